// Opens a stored index in Chromium slowed eight times and answers fragments from it, as a cheap phone does. Prints one JSON object.
//
//   npm run --silent bench:check-in-chromium -- --warnings warnings.jsonl --queries queries.jsonl
//
// openMs: from bytes to an index; firstMs: the first check after it, which makes the lexicon; then each fragment once.
import { readFile, rm } from 'node:fs/promises'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium, type CDPSession, type Page } from 'playwright-core'
import { build } from 'vite'
import { createIndex, storedIndex } from '../packages/matching/src/check/search-index.ts'
import { readFragments, readWarnings } from './check/read-lines.ts'

const PAGE = fileURLToPath(new URL('check-page', import.meta.url))
const ORIGIN = 'http://check.test'
const SLOWED = 8
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]
const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript' }

const { values } = parseArgs({ options: { warnings: { type: 'string' }, queries: { type: 'string' } } })
if (!values.warnings || !values.queries) throw new Error('--warnings FILE --queries FILE')

/** Serves the built page and one stored index to a page that has no network. */
async function serve(page: Page, folder: string, stored: Uint8Array): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    if (path === '/stored-index') return route.fulfill({ body: Buffer.from(stored) })
    const file = path === '/' ? 'index.html' : path.slice(1)
    const contentType = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return route.fulfill({ body: await readFile(join(folder, file)), contentType })
  })
}

/** Heap and buffers in use once everything that can go is gone. */
async function bytesInUse(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  const usage = await session.send('Runtime.getHeapUsage')
  const { usedSize, backingStorageSize = 0 } = usage as { usedSize: number; backingStorageSize?: number }
  return usedSize + backingStorageSize
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

type PageScript = {
  readonly load: (address: string) => Promise<number>
  readonly open: () => number
  readonly checkAll: (fragments: readonly string[]) => readonly number[]
}

async function measure(folder: string, stored: Uint8Array, fragments: readonly string[]) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS })
  try {
    const page = await browser.newPage()
    await serve(page, folder, stored)
    await page.goto(ORIGIN)
    const session = await page.context().newCDPSession(page)
    const before = await bytesInUse(session)
    await page.evaluate((address) => (globalThis as unknown as PageScript).load(address), '/stored-index')
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    const openMs = await page.evaluate(() => (globalThis as unknown as PageScript).open())
    const checkAll = (list: readonly string[]) =>
      page.evaluate((each) => (globalThis as unknown as PageScript).checkAll(each), list)
    const [firstMs = Number.NaN] = await checkAll(fragments.slice(0, 1))
    await checkAll(fragments.slice(1, 101))
    const times = (await checkAll(fragments)).toSorted((left, right) => left - right)
    const memoryBytes = (await bytesInUse(session)) - before
    return {
      version: browser.version(),
      openMs,
      firstMs,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      memoryBytes,
    }
  } finally {
    await browser.close()
  }
}

const folder = await mkdtemp(join(tmpdir(), 'parasol-check-page-'))
try {
  const warnings = readWarnings(values.warnings)
  const fragments = readFragments(values.queries).map(({ q }) => q)
  await build({
    root: PAGE,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(folder, '.vite'),
    build: { outDir: folder, emptyOutDir: false, modulePreload: { polyfill: false } },
  })
  const stored = storedIndex(createIndex(warnings))
  const figures = await measure(folder, stored, fragments)
  const found = {
    bench: 'check-in-chromium',
    slowed: SLOWED,
    warnings: warnings.length,
    fragments: fragments.length,
  }
  process.stdout.write(`${JSON.stringify({ ...found, storedBytes: stored.byteLength, ...figures })}\n`)
} finally {
  await rm(folder, { recursive: true, force: true })
}
