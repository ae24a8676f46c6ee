// No acknowledged report is lost, whatever is killed when: clients send sealed reports and send them again until they are
// acknowledged, while the server's process and the database's are killed in turn. In the end staff open every one.
//
//   npm run --silent kill-loop -- --times 100
import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Area, dayOf, instantOf } from '@parasol/charter'
import { openPlace, readCharter } from '../apps/parasol/src/demo/open-places.ts'
import { inventProvince, type Place } from '../apps/parasol/src/demo/province.ts'
import { seeded } from '../apps/parasol/src/demo/seeded.ts'
import { startKillableService, type Victim } from './kill-loop/killable-service.ts'
import { openAcknowledged } from './kill-loop/open-acknowledged.ts'
import { type Acknowledged, sendUntilAcknowledged } from './kill-loop/persistent-client.ts'

const CLIENTS = 8
const KILL_AFTER_MS = [20, 600] as const
const WAKES_WITHIN_MS = 60_000
const OTHER: Readonly<Record<Victim, Victim>> = { server: 'database', database: 'server' }

const { values } = parseArgs({ options: { times: { type: 'string', default: '100' } } })
const times = Number(values.times)
if (!Number.isSafeInteger(times) || times < 1) throw new RangeError('--times is a whole number from 1')

const say = (text: string): boolean => process.stderr.write(`${text}\n`)
const area: Area = { id: 'north-harbour' as Area['id'], name: 'North Harbour (invented)' }
const day = dayOf(instantOf(Date.now()))
const plan = { name: 'Lantern House (invented)', areas: [area.id], languages: ['en'] }
const province = inventProvince({ name: 'Invented Province', day, areas: [area], places: [plan] })
const [place] = province.places as [Place]

const since = performance.now()
const service = await startKillableService(JSON.stringify(province.file))
const result = await measure().finally(service.stop)
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exitCode = result.lost > 0 ? 1 : 0

async function measure() {
  await openPlace(service.desk, province, { place, day })
  const charter = await readCharter(service.desk, province)

  const acknowledged: Acknowledged[] = []
  let sending = true
  const clients = Promise.all(
    Array.from({ length: CLIENTS }, async (_, n) => {
      const client = { phone: service.phone, charter, place, chance: seeded(n) }
      while (sending) acknowledged.push(await sendUntilAcknowledged(client))
    }),
  )
  // So that every kill meets a service at work, at any moment of its work.
  const atWork = async (): Promise<void> => {
    const before = acknowledged.length
    const asleep = performance.now() + WAKES_WITHIN_MS
    while (acknowledged.length < before + CLIENTS) {
      if (performance.now() > asleep) throw new Error('the service does not come back')
      await Promise.race([sleep(5), clients])
    }
    await sleep(randomInt(...KILL_AFTER_MS))
  }

  const kills: Record<Victim, number> = { server: 0, database: 0 }
  let victim: Victim = 'server'
  for (let killed = 1; killed <= times; killed++) {
    await atWork()
    await service.kill(victim)
    kills[victim] += 1
    // Mostly in turn, at times the same twice.
    victim = randomInt(4) === 0 ? victim : OTHER[victim]
    if (killed % 10 === 0) say(`${killed} kills, ${acknowledged.length} reports acknowledged`)
  }
  await atWork()
  sending = false
  await clients
  say(`opening ${acknowledged.length} reports`)
  const { found, opened } = await openAcknowledged(service.desk, { charter, place }, acknowledged)
  return {
    bench: 'kill-loop',
    times,
    killsServer: kills.server,
    killsDatabase: kills.database,
    serverFell: service.serverFell(),
    clients: CLIENTS,
    acknowledged: acknowledged.length,
    sentAgain: acknowledged.filter(({ tries }) => tries > 1).length,
    repeats: acknowledged.filter(({ stored }) => stored === 'repeat').length,
    found,
    opened,
    lost: acknowledged.length - opened,
    seconds: Math.round((performance.now() - since) / 100) / 10,
  }
}
