// How many reports a second one server process takes, each durable before it is answered, beside what the same database
// does with the same rows alone. Prints one JSON object: rates, and waiting times in milliseconds.
//
//   npm run --silent bench:intake
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { bytesOf } from '@parasol/charter'
import { envelopeBytes, workPrefix } from '@parasol/protocol'
import { openDatabase } from '@parasol/service'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { testKey } from '../apps/reports/server/src/testing/keys.ts'
import { testNetwork } from '../apps/reports/server/src/testing/network.ts'
import { mailboxOf, reportOf } from '../apps/reports/server/src/testing/reports.ts'
import { hashOf, sealedLooking } from '../apps/reports/server/src/testing/sealed.ts'
import { signInStatement } from '../apps/reports/server/src/testing/sign-in.ts'

const AT_ONCE = [1, 8, 32] as const
const REPORTS = 1500
const WARM_UP = 300
const SIZE_KIB = 4
// What an organisation may ask at most of a report in the slow lane, so that a flood of these is never turned away.
const WORK_BITS = 12

const network = testNetwork('bench')
const clock = { now: new Date() }

type Figures = {
  readonly atOnce: number
  readonly done: number
  readonly failed: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
}

/** Runs the tasks, so many at a time, and times each. */
async function measure(
  atOnce: number,
  tasks: number,
  worker: () => Promise<(place: number) => Promise<boolean>>,
): Promise<Figures> {
  const workers = await Promise.all(Array.from({ length: atOnce }, () => worker()))
  const waits: number[] = []
  let [next, failed] = [0, 0]
  const begin = performance.now()
  await Promise.all(
    workers.map(async (work) => {
      for (let place = next++; place < tasks; place = next++) {
        const since = performance.now()
        if (!(await work(place))) failed += 1
        waits.push(performance.now() - since)
      }
    }),
  )
  const seconds = (performance.now() - begin) / 1000
  const sorted = waits.toSorted((left, right) => left - right)
  const at = (share: number): number => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2))
  const done = tasks - failed
  return { atOnce, done, failed, perSecond: Math.round(done / seconds), p50Ms: at(0.5), p95Ms: at(0.95) }
}

function preparedReports(count: number, label: string, worked: boolean): Buffer[] {
  return Array.from({ length: count }, (_, place) => {
    const lookup = testKey(`${label} ${place}`)
    const envelope = sealedLooking(SIZE_KIB, 3)
    const report = reportOf({ network, clock }, { lookup, envelope })
    const nonce = worked ? nonceFor(workPrefix(mailboxOf(lookup), hashOf(envelope))) : report.nonce
    const body = JSON.stringify({ ...report, nonce })
    const head = `POST /v1/reports HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`
    return Buffer.from(head + body)
  })
}

function nonceFor(prefix: Uint8Array): string {
  const bytes = Buffer.concat([prefix, Buffer.alloc(8)])
  for (let tried = 0; ; tried++) {
    bytes.writeUInt32BE(tried, prefix.length)
    const [first = 0, second = 0] = createHash('sha256').update(bytes).digest()
    if (first === 0 && second < 2 ** (16 - WORK_BITS)) return bytes.toString('base64url', prefix.length)
  }
}

/** A connection that stays open; one answer after the other. */
async function openConnection(origin: string): Promise<(request: Buffer) => Promise<number>> {
  const socket: Socket = connect(Number(new URL(origin).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.setNoDelay(true)
  socket.unref()
  let heard = ''
  let answered: (status: number) => void = () => undefined
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1')
    const end = heard.indexOf('\r\n\r\n')
    const length = /content-length: (\d+)/i.exec(heard)?.[1]
    if (end < 0 || length === undefined || heard.length < end + 4 + Number(length)) return
    const status = Number(heard.slice(9, 12))
    heard = ''
    answered(status)
  })
  return (request) =>
    new Promise((resolve) => {
      answered = resolve
      socket.write(request)
    })
}

async function joinKelp({ desk }: ReportsService): Promise<void> {
  const post = async (path: string, body?: object, token?: string): Promise<Record<string, string>> => {
    const answer = await fetch(desk + path, {
      method: 'POST',
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return (await answer.json()) as Record<string, string>
  }
  const { challenge = '' } = await post('/v1/sign-in/challenge')
  const { coordinator: key, signed } = network.kelp
  const statement = signInStatement({ key, network, now: clock.now, challenge, origin: desk })
  const { token } = await post('/v1/sign-in', { signed: statement })
  await post('/v1/roster/organisation', { signed }, token)
}

async function measureServer(service: ReportsService, work: 'on' | 'off'): Promise<Figures[]> {
  const figures: Figures[] = []
  const send = async (requests: readonly Buffer[], atOnce: number): Promise<Figures> =>
    measure(atOnce, requests.length, async () => {
      const ask = await openConnection(service.phone)
      return async (place) => (await ask(requests[place] ?? Buffer.alloc(0))) === 201
    })
  await send(preparedReports(WARM_UP, `warm up ${work}`, work === 'on'), 8)
  for (const atOnce of AT_ONCE) {
    figures.push(await send(preparedReports(REPORTS, `${work} ${atOnce}`, work === 'on'), atOnce))
  }
  return figures
}

/** The rows of a report, one durable insert each, through as many connections as the server has. */
async function measureBareInserts({ database }: ReportsService): Promise<Figures[]> {
  const { PGHOST = '', PGPORT, PGUSER = '', PGPASSWORD = '', PGDATABASE = '' } = database
  const connection = {
    host: PGHOST,
    port: Number(PGPORT),
    user: PGUSER,
    password: PGPASSWORD,
    database: PGDATABASE,
  }
  const { pool, close } = openDatabase({ connection, onLostConnection: () => undefined })
  await pool.query('create table bare_report (like report including all)')
  const network16 = bytesOf(network.network)
  const organisation = bytesOf(network.kelp.id)
  const figures: Figures[] = []
  const insert = {
    name: 'bare',
    text: `insert into bare_report (network, report, organisation, day, size, lane, hash, envelope)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
  }
  for (const atOnce of AT_ONCE) {
    const rows = Array.from({ length: REPORTS }, () => {
      const envelope = randomBytes(envelopeBytes(SIZE_KIB, 3))
      return [
        network16,
        randomBytes(16),
        organisation,
        '2026-11-23',
        SIZE_KIB,
        'normal',
        randomBytes(32),
        envelope,
      ]
    })
    const worker = async () => async (place: number) => {
      const { rowCount } = await pool.query({ ...insert, values: rows[place] ?? [] })
      return rowCount === 1
    }
    figures.push(await measure(atOnce, REPORTS, worker))
  }
  await close()
  return figures
}

async function withService<Out>(
  asksForWork: boolean,
  use: (service: ReportsService) => Promise<Out>,
): Promise<Out> {
  const service = await startReportsService({ network: network.file, asksForWork })
  try {
    await joinKelp(service)
    return await use(service)
  } finally {
    await service.stop()
  }
}

const off = await withService(false, async (service) => {
  const server = await measureServer(service, 'off')
  // Its connections are needed, and the inserts have the database to themselves.
  await service.kill()
  return { server, bare: await measureBareInserts(service) }
})
const on = await withService(true, (service) => measureServer(service, 'on'))
console.log(
  JSON.stringify({
    bench: 'intake',
    sizeKiB: SIZE_KIB,
    reports: REPORTS,
    workOff: off.server,
    workOn: on,
    bareInserts: off.bare,
  }),
)
