// Answers fragments from an index of warnings, one line of JSON each, and last what the index took.
//
//   npm run --silent bench:check -- --warnings warnings.jsonl --queries queries.jsonl
//
// in:  {id, org, date, names, phones, plates, vehicles, handles, emails, description, locations, text} and {id, q} a line
// out: {query, results: [{id, band, score}], ms} a fragment, then {summary: {buildMs, indexBytes, heapBytes}}
import { parseArgs } from 'node:util'
import { check, createIndex, storedIndex } from '@parasol/matching'
import { readFragments, readWarnings } from './check/read-lines.ts'

const SHOWN = 10
const WARM_UP = 200

const { values } = parseArgs({ options: { warnings: { type: 'string' }, queries: { type: 'string' } } })
if (!values.warnings || !values.queries) throw new Error('--warnings FILE --queries FILE')

/** Heap and buffers in use once everything that can go is gone. */
function bytesInUse(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const warnings = readWarnings(values.warnings)
const fragments = readFragments(values.queries)
// The lexicon and the code that is compiled on first use belong to no index.
check(createIndex(warnings.slice(0, 200)), 'white van 604 555 0123', SHOWN)
const before = bytesInUse()
const started = performance.now()
const index = createIndex(warnings)
const buildMs = performance.now() - started
const heapBytes = Math.max(0, bytesInUse() - before)
const indexBytes = storedIndex(index).byteLength
for (const { q } of fragments.slice(0, WARM_UP)) check(index, q, SHOWN)
for (const { id, q } of fragments) {
  const begun = performance.now()
  const results = check(index, q, SHOWN)
  const ms = performance.now() - begun
  process.stdout.write(`${JSON.stringify({ query: id, results, ms })}\n`)
}
process.stdout.write(`${JSON.stringify({ summary: { buildMs, indexBytes, heapBytes } })}\n`)
