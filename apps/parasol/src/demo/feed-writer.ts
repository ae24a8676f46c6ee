import {
  type Base64url,
  type Charter,
  dayOf,
  type EntryId,
  type Hash,
  instantOf,
  toBase64url,
} from '@parasol/charter'
import {
  appendEntryRoute,
  type EntryRecord,
  type FeedId,
  genesisHead,
  leaveNoteRoute,
} from '@parasol/protocol'
import { epochContext, epochKeyCommitment, newEpochKey, sealEntry, sealNote, wrapKey } from '@parasol/sealing'
import { ask } from './ask.ts'
import { type Person, type Place, random } from './province.ts'

const encode = (bytes: Uint8Array): Base64url => toBase64url(bytes) as Base64url

export type Writer = { readonly place: Place; readonly token: string }

type Wrap = { readonly organisation: Place['id']; readonly version: number; readonly wrap: Base64url }

export type FeedWriter = Awaited<ReturnType<typeof beginFeed>>

/** Who reads a feed: every circle of the area, of the province, or every inbox for the desks' own feed. */
function readersOf(charter: Charter, feed: FeedId) {
  return [...charter.organisations.values()]
    .filter(
      ({ status, areas }) =>
        status === 'open' && (feed === 'province' || feed === 'desk' || areas.includes(feed)),
    )
    .map(({ organisation, inbox, circle }) => ({ organisation, ...(feed === 'desk' ? inbox : circle) }))
}

/** Appends to one new feed: knows its key, count and head from its own first entry on. */
export async function beginFeed(desk: string, charter: Charter, { feed, by }: { feed: FeedId; by: Writer }) {
  const epoch = 1
  const epochKey = newEpochKey(random)
  let index = 0
  let previous: Hash = genesisHead(charter.network, feed)

  async function append(
    writer: Writer,
    record: EntryRecord,
    { withdrawals = [], wraps }: { withdrawals?: readonly Uint8Array[]; wraps?: readonly Wrap[] } = {},
  ): Promise<EntryId> {
    const [person] = writer.place.people as [Person]
    const now = instantOf(Date.now())
    const entry = toBase64url(random(16)) as EntryId
    const sealed = sealEntry({
      charter,
      feed,
      organisation: writer.place.id,
      entry,
      epoch,
      epochKey,
      index,
      previous,
      day: dayOf(now),
      record,
      withdrawals,
      key: person.keys.sign,
      random,
    })
    if (!sealed.ok) throw new Error(sealed.failure)
    const { header, body, head } = sealed.value
    const sent = { previous, header, body: encode(body), ...(wraps ? { wraps } : {}) }
    await ask(desk, appendEntryRoute, { token: writer.token, params: { feed }, body: sent })
    index += 1
    previous = head
    return entry
  }

  const readers = readersOf(charter, feed)
  const wraps = await Promise.all(
    readers.map(async ({ organisation, version, key: to }): Promise<Wrap> => {
      const context = epochContext(charter.network, organisation, { feed, epoch })
      const wrapped = await wrapKey({ to, context, key: epochKey, random })
      if (!wrapped.ok) throw new Error(wrapped.failure)
      return { organisation, version, wrap: encode(wrapped.value) }
    }),
  )
  const circles = readers.map(({ organisation, version }) => ({ organisation, version }))
  const commitment = epochKeyCommitment(epochKey)
  await append(by, { type: 'epoch', commitment, circles, previousKey: null }, { wraps })

  return {
    append,
    /** A desk's dated word that the feed has come this far. */
    async note({ place, token }: Writer): Promise<void> {
      const [person] = place.people as [Person]
      const at = instantOf(Date.now())
      const said = { charter, feed, organisation: place.id, epoch, epochKey, index, head: previous, at }
      const sealed = encode(sealNote({ ...said, key: person.keys.sign, random }))
      await ask(desk, leaveNoteRoute, { token, params: { feed }, body: { organisation: place.id, sealed } })
    },
  }
}
