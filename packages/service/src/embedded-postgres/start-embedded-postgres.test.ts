import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  statSync,
} from 'node:fs'
import { readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { postgresesForTests } from '../for-tests.ts'
import { databaseAccount } from './account.ts'
import type { EmbeddedPostgres } from './contracts.ts'
import { startEmbeddedPostgres } from './start-embedded-postgres.ts'

const root = process.getuid?.() === 0
const started: EmbeddedPostgres[] = []
const children: ChildProcess[] = []
const folders: string[] = []

beforeEach(() => {
  started.length = children.length = folders.length = 0
})
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  for (const { stop } of started) await stop()
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parasol-home-'))
  folders.push(folder)
  return folder
}

async function start(home: string, binaries: string): Promise<EmbeddedPostgres> {
  const result = await startEmbeddedPostgres({ home, binaries })
  if (!result.ok) throw new Error(`${result.failure.code} ${result.failure.path}`)
  started.push(result.value)
  return result.value
}

async function failureOf(home: string, binaries: string): Promise<unknown> {
  const result = await startEmbeddedPostgres({ home, binaries })
  if (result.ok) started.push(result.value)
  return result.ok ? 'started' : result.failure
}

async function query(postgres: EmbeddedPostgres, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(postgres.connection)
  client.on('error', () => null)
  await client.connect()
  return client
    .query(text)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const MODULE = new URL('./start-embedded-postgres.ts', import.meta.url).href

/** A process of its own that starts the database, says its pid, and stays. */
async function otherProcess(home: string, binaries: string): Promise<{ child: ChildProcess; pid: number }> {
  const script = `const { startEmbeddedPostgres } = await import(${JSON.stringify(MODULE)})
    const { value } = await startEmbeddedPostgres(${JSON.stringify({ home, binaries })})
    console.log(value.pid); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  const pid = await new Promise<number>((resolve) =>
    child.stdout.once('data', (text) => resolve(Number(text))),
  )
  return { child, pid }
}

describe.each(postgresesForTests())('$name', ({ binaries }) => {
  it('starts in a private folder, behind a socket and a password', async () => {
    const home = temporary()
    const postgres = await start(home, binaries)
    expect(postgres.adopted).toBe(false)
    for (const folder of ['.', 'data', 'run']) expect(statSync(join(home, folder)).mode & 0o777).toBe(0o700)
    expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600)
    const settings = await query(
      postgres,
      "select name, setting from pg_settings where name in ('listen_addresses', 'fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')",
    )
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: '',
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
    })
    const stranger = new pg.Client({ ...postgres.connection, password: 'wrong' })
    await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' })
  })

  it('writes no statement, value or detail into its log', async () => {
    const home = temporary()
    const postgres = await start(home, binaries)
    await query(postgres, 'create table plate (text text primary key, at timestamptz)')
    await query(postgres, "insert into plate values ('CANARY')")
    await expect(query(postgres, "insert into plate values ('CANARY')")).rejects.toMatchObject({
      code: '23505',
    })
    await expect(query(postgres, "select 'CANARY'::int")).rejects.toMatchObject({ code: '22P02' })
    await postgres.stop()
    expect(await readFile(join(home, 'postgres.log'), 'utf8')).not.toContain('CANARY')
  })

  it('is adopted by a second start', async () => {
    const home = temporary()
    const first = await start(home, binaries)
    const second = await start(home, binaries)
    expect([second.adopted, second.pid]).toEqual([true, first.pid])
    expect(second.connection).toEqual(first.connection)
  })

  it('outlives a killed parent, is adopted, and lost nothing', async () => {
    const home = temporary()
    const { child, pid } = await otherProcess(home, binaries)
    const beside = await start(home, binaries)
    await query(beside, 'create table kept (n int); insert into kept select generate_series(1, 1000)')
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    const adopted = await start(home, binaries)
    expect([adopted.adopted, adopted.pid]).toEqual([true, pid])
    expect(await query(adopted, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
  })

  it('comes back after kill -9 of the database itself, with every acknowledged row', async () => {
    const home = temporary()
    const first = await start(home, binaries)
    await query(first, 'create table kept (n int)')
    const client = new pg.Client(first.connection)
    client.on('error', () => null)
    await client.connect()
    for (let n = 0; n < 200; n++) await client.query('insert into kept values ($1)', [n])
    process.kill(first.pid, 'SIGKILL')
    const second = await start(home, binaries)
    expect(second.pid).not.toBe(first.pid)
    expect(await query(second, 'select count(*)::int as n from kept')).toEqual([{ n: 200 }])
    await client.end().catch(() => null)
  })

  it('deletes a stale pid file that names a living process of another program', async () => {
    const home = temporary()
    const first = await start(home, binaries)
    const file = await readFile(join(home, 'data', 'postmaster.pid'), 'utf8')
    await first.stop()
    const account = await databaseAccount(join(home, 'data'))
    const other = spawn('sleep', ['600'], {
      ...(account.ok ? account.value : null),
      cwd: '/',
      stdio: 'ignore',
    })
    children.push(other)
    const stale = join(home, 'data', 'postmaster.pid')
    await writeFile(stale, file.replace(/^\d+/, String(other.pid)))
    if (account.ok && account.value) chownSync(stale, account.value.uid, account.value.gid)
    const second = await start(home, binaries)
    expect(await query(second, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(other.exitCode).toBeNull()
  })

  it('clears a half-made folder of a first start that was killed', async () => {
    const home = temporary()
    await writeFile(join(home, 'parasol-home'), '')
    mkdirSync(join(home, 'data.new.999999'))
    await writeFile(join(home, 'data.new.999999', 'PG_VERSION'), '18\n')
    await start(home, binaries)
    expect(readdirSync(home).filter((name) => name.startsWith('data'))).toEqual(['data'])
  })

  it('is made once when two processes start it first at the same moment', async () => {
    const home = temporary()
    const [one, two] = await Promise.all([otherProcess(home, binaries), otherProcess(home, binaries)])
    expect(one.pid).toBe(two.pid)
    const third = await start(home, binaries)
    expect([third.adopted, third.pid]).toEqual([true, one.pid])
    expect(readdirSync(home).filter((name) => name.startsWith('data'))).toEqual(['data'])
  })

  it('puts the socket elsewhere when the path is too long for one', async () => {
    const home = join(temporary(), 'a'.repeat(60), 'b'.repeat(60))
    chmodSync(folders[0] ?? '', 0o755)
    const postgres = await start(home, binaries)
    expect(postgres.connection.host.startsWith(home)).toBe(false)
    expect(statSync(postgres.connection.host).mode & 0o777).toBe(0o700)
    expect((await start(home, binaries)).connection.host).toBe(postgres.connection.host)
    await postgres.stop()
    expect(existsSync(postgres.connection.host)).toBe(false)
  })

  it.each([
    ['an empty pg_control', (data: string) => truncate(join(data, 'global', 'pg_control'), 0)],
    ['no pg_control', (data: string) => rm(join(data, 'global', 'pg_control'))],
    ['no PG_VERSION', (data: string) => rm(join(data, 'PG_VERSION'))],
    ['no log to recover from', (data: string) => rm(join(data, 'pg_wal'), { recursive: true })],
    ['no tables', (data: string) => rm(join(data, 'base'), { recursive: true })],
  ])('calls a database with %s damaged, and touches nothing', async (_name, damage) => {
    const home = temporary()
    await (await start(home, binaries)).stop()
    await damage(join(home, 'data'))
    expect(await failureOf(home, binaries)).toEqual({ code: 'damaged-database', path: join(home, 'data') })
    expect(existsSync(join(home, 'data', 'pg_xact'))).toBe(true)
  })

  it.each([
    ['99', 'newer-database'],
    ['9', 'older-database'],
  ])('refuses the database of PostgreSQL %s', async (major, code) => {
    const home = temporary()
    await (await start(home, binaries)).stop()
    await writeFile(join(home, 'data', 'PG_VERSION'), `${major}\n`)
    expect(await failureOf(home, binaries)).toEqual({ code, path: join(home, 'data') })
  })

  it("leaves another program's folder as it is", async () => {
    const home = temporary()
    await writeFile(join(home, 'letters.txt'), 'mine')
    const before = statSync(home)
    expect(await failureOf(home, binaries)).toEqual({ code: 'foreign-folder', path: home })
    expect(readdirSync(home)).toEqual(['letters.txt'])
    expect([statSync(home).uid, statSync(home).mode]).toEqual([before.uid, before.mode])
  })

  it('says which folder it cannot write', async () => {
    const file = join(temporary(), 'file')
    await writeFile(file, '')
    expect(await failureOf(join(file, 'home'), binaries)).toMatchObject({ code: 'home-not-writable' })
  })

  it('says that the binaries are missing', async () => {
    const home = temporary()
    const missing = join(home, 'nowhere')
    expect(await failureOf(home, missing)).toEqual({ code: 'binaries-missing', path: missing })
  })

  it.runIf(root)('names the folder that is closed to the account of the database', async () => {
    const closed = temporary()
    const home = join(closed, 'home')
    expect(await failureOf(home, binaries)).toEqual({ code: 'closed-to-account', path: closed })
  })
})

describe.runIf(root)('as root, with the binaries below a closed folder', () => {
  const embedded = postgresesForTests().filter(({ name }) => name.startsWith('embedded'))

  it.each(embedded)(
    'copies them once, and replaces a database that other binaries run',
    async ({ binaries }) => {
      const closed = temporary()
      cpSync(dirname(binaries), join(closed, 'native'), { recursive: true })
      const home = temporary()
      const first = await start(home, join(closed, 'native', 'bin'))
      expect(readlinkSync(`/proc/${first.pid}/exe`)).toBe(join(home, 'native', 'bin', 'postgres'))
      await query(first, 'create table kept (n int)')
      const copied = statSync(join(home, 'native')).ino
      expect((await start(home, join(closed, 'native', 'bin'))).adopted).toBe(true)
      expect(statSync(join(home, 'native')).ino).toBe(copied)

      const second = await start(home, binaries)
      expect([second.adopted, second.pid === first.pid]).toEqual([false, false])
      expect(await query(second, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
    },
  )
})
