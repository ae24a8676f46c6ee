// Builds the pages of the phone and the desk where they are stale. PARASOL_NETWORK_FILE names the network whose pin they
// carry; without it they can only found one.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const APPS = ['apps/reports/phone', 'apps/reports/desk', 'apps/tables/web']
const SHARED = [
  'packages/charter',
  'packages/protocol',
  'packages/sealing',
  'packages/matching',
  'packages/device',
  'packages/ui',
  'packages/agreement',
  'packages/tables-protocol',
]
const NOT_SOURCE = new Set(['node_modules', 'dist', '.cache', 'gallery'])
const TEXT = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt', '.map'])

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_SOURCE.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })

function print(app: string, pin: string): string {
  const hash = createHash('sha256').update(pin).update('\0')
  const folders = [app, ...SHARED].map((folder) => join(root, folder)).filter((folder) => existsSync(folder))
  const files = [...folders.flatMap(filesIn), join(root, 'package-lock.json'), fileURLToPath(import.meta.url)]
  for (const file of files.filter((path) => !/\.test\.tsx?$/.test(path)).toSorted()) {
    const bytes = readFileSync(file)
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

const printOf = (dist: string): string | null => {
  const path = join(dist, 'build.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).print : null
}

function pack(dist: string): void {
  for (const path of filesIn(dist).filter((file) => TEXT.has(extname(file)))) {
    const bytes = readFileSync(path)
    const br = brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    })
    const gz = gzipSync(bytes, { level: 9 })
    if (br.length < bytes.length) writeFileSync(`${path}.br`, br)
    if (gz.length < bytes.length) writeFileSync(`${path}.gz`, gz)
  }
}

/** Two starts at once would empty each other's folders. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const lock = join(root, '.cache', 'build.lock')
  mkdirSync(join(root, '.cache'), { recursive: true })
  while (!taken(lock)) await sleep(100)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    try {
      process.kill(Number(readFileSync(lock, 'utf8')), 0)
    } catch {
      rmSync(lock, { force: true })
    }
    return false
  }
}

const pinFile = process.env['PARASOL_NETWORK_FILE']
const network = pinFile === undefined || pinFile === '' ? '' : readFileSync(pinFile, 'utf8')
const pin = `${process.env['PARASOL_PSEUDO_LANGUAGE'] ?? ''}${network}`
const isStale = (app: string): boolean => printOf(join(root, app, 'dist')) !== print(app, pin)

// Only what must be built needs a checkout that this account may write.
if (APPS.some(isStale)) {
  await alone(async () => {
    for (const app of APPS.filter(isStale)) {
      console.error(`Building ${app} …`)
      const folder = join(root, app)
      const dist = join(folder, 'dist')
      const wanted = print(app, pin)
      rmSync(dist, { recursive: true, force: true })
      process.chdir(folder)
      await build({
        root: folder,
        configFile: join(folder, 'vite.config.ts'),
        configLoader: 'native',
        logLevel: 'error',
      })
      pack(dist)
      writeFileSync(join(dist, 'build.json'), JSON.stringify({ print: wanted }))
    }
  })
}
