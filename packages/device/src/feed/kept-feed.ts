import {
  bytesOf,
  type Day,
  dayShape,
  type EntryId,
  entryIdShape,
  exactBytes,
  type Instant,
  instantShape,
  list,
  type NetworkId,
  networkIdShape,
  sha256,
  toBase64url,
} from '@parasol/charter'
import {
  countShape,
  type EntryStatement,
  entryStatementShape,
  type FeedId,
  joinBodies,
  SEGMENT,
  splitBodies,
} from '@parasol/protocol'
import * as v from 'valibot'
import { bytesOfJson, jsonOfBytes } from '../json-bytes.ts'
import type { Store } from '../store.ts'
import type { Bodies } from './bodies.ts'
import { addHeaders, type Chain, emptyChain } from './chain.ts'
import type { EpochKeys } from './epochs.ts'
import type { FeedEntry } from './feed-copy.ts'

/** Where a feed's copy lives on a device. `open` may hold readable statements and keys: a sealed store on a phone, memory on
 *  a desk. `sealed` holds what the server served. */
export type FeedStores = { readonly sealed: Store; readonly open: Store }

export type KeptFeed = {
  readonly chain: Chain
  readonly bodies: Bodies
  readonly keys: EpochKeys
  readonly withdrawn: ReadonlySet<EntryId>
  /** Warnings that ran out, with their last day: their texts are gone from here. */
  readonly expired: ReadonlyMap<EntryId, Day>
  readonly newestNote: Instant | null
  readonly verified: ReadonlyMap<EntryId, EntryStatement>
}

const stateShape = v.strictObject({
  network: networkIdShape,
  count: countShape,
  withdrawn: list(entryIdShape, 0, 1_000_000),
  expired: v.array(v.tuple([entryIdShape, dayShape])),
  newestNote: v.nullable(instantShape),
})
const textsShape = v.array(v.string())
const keysShape = v.array(v.tuple([countShape, exactBytes(32)]))
const statementsShape = v.array(entryStatementShape)

const nothingKept = (network: NetworkId, feed: FeedId): KeptFeed => ({
  chain: emptyChain(network, feed),
  bodies: new Map(),
  keys: new Map(),
  withdrawn: new Set(),
  expired: new Map(),
  newestNote: null,
  verified: new Map(),
})

async function readJson<Out>(
  store: Store,
  name: string,
  shape: v.GenericSchema<unknown, Out>,
): Promise<Out | null> {
  const bytes = await store.get(name)
  const parsed = bytes && v.safeParse(shape, jsonOfBytes(bytes))
  return parsed?.success ? parsed.output : null
}

async function readSegment(stores: FeedStores, feed: FeedId, segment: number) {
  const place = `feed/${feed}/${segment}`
  const texts = await readJson(stores.sealed, `${place}/headers`, textsShape)
  const octets = await stores.sealed.get(`${place}/bodies`)
  const bodies = octets && splitBodies(octets)
  const statements = await readJson(stores.open, `${place}/statements`, statementsShape)
  return { texts, bodies: bodies?.ok ? bodies.value : null, statements: statements ?? [] }
}

/** The last good copy; an incomplete or damaged one, or one of another network, counts as nothing kept, as everything can be
 *  fetched again. */
export async function readKept(stores: FeedStores, network: NetworkId, feed: FeedId): Promise<KeptFeed> {
  const nothing = nothingKept(network, feed)
  const state = await readJson(stores.sealed, `feed/${feed}`, stateShape)
  if (state?.network !== network) return nothing
  const count = Math.ceil(state.count / SEGMENT)
  const segments = await Promise.all(
    Array.from({ length: count }, (_, segment) => readSegment(stores, feed, segment)),
  )
  if (segments.some(({ texts, bodies }) => !texts || !bodies)) return nothing
  const texts = segments.flatMap((segment) => segment.texts ?? [])
  const chain = addHeaders(nothing.chain, texts)
  if (!chain.ok || texts.length !== state.count) return nothing
  const keys = (await readJson(stores.open, `feed/${feed}/keys`, keysShape)) ?? []
  const statements = segments.flatMap((segment) => segment.statements)
  const verified = new Map(statements.map((statement) => [statement.entry, statement] as const))
  const bodies = new Map(segments.flatMap((segment) => [...(segment.bodies ?? [])]))
  return {
    chain: chain.value,
    bodies: undamaged(bodies, chain.value, verified),
    keys: new Map(keys.map(([epoch, key]) => [epoch, bytesOf(key)])),
    withdrawn: new Set(state.withdrawn),
    expired: new Map(state.expired),
    newestNote: state.newestNote,
    verified,
  }
}

/** Without bodies that would be refused when opened, so that they are fetched again. */
const undamaged = (bodies: Bodies, { headers }: Chain, verified: KeptFeed['verified']): Bodies =>
  new Map(
    headers.flatMap(({ entry, body: hash }) => {
      const body = bodies.get(entry)
      return body && (verified.has(entry) || sha256(body) === hash) ? [[entry, body] as const] : []
    }),
  )

type Keeping = {
  readonly network: NetworkId
  readonly entries: readonly FeedEntry[]
  readonly from: number
}

/** Keeps a verified copy: every segment from `from` on, and each that holds an entry gone since. */
export async function keep(
  stores: FeedStores,
  feed: FeedId,
  kept: Omit<KeptFeed, 'verified'>,
  { network, entries, from }: Keeping,
): Promise<void> {
  const sealed: [string, Uint8Array][] = []
  const open: [string, Uint8Array][] = []
  for (let start = from; start < entries.length; start += SEGMENT) {
    const place = `feed/${feed}/${start / SEGMENT}`
    const here = entries.slice(start, start + SEGMENT)
    const bodies = here.flatMap(({ header: { entry } }) => {
      const body = kept.bodies.get(entry)
      return body ? [[entry, body] as const] : []
    })
    sealed.push([`${place}/headers`, bytesOfJson(kept.chain.texts.slice(start, start + here.length))])
    sealed.push([`${place}/bodies`, joinBodies(bodies)])
    open.push([`${place}/statements`, bytesOfJson(here.flatMap(({ statement }) => statement ?? []))])
  }
  const keys = [...kept.keys].map(([epoch, key]) => [epoch, toBase64url(key)])
  await stores.open.put([...open, [`feed/${feed}/keys`, bytesOfJson(keys)]])
  const { withdrawn, expired, newestNote } = kept
  const count = entries.length
  const state = { network, count, withdrawn: [...withdrawn], expired: [...expired], newestNote }
  await stores.sealed.put([...sealed, [`feed/${feed}`, bytesOfJson(state)]])
}
