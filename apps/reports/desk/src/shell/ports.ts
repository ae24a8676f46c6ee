import { type Day, dayOf, type Instant, instantOf, type Random } from '@parasol/charter'
import { fetchHttp, type Http, memoryStore, openStore, type Store, type Stretch } from '@parasol/device'
import { STORE } from './anything-kept.ts'
import { browserPasskeys, type Passkeys } from './passkeys.ts'

/** What the desk needs of the world around it. */
export type Ports = {
  readonly http: Http
  /** Kept on the device's disk: sealed copies of the feeds, the roster, and the words, locked, if she asked. */
  readonly store: Store
  readonly stretch: Stretch
  readonly passkeys: Passkeys
  readonly random: Random
  readonly now: () => Instant
  /** UTC. */
  readonly today: () => Day
  /** Scheme, host and port of the page, which a sign-in names. */
  readonly origin: string
}

const TIMEOUT_MS = 20_000

/** Private windows refuse to store; the desk then keeps what it needs in memory. */
async function storeOfDevice(): Promise<Store> {
  try {
    return await openStore(STORE)
  } catch {
    return memoryStore()
  }
}

export async function browserPorts(stretch: Stretch): Promise<Ports> {
  const now = (): Instant => instantOf(Date.now())
  const random: Random = (bytes) => crypto.getRandomValues(new Uint8Array(bytes))
  return {
    http: fetchHttp({ timeoutMs: TIMEOUT_MS }),
    store: await storeOfDevice(),
    stretch,
    passkeys: browserPasskeys(random),
    random,
    now,
    today: () => dayOf(now()),
    origin: location.origin,
  }
}
