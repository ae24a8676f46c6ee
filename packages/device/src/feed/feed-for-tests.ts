import {
  type Base64url,
  type Day,
  type EntryId,
  type Hash,
  type Instant,
  ok,
  toBase64url,
} from '@parasol/charter'
import { type EntryRecord, genesisHead, joinBodies, SEGMENT } from '@parasol/protocol'
import { epochContext, epochKeyCommitment, newEpochKey, sealEntry, sealNote, wrapKey } from '@parasol/sealing'
import type { Http } from '../http.ts'
import { seededRandom, TODAY, type WorldForTests } from '../world-for-tests.ts'

export const FEED = 'province'
export const NOW = '2026-02-03T12:00:00.000Z' as Instant

export type FeedForTests = {
  /** Answers the reading routes as the server does. */
  readonly http: Http
  /** Paths asked for since the last call. */
  readonly asked: () => readonly string[]
  readonly append: (count: number) => void
  /** A warning with a last day of its own. */
  readonly warn: (text: string, expires: Day) => void
  /** A desk's word, now, that the feed has come this far. */
  readonly note: () => void
}

const warning = (text: string, expires = '2099-01-01' as Day): EntryRecord => ({
  type: 'warning',
  level: 2,
  categories: ['no-pay'],
  areas: [],
  when: 'early February',
  place: 'near an invented bridge',
  text,
  facts: {
    names: [],
    phones: ['555-0142'],
    plates: ['IOQ UZY'],
    vehicles: [],
    handles: [],
    emails: [],
    places: [],
    description: '',
  },
  expires,
  replaces: null,
})

/** A province feed in its first epoch, really sealed and signed, served from memory. */
export async function feedForTests(world: WorldForTests): Promise<FeedForTests> {
  const { charter, organisation, coordinator, circle } = world
  const random = seededRandom('feed')
  const epochKey = newEpochKey(random)
  const headers: string[] = []
  const bodies: (readonly [EntryId, Uint8Array])[] = []
  const notes: { readonly organisation: string; readonly sealed: string }[] = []
  let paths: string[] = []
  let head: Hash = genesisHead(charter.network, FEED)

  const add = (record: EntryRecord): void => {
    const entry = toBase64url(random(16)) as EntryId
    const at = { entry, epoch: 1, epochKey, index: headers.length, previous: head, day: TODAY }
    const said = {
      charter,
      feed: FEED,
      organisation,
      record,
      withdrawals: [],
      key: coordinator.sign,
      random,
    } as const
    const sealed = sealEntry({ ...at, ...said })
    if (!sealed.ok) throw new Error(sealed.failure)
    headers.push(sealed.value.header)
    bodies.push([entry, sealed.value.body])
    head = sealed.value.head
  }
  const circles = [{ organisation, version: 1 }]
  add({ type: 'epoch', commitment: epochKeyCommitment(epochKey), circles, previousKey: null })
  const context = epochContext(charter.network, organisation, { feed: FEED, epoch: 1 })
  const wrapped = await wrapKey({ to: circle.public, context, key: epochKey, random })
  if (!wrapped.ok) throw new Error(wrapped.failure)
  const wrap = toBase64url(wrapped.value) as Base64url

  const part = <Item>(items: readonly Item[], segment: number): readonly Item[] =>
    items.slice(segment * SEGMENT, (segment + 1) * SEGMENT)
  const answerTo = (path: string): unknown => {
    const [, , , , what = '', number = ''] = path.split('/')
    if (what === 'epochs') return { wraps: [{ organisation, version: 1, wrap }] }
    if (what === 'segments') return { headers: part(headers, Number(number)) }
    if (what === 'bodies') return joinBodies(part(bodies, Number(number)))
    const segments = Math.floor(headers.length / SEGMENT)
    const tail = headers.slice(segments * SEGMENT)
    return { count: headers.length, head, segments, headers: tail, notes, withdrawn: [], recalled: [] }
  }
  return {
    http: async ({ path }) => {
      paths.push(path)
      return ok({ status: 200, body: answerTo(path) })
    },
    asked: () => {
      const asked = paths
      paths = []
      return asked
    },
    append: (count) => {
      for (let added = 0; added < count; added++) add(warning(`Invented example ${headers.length}.`))
    },
    warn: (text, expires) => add(warning(text, expires)),
    note: () => {
      const place = { feed: FEED, organisation, epoch: 1, epochKey, index: headers.length, head } as const
      const sealed = toBase64url(sealNote({ charter, ...place, at: NOW, key: coordinator.sign, random }))
      notes.splice(0, notes.length, { organisation, sealed })
    },
  }
}
