import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { fail, ok, type Result } from '../result.ts'
import type { Account, EmbeddedFailure } from './contracts.ts'

const run = promisify(execFile)
const OWN_ACCOUNT = 'parasol'

/**
 * PostgreSQL refuses to run as root. Then it runs as whoever already owns the data, else `postgres`, else a system
 * account that we make.
 */
export async function databaseAccount(data: string): Promise<Result<Account, EmbeddedFailure>> {
  if (process.getuid?.() !== 0) return ok(null)
  const owner = await stat(data).catch(() => null)
  if (owner && owner.uid !== 0) return ok({ uid: owner.uid, gid: owner.gid })
  const found = (await lookUp('postgres')) ?? (await lookUp(OWN_ACCOUNT)) ?? (await makeAccount())
  return found ? ok(found) : fail({ code: 'no-account', path: data })
}

async function lookUp(name: string): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return null
  }
}

async function makeAccount(): Promise<Account> {
  const shadow = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_ACCOUNT]
  const busybox = ['-S', '-D', '-H', '-s', '/sbin/nologin', OWN_ACCOUNT]
  await run('useradd', shadow).catch(() => run('adduser', busybox).catch(() => null))
  return lookUp(OWN_ACCOUNT)
}

/** Asks as the account itself, because only the kernel knows every rule (owner, group, access lists). */
export async function firstClosedFolder(folder: string, account: Account): Promise<string | null> {
  if (!account) return null
  const script = 'for d in "$@"; do [ -x "$d" ] || { printf %s "$d"; exit 0; }; done'
  const { stdout } = await run('/bin/sh', ['-c', script, 'sh', ...ancestry(folder)], { ...account, cwd: '/' })
  return stdout === '' ? null : stdout
}

function ancestry(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [...ancestry(parent), folder]
}
