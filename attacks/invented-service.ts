import { type Area, type Charter, type Day, dayOf, instantOf } from '@parasol/charter'
import type { Http, HttpAnswer, HttpRequest } from '@parasol/device'
import { fetchHttp } from '@parasol/device'
import type { SignKey } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { beginFeed, type FeedWriter, type Writer } from '../apps/parasol/src/demo/feed-writer.ts'
import { beginRegister, openPlace, readCharter } from '../apps/parasol/src/demo/open-places.ts'
import { inventProvince, type Place, type Province } from '../apps/parasol/src/demo/province.ts'

export const TODAY: Day = dayOf(instantOf(Date.now()))
export const HARBOUR: Area = { id: 'north-harbour' as Area['id'], name: 'North Harbour (invented)' }

export type InventedService = {
  readonly service: ReportsService
  readonly province: Province
  readonly charter: Charter
  readonly writers: readonly [Writer, Writer]
  readonly feed: FeedWriter
}

const placeNamed = (name: string) => ({ name: `${name} (invented)`, areas: [HARBOUR.id], languages: ['en'] })

/** A running service with two invented organisations and a province feed begun. */
export async function startInventedService(): Promise<InventedService> {
  const places = ['Lantern House', 'Tideline'].map(placeNamed)
  const province = inventProvince({ name: 'Invented Province', day: TODAY, areas: [HARBOUR], places })
  const service = await startReportsService({ network: JSON.stringify(province.file), asksForWork: false })
  const writers: Writer[] = []
  for (const place of province.places)
    writers.push({ place, token: await openPlace(service.desk, province, { place, day: TODAY }) })
  const charter = await readCharter(service.desk, province)
  for (const writer of writers) await beginRegister(service.desk, charter, writer)
  const [one, two] = writers as [Writer, Writer]
  const feed = await beginFeed(service.desk, charter, { feed: 'province', by: one })
  return { service, province, charter, writers: [one, two], feed }
}

/** The key with which an organisation's coordinator signs. */
export function coordinatorKey({ people: [coordinator] }: Place): SignKey {
  if (!coordinator) throw new Error('nobody is there')
  return coordinator.keys.sign
}

export const circleReader = ({ id, circle }: Place) => ({
  organisation: id,
  version: 1,
  secret: circle.secret,
})

export const honest = (origin: string): Http => fetchHttp({ origin, timeoutMs: 10_000 })

type Tamper = (body: never, request: HttpRequest) => unknown

/** A server that answers honestly but where `tampers`, by the end of the path, rewrites the answer. */
export function lying(origin: string, tampers: Readonly<Record<string, Tamper>>): Http {
  const http = honest(origin)
  return async (request) => {
    const answer = await http(request)
    const tamper = Object.entries(tampers).find(([end]) => request.path.endsWith(end))?.[1]
    if (!answer.ok || !tamper) return answer
    const body = tamper(answer.value.body as never, request)
    const told: HttpAnswer = { status: 200, body }
    return { ok: true, value: told }
  }
}
