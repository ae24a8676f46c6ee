// Lighthouse on the pages anybody can open: performance as the median of five visits, accessibility and best practices of all
// of them. Prints one JSON object; with `--why` also every audit that is not whole.
//
//   npm run --silent bench:lighthouse [-- --why]
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startReportsService } from '@parasol/testkit'
import { launch } from 'chrome-launcher'
import lighthouse, { type RunnerResult } from 'lighthouse'
import { testNetwork } from '../apps/reports/server/src/testing/network.ts'
import { buildDesk } from './desk/built-desk.ts'
import { buildPhone } from './first-load/built-phone.ts'

const { values } = parseArgs({ options: { why: { type: 'boolean', default: false } } })
const VISITS = 5
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
type Category = (typeof CATEGORIES)[number]
type Scores = Readonly<Record<Category, number>>

const chrome = await launch({
  chromePath: '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})

async function visit(address: string): Promise<RunnerResult['lhr']> {
  const result = await lighthouse(address, {
    port: chrome.port,
    onlyCategories: [...CATEGORIES],
    logLevel: 'silent',
  })
  if (!result) throw new Error('Lighthouse gave no result')
  return result.lhr
}

const scoresOf = ({ categories }: RunnerResult['lhr']): Scores => ({
  performance: Math.round((categories['performance']?.score ?? 0) * 100),
  accessibility: Math.round((categories['accessibility']?.score ?? 0) * 100),
  'best-practices': Math.round((categories['best-practices']?.score ?? 0) * 100),
})

const sorted = (numbers: readonly number[]): readonly number[] =>
  numbers.toSorted((left, right) => left - right)

function explain({ audits, categories }: RunnerResult['lhr']): void {
  const counted = new Set(
    CATEGORIES.flatMap((name) =>
      (categories[name]?.auditRefs ?? []).filter(({ weight }) => weight > 0).map(({ id }) => id),
    ),
  )
  for (const { id, score, displayValue, title } of Object.values(audits))
    if (counted.has(id) && score !== null && score < 1)
      console.error(`${id} ${score} ${displayValue ?? ''} ${title}`)
}

async function measure(address: string) {
  const visits: RunnerResult['lhr'][] = []
  for (let done = 0; done < VISITS; done++) visits.push(await visit(address))
  if (values.why) for (const each of visits) explain(each)
  const scores = visits.map(scoresOf)
  return {
    performance: sorted(scores.map(({ performance }) => performance))[Math.floor(VISITS / 2)],
    accessibility: Math.min(...scores.map(({ accessibility }) => accessibility)),
    bestPractices: Math.min(...scores.map((each) => each['best-practices'])),
  }
}

const folder = await mkdtemp(join(tmpdir(), 'parasol-lighthouse-'))
const network = testNetwork('bench')
const networkFile = join(folder, 'network.json')
const files = { phone: join(folder, 'phone'), desk: join(folder, 'desk') }
await writeFile(networkFile, network.file)
await buildPhone(networkFile, files.phone)
await buildDesk(networkFile, files.desk)
const service = await startReportsService({
  network: network.file,
  phoneFiles: files.phone,
  deskFiles: files.desk,
})
try {
  const pages = { phone: service.phone, desk: service.desk }
  const figures: Record<string, unknown> = {}
  for (const [name, address] of Object.entries(pages)) figures[name] = await measure(address)
  console.log(JSON.stringify({ bench: 'lighthouse', visits: VISITS, ...figures }))
} finally {
  chrome.kill()
  await service.stop()
  await rm(folder, { recursive: true, force: true })
}
