import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { dirname, join } from 'node:path'
import { createServer } from 'node:net'
import { startReportsService, type ReportsService } from '@parasol/testkit'
import { installedBinaries } from '@parasol/service'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testKey } from './testing/keys.ts'
import { testNetwork } from './testing/network.ts'
import { mailboxOf, reportOf, requestOf } from './testing/reports.ts'
import { signInStatement } from './testing/sign-in.ts'

const network = testNetwork()
const MAIN = join(import.meta.dirname, 'main.ts')

describe.skipIf(installedBinaries() === null)('the server as a process', () => {
  let service: ReportsService
  const clock = { now: new Date() }
  const like = { network, clock }
  beforeAll(async () => {
    service = await startReportsService({ network: network.file })
    const token = await signIn()
    const body = { signed: network.kelp.signed }
    expect((await call('/v1/roster/organisation', { token, body })).status).toBe(201)
  })
  afterAll(() => service.stop())

  type Options = { readonly body?: object; readonly token?: string; readonly origin?: string }
  const call = (path: string, { body, token, origin = service.desk }: Options = {}) =>
    fetch(origin + path, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })

  async function signIn(): Promise<string> {
    const asked = await fetch(`${service.desk}/v1/sign-in/challenge`, { method: 'POST' })
    const { challenge } = (await asked.json()) as { challenge: string }
    const { coordinator: key } = network.kelp
    const signed = signInStatement({ key, network, now: clock.now, challenge, origin: service.desk })
    const answer = await call('/v1/sign-in', { body: { signed } })
    return ((await answer.json()) as { token: string }).token
  }

  it('serves the phone and the desk on ports of their own', async () => {
    expect((await call('/v1/charter', { origin: service.phone })).status).toBe(200)
    expect((await call('/v1/inbox', { origin: service.phone })).status).toBe(404)
    expect((await call('/v1/inbox')).status).toBe(401)
  })

  it('[G16] still has every report it said it took when it is killed at work', async () => {
    const taken: string[] = []
    for (let round = 0; round < 3; round++) {
      let sending = true
      const senders = Array.from({ length: 4 }, async (_, sender) => {
        for (let place = 0; sending; place++) {
          const lookup = testKey(`kill ${round} ${sender} ${place}`)
          const body = reportOf(like, { lookup, to: network.kelp, bits: 10 })
          const answer = await call('/v1/reports', { body, origin: service.phone }).catch(() => null)
          if (answer?.status === 201) taken.push(`kill ${round} ${sender} ${place}`)
        }
      })
      await new Promise((resolve) => setTimeout(resolve, 300))
      await service.kill()
      sending = false
      await Promise.all(senders)
      await service.restart()
    }
    expect(taken.length).toBeGreaterThan(10)
    const listed = await call('/v1/inbox', { token: await signIn() })
    const { reports } = (await listed.json()) as { reports: { report: string }[] }
    const kept = new Set(reports.map(({ report }) => report))
    expect(taken.filter((label) => !kept.has(mailboxOf(testKey(label))))).toEqual([])
  })

  it('[G1] leaves no trace of who asked in tables, write-ahead log or files', async () => {
    const canary = { localAddress: '127.66.77.88', agent: 'Canary-Browser/66.77' }
    const send = (path: string, body: object) =>
      new Promise<number>((resolve, reject) => {
        const { hostname, port } = new URL(service.phone)
        const headers = {
          'content-type': 'application/json',
          'user-agent': canary.agent,
          'x-forwarded-for': canary.localAddress,
        }
        const asking = request(
          {
            hostname: hostname.replace('localhost', '127.0.0.1'),
            port,
            path,
            method: 'POST',
            headers,
            localAddress: canary.localAddress,
          },
          (answer) => {
            answer.resume()
            resolve(answer.statusCode ?? 0)
          },
        )
        asking.on('error', reject)
        asking.end(JSON.stringify(body))
      })
    const lookup = testKey('canary')
    expect(await send('/v1/reports', reportOf(like, { lookup, to: network.kelp, bits: 10 }))).toBe(201)
    const read = { request: requestOf(like, lookup, { action: 'read' }) }
    expect(await send('/v1/mailbox/read', read)).toBe(200)
    expect(await send('/v1/mailbox/read', { ...read, extra: true })).toBe(400)
    const home = dirname(String(service.database['PGHOST']))
    const found: string[] = []
    for (const file of await readdir(home, { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue
      const bytes = await readFile(join(file.parentPath, file.name))
      for (const trace of [canary.localAddress, canary.agent]) {
        if (bytes.includes(trace)) found.push(file.name)
      }
    }
    expect(found).toEqual([])
  })

  it('ends with 12 and names the port when somebody else has it', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const { code, out, said } = await run({ PARASOL_DESK_PORT: '0', PARASOL_PHONE_PORT: String(port) })
    other.close()
    expect(code).toBe(12)
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toEqual({
      event: 'failed',
      failure: 'port-taken',
      port,
    })
    expect(said).toContain(`Port ${port} is in use`)
  })

  it('says in words what is missing in its environment, and migrates to a level when asked', async () => {
    expect(await run({ PARASOL_JOURNAL: '' })).toMatchObject({
      code: 1,
      said: expect.stringContaining('PARASOL_JOURNAL'),
    })
    expect(await run({ PGHOST: '', DATABASE_URL: '' })).toMatchObject({ code: 1 })
    expect(await run({ PGOPTIONS: '-c synchronous_commit=off' })).toMatchObject({
      code: 1,
      said: expect.stringContaining('synchronous_commit'),
    })
    const migrated = await run({ PARASOL_MIGRATE_TO: '0003-new-wraps' })
    expect(migrated).toMatchObject({ code: 0, out: '{"event":"migrated"}\n' })
    expect(await run({ PARASOL_MIGRATE_TO: '9999-later' })).toMatchObject({ code: 1 })
  })

  it('stops by itself on SIGTERM, and when the process above it goes', async () => {
    for (const ask of ['SIGTERM', 'disconnect'] as const) {
      const child = start({ PARASOL_DESK_PORT: '0', PARASOL_PHONE_PORT: '0' })
      await new Promise((resolve) =>
        child.stdout?.on('data', (chunk: Buffer) => chunk.includes('"ready"') && resolve(null)),
      )
      if (ask === 'SIGTERM') child.kill('SIGTERM')
      else child.disconnect()
      const [code] = await once(child, 'exit')
      expect([ask, code]).toEqual([ask, 0])
    }
  })

  function start(env: Record<string, string>) {
    const { PATH, HOME } = process.env
    return spawn(process.execPath, [MAIN], {
      env: { PATH, HOME, ...service.database, PARASOL_JOURNAL: `${service.journal}.other`, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
  }

  async function run(env: Record<string, string>) {
    const child = start(env)
    let [out, said] = ['', '']
    child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const [code] = await once(child, 'close')
    return { code: code as number, out, said }
  }
})
