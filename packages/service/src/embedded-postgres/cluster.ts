import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fail, ok, type Result } from '../result.ts'
import type { Account, Binaries, EmbeddedFailure } from './contracts.ts'
import { makePrivateFolder, syncFolder } from './home.ts'
import { lives } from './postmaster.ts'

const run = promisify(execFile)

export const DATABASE_USER = 'parasol'

export type Cluster = {
  readonly home: string
  readonly data: string
  readonly binaries: Binaries
  readonly account: Account
  readonly password: { readonly path: string; readonly password: string }
}

/** Made beside and renamed, because a half-made folder looks whole, starts, and then hangs. */
export async function makeClusterOnce(cluster: Cluster): Promise<Result<null, EmbeddedFailure>> {
  const { home, data, account, binaries, password } = cluster
  await clearDrafts(home)
  if (await exists(data)) return checkVersion(data, binaries.major)
  const draft = await makePrivateFolder(join(home, `data.new.${process.pid}`), account)
  const flags = [
    '--auth=scram-sha-256',
    `--pwfile=${password.path}`,
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ]
  try {
    await run(join(binaries.folder, 'initdb'), ['-D', draft, '-U', DATABASE_USER, ...flags], {
      ...account,
      cwd: '/',
      env: databaseEnvironment(binaries),
    })
  } catch {
    await rm(draft, { recursive: true, force: true })
    return fail({ code: 'start-failed', path: home })
  }
  try {
    await rename(draft, data)
    await syncFolder(home)
  } catch (thrown) {
    // Another start was quicker; its folder is as good as ours.
    if (!(await exists(data))) throw thrown
    await rm(draft, { recursive: true, force: true })
  }
  return ok(null)
}

export function databaseEnvironment(binaries: Binaries): Record<string, string> {
  return { ...binaries.env, PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', LC_MESSAGES: 'C', TZ: 'UTC' }
}

/**
 * Only a socket that its owner can reach, full durability, and a log without statements, details or values.
 */
export function settings(binaries: Binaries): string[] {
  const values: Record<string, string> = {
    listen_addresses: '',
    unix_socket_permissions: '0700',
    shared_buffers: '16MB',
    max_connections: '20',
    min_wal_size: '32MB',
    max_wal_size: '256MB',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_logical_replication_workers: '0',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(binaries.major >= 18 && { io_method: 'sync' }),
  }
  const list = Object.entries(values).map(([name, value]) => `${name}=${value}`)
  const build = createHash('sha256')
    .update([binaries.folder, ...list].join('\n'))
    .digest('hex')
    .slice(0, 16)
  return [...list, `parasol.build=${build}`]
}

export const buildOf = (binaries: Binaries): string => settings(binaries).at(-1)?.split('=')[1] ?? ''

async function checkVersion(data: string, major: number): Promise<Result<null, EmbeddedFailure>> {
  const text = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')
  const found = /^(\d+)\s*$/.exec(text)?.[1]
  if (found === undefined || !(await exists(join(data, 'global', 'pg_control')))) {
    return fail({ code: 'damaged-database', path: data })
  }
  if (Number(found) > major) return fail({ code: 'newer-database', path: data })
  return Number(found) < major ? fail({ code: 'older-database', path: data }) : ok(null)
}

async function clearDrafts(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^(?:data\.new|native)\.(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !(await lives(Number(pid))))
      await rm(join(home, name), { recursive: true, force: true })
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
