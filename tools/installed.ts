// Ends with 0 when node_modules holds what package-lock.json asks for. Read from npm's own record of what it
// installed, which npm writes last: a broken-off install counts as none.
import { existsSync, readFileSync } from 'node:fs'

type Package = { readonly version?: string; readonly optional?: boolean }
const packagesOf = (path: string): Readonly<Record<string, Package>> =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}

const installed = packagesOf('node_modules/.package-lock.json')
const missing = Object.entries(packagesOf('package-lock.json')).some(
  ([path, wanted]) =>
    path.startsWith('node_modules/') &&
    !wanted.optional &&
    (!(path in installed) || installed[path]?.version !== wanted.version),
)
process.exitCode = missing ? 1 : 0
