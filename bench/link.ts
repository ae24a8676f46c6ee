// Which reports of a file may describe one aggressor. Prints one JSON object: pairs with their probability, clusters, and
// the milliseconds from parsed reports to answer. With the people of a labelled file, the ceilings instead.
//
//   npm run --silent bench:link -- --reports FILE [--oracle CLUSTERS]
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { clusterLinks, createLinks, pairProbabilities } from '@parasol/matching'
import { ceilingsOf, type Truth } from './link/ceilings.ts'
import { describedReport, type Report } from './link/described-report.ts'

const NEGLIGIBLE = 0.01

const { reports: file, oracle } = parseArgs({
  options: { reports: { type: 'string' }, oracle: { type: 'string' } },
}).values
if (file === undefined) throw new Error('Say which file: --reports FILE')
const reports = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Report)

const start = performance.now()
const index = createLinks(reports.map(describedReport))
const clusters = clusterLinks(index).map(({ ids }) => ids)
const pairs = pairProbabilities(index, NEGLIGIBLE)
const ms = performance.now() - start
process.stdout.write(
  JSON.stringify(
    oracle === undefined
      ? { pairs: pairs.map(({ left, right, probability }) => [left, right, probability]), clusters, ms }
      : ceilingsOf(clusters, pairs, JSON.parse(readFileSync(oracle, 'utf8')) as Truth),
  ),
)
