import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { templateOf } from '@parasol/tables-protocol'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { inventProvince } from './demo/province.ts'
import { tablesAt } from './demo/table-client.ts'
import { CHECKOUT } from './places.ts'

/*
 * The real programs in a checkout of their own, where only the pages of the phone and the desk are stand-ins: what
 * they show has its own tests, and building them takes longer than all of this.
 */
const checkout = mkdtempSync(join(tmpdir(), 'parasol-checkout-'))
const folders: string[] = [checkout]
const children: ChildProcess[] = []

beforeAll(() => {
  chmodSync(checkout, 0o755)
  for (const name of ['package.json', 'package-lock.json', 'node_modules', 'packages']) {
    symlinkSync(join(CHECKOUT, name), join(checkout, name))
  }
  cpSync(join(CHECKOUT, 'tools'), join(checkout, 'tools'), { recursive: true })
  cpSync(join(CHECKOUT, 'apps/parasol'), join(checkout, 'apps/parasol'), { recursive: true })
  mkdirSync(join(checkout, 'apps/reports'))
  symlinkSync(join(CHECKOUT, 'apps/reports/server'), join(checkout, 'apps/reports/server'))
  mkdirSync(join(checkout, 'apps/tables'))
  symlinkSync(join(CHECKOUT, 'apps/tables/server'), join(checkout, 'apps/tables/server'))
  for (const app of ['reports/phone', 'reports/desk', 'tables/web']) {
    const folder = join(checkout, 'apps', app)
    mkdirSync(folder)
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><title>${app}</title>${'<p>text</p>'.repeat(100)}`,
    )
    writeFileSync(
      join(folder, 'vite.config.ts'),
      `const title = process.env.PARASOL_NETWORK_FILE ? 'pinned' : 'unfounded'
       export default { plugins: [{ name: 'pin', transformIndexHtml: (html) => html.replace('text', title) }] }`,
    )
  }
})
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill('SIGTERM')
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((done) => child.once('exit', done))
  }
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'parasol-home-'))
  folders.push(home)
  return home
}

function parasol(words: readonly string[], input = '') {
  const child = spawn(process.execPath, [join(checkout, 'apps/parasol/src/main.ts'), ...words], {
    cwd: checkout,
    env: { ...process.env, INIT_CWD: checkout },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  children.push(child)
  child.stdin.end(input)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const status = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return {
    child,
    status,
    said: () => said,
    until: (text: RegExp) => expect.poll(() => text.exec(said)?.[0], { timeout: 60_000 }).toBeDefined(),
  }
}

async function started(home: string, ...words: string[]) {
  const run = parasol(['start', '--home', home, ...(words.length > 0 ? words : ['--port', '0'])])
  await Promise.race([run.until(/is running\.[^]*kept in/), run.status])
  const [desk, phone] = [/(?:desk|stewards): +(http:\S+)/, /check: +(http:\S+)/].map(
    (line) => line.exec(run.said())?.[1],
  )
  return { ...run, desk: desk ?? '', phone: phone ?? '' }
}

async function finished(words: readonly string[], input = '') {
  const run = parasol(words, input)
  const status = await run.status
  return { status, said: run.said() }
}

const running = (home: string): { parasol: number; server: number } =>
  JSON.parse(readFileSync(join(home, 'running.json'), 'utf8'))
const databasePid = (home: string): number =>
  Number(readFileSync(join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0])
/** A zombie, which only waits for its parent to look, no longer has a command line. */
const lives = (pid: number): boolean =>
  existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
const isReady = (address: string): Promise<boolean> =>
  fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

const networkFile = (name: string): string => {
  const areas = [{ id: 'area-one' as never, name: 'Area one' }]
  const { file } = inventProvince({ name, day: '2026-01-01' as never, areas, places: [] })
  const path = join(checkout, `${name}.json`)
  writeFileSync(path, JSON.stringify(file))
  return path
}

describe('start', () => {
  it('serves, says how to begin, and stops server and database when asked', async () => {
    const home = newHome()
    const { child, desk, status, said } = await started(home)
    expect(said()).toContain('No network is founded yet')
    expect(await isReady(desk)).toBe(true)
    expect(await (await fetch(desk)).text()).toContain('<p>unfounded')
    const pids = [running(home).server, databasePid(home)]
    child.kill('SIGINT')
    expect(await status).toBe(0)
    expect(said()).toContain('Stopped. Everything is saved.')
    expect(pids.map(lives)).toEqual([false, false])
    expect(readdirSync(home)).not.toContain('running.json')
    expect(readFileSync(join(home, 'postgres.log'), 'utf8')).toContain('database system is shut down')
  })

  it('starts again at the same place after it was killed, with the same database', async () => {
    const home = newHome()
    const first = await started(home)
    const port = String(Number(new URL(first.desk).port))
    const [server, database] = [running(home).server, databasePid(home)]
    first.child.kill('SIGKILL')
    await first.status
    const second = await started(home, '--port', String(Number(port) - 1))
    expect(second.said()).toContain(`http://localhost:${port}`)
    expect([lives(server), databasePid(home)]).toEqual([false, database])
  })

  it('brings a killed server and a killed database back', async () => {
    const home = newHome()
    const { desk, until } = await started(home)
    const { server } = running(home)
    process.kill(server, 'SIGKILL')
    await until(/The server stopped by itself/)
    await expect.poll(() => isReady(desk), { timeout: 20_000 }).toBe(true)
    await expect.poll(() => running(home).server, { timeout: 20_000 }).not.toBe(server)
    const database = databasePid(home)
    process.kill(database, 'SIGKILL')
    await until(/The database stopped by itself/)
    await expect.poll(() => isReady(desk), { timeout: 20_000 }).toBe(true)
    expect(databasePid(home)).not.toBe(database)
  })

  it('names the port that is taken, and leaves nothing running', async () => {
    const home = newHome()
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const { status, said } = await finished(['start', '--home', home, '--port', String(port)])
    other.close()
    expect([status, said]).toEqual([7, expect.stringContaining(`Port ${port} is in use`)])
    expect(existsSync(join(home, 'data/postmaster.pid'))).toBe(false)
  })

  it('does not start twice with one folder', async () => {
    const home = newHome()
    const { desk } = await started(home)
    expect(await finished(['start', '--home', home, '--port', '0'])).toMatchObject({ status: 7 })
    expect(await isReady(desk)).toBe(true)
  })

  it.each([
    [3, 'not Parasol', (home: string) => writeFileSync(join(home, 'letter.txt'), '')],
    [4, 'is damaged', (home: string) => truncateSync(join(home, 'data/global/pg_control'))],
    [5, 'newer PostgreSQL', (home: string) => writeFileSync(join(home, 'data/PG_VERSION'), '99\n')],
  ])('ends with %i and says “%s”', async (status, words, change) => {
    const home = newHome()
    if (status !== 3) {
      const first = await started(home)
      first.child.kill('SIGTERM')
      await first.status
    }
    change(home)
    const ended = await finished(['start', '--home', home, '--port', '0'])
    expect([ended.status, ended.said]).toEqual([status, expect.stringContaining(words)])
  })
})

describe('init', () => {
  it('keeps one network for good and builds its pin into the pages', async () => {
    const home = newHome()
    const file = networkFile('first')
    expect(await finished(['init', file, '--home', home])).toMatchObject({ status: 0 })
    expect(await finished(['init', file, '--home', home])).toMatchObject({ status: 0 })
    expect(await finished(['init', networkFile('second'), '--home', home])).toMatchObject({ status: 9 })
    expect(readFileSync(join(home, 'network.json'), 'utf8')).toBe(readFileSync(file, 'utf8'))
    const { said, phone } = await started(home)
    expect(said()).not.toContain('founded yet')
    expect(await (await fetch(phone)).text()).toContain('<p>pinned')
  })

  it('refuses a file whose signatures do not fit', async () => {
    const home = newHome()
    const file = networkFile('changed')
    writeFileSync(file, readFileSync(file, 'utf8').replace('Area one', 'Area two'))
    expect(await finished(['init', file, '--home', home])).toMatchObject({ status: 9 })
    expect(await finished(['init', join(home, 'none.json'), '--home', home])).toMatchObject({ status: 11 })
    expect(readdirSync(home)).toEqual([])
  })
})

describe('backup and restore', () => {
  // Two services are started, saved, restored and started again, each with a database of its own.
  it('bring a network to another folder, with the key alone', { timeout: 180_000 }, async () => {
    const home = newHome()
    await finished(['init', networkFile('saved'), '--home', home])
    const { child, status, said } = await started(home)
    const [tables = '', code = ''] = [/Tables: +(http:\S+)/, /code (\S+)/].map(
      (line) => line.exec(said())?.[1],
    )
    const settings = { ...templateOf('network', { role: (id) => id }), title: 'Saved (invented)', about: '' }
    await tablesAt(tables).open('saved-table', settings, { code, alias: 'Host', role: 'organisations' })
    const file = join(newHome(), 'parasol.age')
    const first = await finished(['backup', file, '--home', home])
    const key = /AGE-SECRET-KEY-\S+/.exec(first.said)?.[0] ?? ''
    expect([first.status, key.length > 50]).toEqual([0, true])
    expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/)
    expect(await finished(['backup', file, '--home', home])).toMatchObject({ status: 11 })
    const second = await finished(['backup', `${file}2`, '--home', home])
    expect([second.status, second.said.includes('SECRET')]).toEqual([0, false])
    expect(await finished(['backup-tables', `${file}-tables`, '--home', home])).toMatchObject({ status: 0 })
    for (const name of readdirSync(home).filter((entry) => /\.(txt|json|log)/.test(entry))) {
      expect(readFileSync(join(home, name), 'utf8')).not.toContain('SECRET')
    }
    child.kill('SIGTERM')
    await status

    const other = newHome()
    expect(await finished(['restore', file, '--home', other], 'AGE-SECRET-KEY-1WRONG\n')).toMatchObject({
      status: 11,
    })
    const restored = await finished(['restore', `${file}2`, '--home', other], `${key}\n`)
    expect([restored.status, restored.said]).toEqual([0, expect.stringMatching(/Records restored: [1-9]/)])
    expect(await finished(['restore', file, '--home', other], `${key}\n`)).toMatchObject({ status: 11 })
    expect(await finished(['restore-tables', `${file}-tables`, '--home', other], `${key}\n`)).toMatchObject({
      status: 0,
    })
    await finished(['init', join(checkout, 'saved.json'), '--home', other])
    const again = await started(other)
    expect((await fetch(`${again.desk}/v1/charter`)).status).toBe(200)
    const moved = /Tables: +(http:\S+)/.exec(again.said())?.[1]
    const door = await fetch(`${moved}/v1/door`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'saved-table' }),
    })
    expect(door.status).toBe(200)
  })

  it('save nothing where nothing is', async () => {
    const home = newHome()
    const file = join(newHome(), 'parasol.age')
    expect(await finished(['backup', file, '--home', home])).toMatchObject({ status: 11 })
    expect(existsSync(file)).toBe(false)
  })
})
