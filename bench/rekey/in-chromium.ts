import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import type { SyncFigures, SyncJob } from './measure-sync.ts'

const PAGE = fileURLToPath(new URL('../rekey-page', import.meta.url))
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Builds the measuring page. @returns its folder */
export async function buildPage(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'parasol-rekey-page-'))
  await build({
    root: PAGE,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(outDir, '.vite'),
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: false, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  })
  return outDir
}

export type ChromiumFigures = {
  readonly version: string
  /** In a worker, as phones do it. */
  readonly inWorker: SyncFigures
  /** On the page's own thread, the one that can be slowed: four times. The browser's own threads (built-in cryptography,
   *  IndexedDB, network) are not slowed. */
  readonly slowedFourTimes: SyncFigures
}

type Measure = (job: SyncJob, where: 'worker' | 'page') => Promise<SyncFigures>

/** Runs the same sync in Chromium, served by the real server with its real policies. */
export async function measureInChromium(job: SyncJob): Promise<ChromiumFigures> {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS })
  try {
    const run = async (where: 'worker' | 'page', rate: number): Promise<SyncFigures> => {
      const context = await browser.newContext()
      const page = await context.newPage()
      page.on('pageerror', (thrown) => process.stderr.write(`page: ${thrown.message}\n`))
      await page.goto(job.origin)
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate })
      const plain = { ...job, reader: { ...job.reader, secret: [...job.reader.secret] } }
      const figures = await page.evaluate(
        async ([told, place]) => {
          const { measure } = globalThis as unknown as { measure: Measure }
          const reader = { ...told.reader, secret: Uint8Array.from(told.reader.secret) }
          return await measure({ ...told, reader }, place)
        },
        [plain, where] as const,
      )
      await context.close()
      return figures
    }
    const inWorker = await run('worker', 1)
    return { version: browser.version(), inWorker, slowedFourTimes: await run('page', 4) }
  } finally {
    await browser.close()
  }
}
