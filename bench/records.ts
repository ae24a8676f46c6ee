// Which flat records are about one person, found without labels: prints pairs with their probability, clusters, and the
// milliseconds from parsed records to the answer, as one JSON object.
//
//   npm run --silent bench:records -- --records FILE.jsonl --schema FILE.json
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type FlatRecord, type RecordSchema, linkRecords } from '@parasol/matching'

const { values } = parseArgs({ options: { records: { type: 'string' }, schema: { type: 'string' } } })
if (!values.records || !values.schema) {
  console.error('usage: npm run --silent bench:records -- --records FILE.jsonl --schema FILE.json')
  process.exit(2)
}
const schema: RecordSchema = JSON.parse(readFileSync(values.schema, 'utf8'))
const records = readFileSync(values.records, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line): FlatRecord => JSON.parse(line))

const started = performance.now()
const { pairs, clusters } = linkRecords(records, schema)
const ms = performance.now() - started
process.stdout.write(
  `${JSON.stringify({
    pairs: pairs.map(({ left, right, probability }) => [left, right, Number(probability.toPrecision(6))]),
    clusters: clusters.filter(({ ids }) => ids.length > 1).map(({ ids }) => ids),
    ms,
  })}\n`,
)
