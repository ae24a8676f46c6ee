import { randomBytes } from 'node:crypto'
import { chmod, chown, link, mkdir, open, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '../result.ts'
import type { Account, EmbeddedFailure } from './contracts.ts'

const MARK = 'parasol-home'
const MARK_TEXT = 'Parasol keeps its database and settings in this folder.\n'

/** Makes the folder ours, or refuses one that holds somebody else's files. */
export async function claimHome(folder: string): Promise<Result<string, EmbeddedFailure>> {
  try {
    await mkdir(dirname(resolve(folder)), { recursive: true })
    await mkdir(resolve(folder), { recursive: true, mode: 0o700 })
    const home = await realpath(folder)
    const entries = (await readdir(home)).filter((name) => name !== 'lost+found')
    if (!entries.includes(MARK)) {
      if (entries.length > 0) return fail({ code: 'foreign-folder', path: home })
      await writeFile(join(home, MARK), MARK_TEXT, { mode: 0o600 })
    }
    return ok(home)
  } catch (thrown) {
    return notWritable(thrown, resolve(folder))
  }
}

export function notWritable(thrown: unknown, path: string): Result<never, EmbeddedFailure> {
  const code: unknown = thrown instanceof Error && 'code' in thrown ? thrown.code : null
  if (typeof code !== 'string' || !UNWRITABLE.has(code)) throw thrown
  return fail({ code: 'home-not-writable', path })
}

const UNWRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'ENOSPC',
  'EDQUOT',
  'EEXIST',
  'ELOOP',
  'ENAMETOOLONG',
])

export async function giveTo(account: Account, path: string): Promise<void> {
  if (account) await chown(path, account.uid, account.gid)
}

export async function makePrivateFolder(path: string, account: Account): Promise<string> {
  await mkdir(path, { recursive: true })
  await chmod(path, 0o700)
  await giveTo(account, path)
  return path
}

/** The database's password, made once; two starts at the same moment agree on the first one's. */
export async function readOrMakePassword(
  home: string,
  account: Account,
): Promise<{ path: string; password: string }> {
  const path = join(home, 'password')
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    await writeFile(draft, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' })
    await giveTo(account, draft)
    await link(draft, path)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown
  } finally {
    await rm(draft, { force: true })
  }
  return { path, password: (await readFile(path, 'utf8')).trim() }
}

/** Makes a rename or a new file inside the folder outlive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
