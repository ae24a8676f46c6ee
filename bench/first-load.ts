// What a first visit to the phone costs on a slow connection and a slow phone: bytes by kind, requests, the largest
// paint, and the time until the first question can be answered. Prints one JSON object: medians of five visits.
//
//   npm run --silent bench:first-load
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startReportsService } from '@parasol/testkit'
import { chromium } from 'playwright-core'
import { testNetwork } from '../apps/reports/server/src/testing/network.ts'
import { buildPhone } from './first-load/built-phone.ts'
import { SLOW, slowVisit, type Visit } from './first-load/slow-visit.ts'

const VISITS = 5
const KIB = 1024
const LIMITS = { totalBytes: 60 * KIB, scriptBytes: 30 * KIB, styleBytes: 8 * KIB, largestPaintMs: 1200 }

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0)

const middle = (visits: readonly Visit[], figure: (visit: Visit) => number): number =>
  median(visits.map(figure))

const folder = await mkdtemp(join(tmpdir(), 'parasol-first-load-'))
const network = testNetwork('bench')
const networkFile = join(folder, 'network.json')
const files = join(folder, 'phone')
await writeFile(networkFile, network.file)
await buildPhone(networkFile, files)
const service = await startReportsService({ network: network.file, phoneFiles: files })
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
})
const visits: Visit[] = []
try {
  for (let done = 0; done < VISITS; done++) visits.push(await slowVisit(browser, service.phone))
} finally {
  await browser.close()
  await service.stop()
  await rm(folder, { recursive: true, force: true })
}
const figures = {
  requests: middle(visits, ({ requests }) => requests),
  totalBytes: middle(visits, ({ bytes }) => bytes.total),
  documentBytes: middle(visits, ({ bytes }) => bytes.document),
  styleBytes: middle(visits, ({ bytes }) => bytes.style),
  scriptBytes: middle(visits, ({ bytes }) => bytes.script),
  scriptBodyBytes: middle(visits, ({ scriptBodies }) => scriptBodies),
  otherBytes: middle(visits, ({ bytes }) => bytes.other),
  largestPaintMs: middle(visits, ({ largestPaintMs }) => largestPaintMs),
  firstQuestionMs: middle(visits, ({ firstQuestionMs }) => firstQuestionMs),
}
const held = Object.entries(LIMITS).every(([name, limit]) => figures[name as keyof typeof LIMITS] <= limit)
console.log(
  JSON.stringify({ bench: 'first-load', slow: SLOW, visits: VISITS, ...figures, limits: LIMITS, held }),
)
