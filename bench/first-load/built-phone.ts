import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'

const PHONE = fileURLToPath(new URL('../../apps/reports/phone', import.meta.url))
const TEXT = new Set(['.html', '.js', '.css', '.svg', '.webmanifest'])

/** Builds the phone for one network into a folder, with a compressed copy beside each text file.
 *  @param networkFile path of network.json */
export async function buildPhone(networkFile: string, outDir: string): Promise<void> {
  mkdirSync(outDir, { recursive: true })
  process.env['PARASOL_NETWORK_FILE'] = networkFile
  process.chdir(PHONE)
  await build({
    root: PHONE,
    configFile: join(PHONE, 'vite.config.ts'),
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
