import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const LINKED = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json']
const COPIED = ['tools', 'packages', 'apps']
const BUILT = new Set(['dist', '.cache', 'node_modules'])
const OWN_SCOPE = '@parasol'

export type OwnCheckout = { readonly folder: string; readonly remove: () => void }

/**
 * A checkout in a folder of its own, as it is now. Pages carry the pin of one network, so a journey that founds one must
 * not replace the pages that somebody works with.
 */
export function ownCheckout(): OwnCheckout {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-journey-'))
  for (const path of LINKED) symlinkSync(join(ROOT, path), join(folder, path))
  for (const path of COPIED) {
    cpSync(join(ROOT, path), join(folder, path), {
      recursive: true,
      filter: (source) => !BUILT.has(basename(source)),
    })
  }
  const modules = join(folder, 'node_modules')
  mkdirSync(join(modules, OWN_SCOPE), { recursive: true })
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name !== OWN_SCOPE) symlinkSync(join(ROOT, 'node_modules', name), join(modules, name))
  }
  for (const name of readdirSync(join(folder, 'packages')))
    symlinkSync(join(folder, 'packages', name), join(modules, OWN_SCOPE, name))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
