import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const DESK = fileURLToPath(new URL('../../apps/reports/desk', import.meta.url))
const TEXT = new Set(['.html', '.js', '.css', '.svg', '.webmanifest'])

/** Builds the desk for one network into a folder, with a compressed copy beside each text file.
 *  @param networkFile path of network.json */
export async function buildDesk(networkFile: string, outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true })
  process.env['PARASOL_NETWORK_FILE'] = networkFile
  process.chdir(DESK)
  await build({
    root: DESK,
    configFile: join(DESK, 'vite.config.ts'),
    configLoader: 'native',
    logLevel: 'silent',
    build: { outDir },
  })
  for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && TEXT.has(extname(path)))
      writeFileSync(`${path}.br`, brotliCompressSync(readFileSync(path)))
  }
}
