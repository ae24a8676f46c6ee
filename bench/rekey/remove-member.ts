import { type Charter, instantOf } from '@parasol/charter'
import { type FeedReader, memoryStore, readCircleKey, syncCharter, syncFeed } from '@parasol/device'
import type { FeedId } from '@parasol/protocol'
import type { SealKey } from '@parasol/sealing'
import { renewCircle } from '../../apps/reports/desk/src/shell/work/renew-circle.ts'
import type { Work } from '../../apps/reports/desk/src/shell/work/work.ts'
import type { BigProvince } from './big-province.ts'
import { must, phoneHttp } from './big-circle.ts'
import { bytesDown, bytesUp, type Exchange, type Traffic, traffic } from './traffic.ts'

export type RemovalFigures = {
  readonly seconds: number
  /** To members who stay, and of new epochs to circles. */
  readonly wraps: { readonly members: number; readonly epochs: number; readonly places: number }
  readonly newEpochs: readonly FeedId[]
  readonly bytesUp: number
  readonly bytesDownDesk: number
}

type Posted = { readonly pages?: readonly unknown[]; readonly wraps?: readonly unknown[] }
const WRAPS_A_PAGE = 64

const postedIn = (exchanges: readonly Exchange[], part: keyof Posted): number =>
  exchanges.reduce((sum, { posted }) => sum + ((posted as Posted | undefined)?.[part]?.length ?? 0), 0)

const feedOf = (path: string): FeedId => path.split('/')[3] as FeedId

/** What the desk does when a coordinator shuts one member out. */
export async function removeMember(
  work: Work,
  { slot, traffic: counted }: { readonly slot: number; readonly traffic: Traffic },
): Promise<RemovalFigures> {
  counted.take()
  const since = performance.now()
  must(await renewCircle(work, { without: [slot], voided: [], onProgress: () => undefined }))
  const ms = performance.now() - since
  const { exchanges } = counted.take()
  const epochs = exchanges.filter(({ posted }) => (posted as Posted | undefined)?.wraps !== undefined)
  return {
    seconds: Math.round(ms) / 1000,
    wraps: {
      members: work.register.value?.content.members.length ?? 0,
      epochs: postedIn(exchanges, 'wraps'),
      places: postedIn(exchanges, 'pages') * WRAPS_A_PAGE,
    },
    newEpochs: epochs.map(({ path }) => feedOf(path)),
    bytesUp: bytesUp(exchanges),
    bytesDownDesk: bytesDown(exchanges),
  }
}

/** A member's phone, in memory. */
export type Phone = { readonly sync: () => Promise<PhoneFigures> }

export type PhoneFigures = {
  readonly seconds: number
  readonly bytesDown: {
    readonly roster: number
    readonly page: number
    readonly tails: number
    readonly epochWraps: number
    readonly headers: number
    readonly bodies: number
    readonly all: number
  }
}

export function phoneOf(
  { service, province }: BigProvince,
  { slot, receive, circle }: { readonly slot: number; readonly receive: SealKey; readonly circle: SealKey },
): Phone {
  const counted = traffic(phoneHttp(service.phone))
  const { http } = counted
  const stores = { sealed: memoryStore(), open: memoryStore() }
  const [place] = province.places
  if (!place) throw new Error('the province has no organisation')
  const organisation = place.id
  let reader: FeedReader = { organisation, version: 1, secret: circle.secret }
  const newestReader = async (charter: Charter): Promise<FeedReader> =>
    charter.organisations.get(organisation)?.circle.version === reader.version
      ? reader
      : must(await readCircleKey({ http, charter, organisation, slot, receive }))
  return {
    sync: async () => {
      const since = performance.now()
      const charter = must(await syncCharter({ http, pin: province.file.founding, store: stores.sealed }))
      reader = await newestReader(charter)
      for (const feed of ['province', ...place.areas] as const)
        must(await syncFeed({ http, feed, charter, stores, reader, now: instantOf(Date.now()) }))
      const ms = performance.now() - since
      const { exchanges } = counted.take()
      return {
        seconds: Math.round(ms) / 1000,
        bytesDown: {
          roster: bytesDown(exchanges, /charter$/),
          page: bytesDown(exchanges, /pages/),
          tails: bytesDown(exchanges, /tail$/),
          epochWraps: bytesDown(exchanges, /epochs/),
          headers: bytesDown(exchanges, /segments/),
          bodies: bytesDown(exchanges, /bodies/),
          all: bytesDown(exchanges),
        },
      }
    },
  }
}
