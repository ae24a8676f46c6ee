import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import type { Plugin } from 'vite'
import { browserFloor } from './screens-config.ts'

export type ServiceWorkerOptions = {
  /** A module of the app with further listeners, e.g. for push; seen from the app's root. */
  readonly extra?: string
  /** Built files to leave out of the store, by path. */
  readonly leaveOut?: RegExp
}

// The language that only tests are built with.
const MADE_UP = /\/en-XA-[\w-]+\.js$/

/** The most that a first visit may fetch for offline use, compressed. */
const limitBytes = 400 * 1024
const workerSource = fileURLToPath(new URL('../src/worker/service-worker.ts', import.meta.url))
const entryId = 'virtual:service-worker'

type Stored = { readonly path: string; readonly bytes: Buffer }

function filesIn(folder: string, leaveOut: RegExp | undefined): Stored[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return { path: `/${relative(folder, file).split(sep).join('/')}`, bytes: readFileSync(file) }
    })
    .filter(({ path }) => path !== '/sw.js' && !path.endsWith('.map') && !leaveOut?.test(path))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

function versionOf(files: readonly Stored[]): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of files) hash.update(path).update('\0').update(bytes).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** After the app is built, builds /sw.js, which keeps every built file for offline use.
 *  Throws when those files, compressed and without the made-up language of tests, weigh more than 400 KiB. */
export function serviceWorkerPlugin(options: ServiceWorkerOptions = {}): Plugin {
  let root = ''
  let outDir = ''
  return {
    name: 'parasol-service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      outDir = resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        // A failed build has written nothing; what went wrong must not be hidden by what would go wrong here.
        if (!existsSync(outDir)) return
        const files = filesIn(outDir, options.leaveOut)
        const shipped = files.filter(({ path }) => !MADE_UP.test(path))
        const weight = shipped.reduce((sum, { bytes }) => sum + brotliCompressSync(bytes).length, 0)
        if (weight > limitBytes) {
          throw new Error(`The files kept for offline use weigh ${weight} bytes; ${limitBytes} is the most`)
        }
        const imports = [workerSource, ...(options.extra ? [resolve(root, options.extra)] : [])]
        await build({
          configFile: false,
          root,
          logLevel: 'warn',
          publicDir: false,
          define: {
            STORED_PATHS: JSON.stringify(files.map(({ path }) => (path === '/index.html' ? '/' : path))),
            STORED_VERSION: JSON.stringify(versionOf(files)),
          },
          plugins: [
            {
              name: 'parasol-service-worker-entry',
              resolveId: (id) => (id === entryId ? id : undefined),
              load: (id) =>
                id === entryId
                  ? imports.map((each) => `import ${JSON.stringify(each)}`).join('\n')
                  : undefined,
            },
          ],
          build: {
            outDir,
            emptyOutDir: false,
            target: browserFloor,
            copyPublicDir: false,
            rolldownOptions: {
              input: entryId,
              output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false },
            },
          },
        })
      },
    },
  }
}
