// What the desk's inbox costs when many reports lie in it: a real server, sealed reports sent through the intake, a real
// browser. Time from signing in until the list can be used and until the reports in view are open, memory, and how long each
// key takes until it is painted: j and k in the list, letters in the filter. Prints one JSON object; times in milliseconds.
//
//   npm run --silent bench:desk -- --reports 10000
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Area, dayOf, instantOf } from '@parasol/charter'
import { wordsOf } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import { startReportsService } from '@parasol/testkit'
import { chromium, type Page } from 'playwright-core'
import { beginFeed } from '../apps/parasol/src/demo/feed-writer.ts'
import { beginRegister, openPlace, readCharter } from '../apps/parasol/src/demo/open-places.ts'
import { inventProvince } from '../apps/parasol/src/demo/province.ts'
import { buildDesk } from './desk/built-desk.ts'
import { putCases, sendReports } from './desk/fill.ts'

const { values } = parseArgs({ options: { reports: { type: 'string', default: '10000' } } })
const reports = Number(values.reports)
const PRESSES = 60
const TYPED = 'report number 9'
const LIMIT_MS = 180_000

const area: Area = { id: 'north-harbour' as Area['id'], name: 'North Harbour (invented)' }
const day = dayOf(instantOf(Date.now()))
const place = { name: 'Lantern House (invented)', areas: [area.id], languages: ['en'] }
const province = inventProvince({ name: 'Invented', day, areas: [area], places: [place] })
const [house] = province.places
if (!house) throw new Error('no place')

const folder = await mkdtemp(join(tmpdir(), 'parasol-desk-'))
const networkFile = join(folder, 'network.json')
const files = join(folder, 'desk')
await writeFile(networkFile, JSON.stringify(province.file))
await buildDesk(networkFile, files)
const network = JSON.stringify(province.file)
const service = await startReportsService({ network, deskFiles: files, asksForWork: false })
const origin = service.desk
const token = await openPlace(origin, province, { place: house, day })
const charter = await readCharter(origin, province)
const writer = { place: house, token }
await beginRegister(origin, charter, writer)
for (const feed of ['province', area.id] as const)
  await (await beginFeed(origin, charter, { feed, by: writer })).note(writer)
const filling = { origin, charter, place: house, token, area: area.id, day }
const sent = await sendReports({ ...filling, origin: service.phone }, reports)
await putCases(filling, sent)

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
})

/** From a key going down until what it changed has been painted. */
const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const waits: number[] = []
    Object.assign(globalThis, { waits })
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - timeStamp))),
      { capture: true },
    )
  })

async function pressed(page: Page, press: () => Promise<void>) {
  const begin = await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits.length)
  await press()
  await page.waitForTimeout(200)
  const waits = await page.evaluate(() => (globalThis as unknown as { waits: number[] }).waits)
  const sorted = waits.slice(begin).toSorted((left, right) => left - right)
  const at = (share: number): number =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  return { keys: sorted.length, p50: at(0.5), p95: at(0.95), worst: at(1) }
}

try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(LIMIT_MS)
  await page.goto(origin)
  const [person] = house.people
  if (!person) throw new Error('nobody is there')
  await page.getByLabel('Your twelve words').fill(wordsOf(person.secret, english).join(' '))
  const begin = performance.now()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.locator('.inbox-row').first().waitFor()
  const listedMs = Math.round(performance.now() - begin)
  await page.locator('.inbox-row-what').filter({ hasText: /\S/ }).first().waitFor()
  const firstOpenedMs = Math.round(performance.now() - begin)
  await page.waitForFunction(() => {
    const inView = [...document.querySelectorAll('.inbox-row')].filter(
      (row) => row.getBoundingClientRect().top < innerHeight,
    )
    return inView.every((row) => row.querySelector('.inbox-row-what')?.textContent !== '')
  })
  const viewOpenedMs = Math.round(performance.now() - begin)
  await watchKeys(page)
  const press = (key: string) => async (): Promise<void> => {
    for (let done = 0; done < PRESSES; done++) await page.keyboard.press(key, { delay: 15 })
  }
  const j = await pressed(page, press('j'))
  const k = await pressed(page, press('k'))
  await page.locator('#inbox-find').focus()
  const filter = await pressed(page, () => page.keyboard.type(TYPED, { delay: 60 }))
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0
  await page.locator('#inbox-find').fill('')
  const rowsDrawn = await page.locator('.inbox-row').count()
  console.log(
    JSON.stringify({
      bench: 'desk',
      reports: sent.length,
      listedMs,
      firstOpenedMs,
      viewOpenedMs,
      rowsDrawn,
      heapMiB: Math.round(metric('JSHeapUsedSize') / 1024 / 1024),
      nodes: metric('Nodes'),
      keyMs: { j, k, filter },
    }),
  )
} finally {
  await browser.close()
  await service.stop()
  await rm(folder, { recursive: true, force: true })
}
