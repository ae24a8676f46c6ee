import {
  type Charter,
  type Day,
  type Instant,
  type NetworkId,
  type Random,
  readNetworkFile,
  type Result,
  type Signed,
} from '@parasol/charter'
import {
  fetchHttp,
  type Http,
  openStore,
  type Store,
  storedCharter,
  syncCharter,
  type SyncFailure,
} from '@parasol/device'
import { pin } from 'virtual:parasol-pin'
import { heedVersion } from './outdated.ts'
import { STORE } from './stores.ts'

/** Everything outside that the rooms reach for, in one place. */
export type Engine = {
  readonly network: NetworkId
  readonly pin: Signed
  readonly http: Http
  /** Public copies and the locked vault; nothing of a reporter. */
  readonly store: Store
  readonly random: Random
  readonly now: () => Instant
  readonly today: () => Day
  readonly storedCharter: () => Promise<Charter | null>
  readonly syncCharter: () => Promise<Result<Charter, SyncFailure>>
}

export const random: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes))

export const now = (): Instant => new Date().toISOString() as Instant

const today = (): Day => now().slice(0, 10) as Day

async function open(): Promise<Engine> {
  if (!pin) throw new Error('No network is built in')
  const read = readNetworkFile(JSON.stringify(pin))
  if (!read.ok) throw new Error('The built-in network does not verify')
  const { network, foundingSigned } = read.value
  const http = heedVersion(fetchHttp({ timeoutMs: 20_000 }))
  const store = await openStore(STORE)
  return {
    network,
    pin: foundingSigned,
    http,
    store,
    random,
    now,
    today,
    storedCharter: () => storedCharter({ pin: foundingSigned, store }),
    syncCharter: () => syncCharter({ http, pin: foundingSigned, store }),
  }
}

let opened: Promise<Engine> | null = null

/** Opens what the app needs of the device, once. */
export function openEngine(): Promise<Engine> {
  opened ??= open().catch((fault: unknown) => {
    opened = null
    throw fault
  })
  return opened
}
