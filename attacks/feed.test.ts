import {
  type Base64url,
  type Charter,
  dayOf,
  type EntryId,
  type Hash,
  instantOf,
  hashOfStatement,
  ORGANISATION_STATE,
  type OrganisationState,
  type Signed,
  toBase64url,
} from '@parasol/charter'
import {
  type FeedCopy,
  type Http,
  memoryStore,
  storedFeed,
  syncCharter,
  syncFeed,
  visibleWarnings,
} from '@parasol/device'
import {
  type EntryHeader,
  type FeedTail,
  genesisHead,
  headerText,
  joinBodies,
  nextHead,
  readHeader,
  slotOf,
  splitBodies,
  type WarningRecord,
} from '@parasol/protocol'
import { newSecret, sealEntry, signStatement, staffKeys, withdrawalPreimage } from '@parasol/sealing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inventWarning } from '../apps/parasol/src/demo/invented-warnings.ts'
import { random } from '../apps/parasol/src/demo/province.ts'
import { seeded } from '../apps/parasol/src/demo/seeded.ts'
import {
  circleReader,
  HARBOUR,
  honest,
  type InventedService,
  lying,
  startInventedService,
  TODAY,
} from './invented-service.ts'

const chance = seeded(3)
const warning = (): WarningRecord =>
  inventWarning(chance, { area: HARBOUR, expires: '2099-01-01' as typeof TODAY })

let world: InventedService
let before: { readonly tail: FeedTail; readonly bodies: Uint8Array }
const withdraw = random(32)

async function read<Body>(path: string): Promise<Body> {
  const answer = await honest(world.service.phone)({
    method: 'GET',
    path,
    answer: path.includes('bodies') ? 'bytes' : 'json',
  })
  if (!answer.ok) throw new Error('the honest server is offline')
  return answer.value.body as Body
}

const TAIL = '/v1/feeds/province/tail'
const BODIES = '/v1/feeds/province/bodies/0'

beforeAll(async () => {
  world = await startInventedService()
  const { feed, writers } = world
  await feed.append(writers[0], warning())
  await feed.append(writers[1], warning(), { withdrawals: [withdraw] })
  before = { tail: await read<FeedTail>(TAIL), bodies: await read<Uint8Array>(BODIES) }
  await feed.append(writers[0], warning())
  await feed.note(writers[0])
})
afterAll(() => world.service.stop())

/** A member's phone that asks `http`, with what it kept before. */
function phone(stores = { sealed: memoryStore(), open: memoryStore() }) {
  const [place] = world.writers.map((writer) => writer.place)
  if (!place) throw new Error('no place')
  const common = { charter: world.charter, stores, feed: 'province' as const }
  return {
    sync: (http: Http, charter: Charter = world.charter, now = instantOf(Date.now())) =>
      syncFeed({ ...common, charter, http, reader: circleReader(place), now }),
    held: () => storedFeed({ ...common, today: dayOf(instantOf(Date.now())) }),
  }
}

const refusals = ({ entries }: FeedCopy) =>
  entries.flatMap(({ gone }) => (gone?.why === 'refused' ? [gone.failure] : []))

const headerAt = ({ headers }: FeedTail, index: number): string => {
  const text = headers[index]
  if (text === undefined) throw new Error('the feed is shorter')
  return text
}

/** Header texts with the head they lead to: what a server that recomputes its lies would tell. */
function retold(tail: FeedTail, headers: readonly string[]): FeedTail {
  const head = headers.reduce<Hash>(nextHead, genesisHead(world.charter.network, 'province'))
  return { ...tail, headers: [...headers], count: headers.length, head, notes: [] }
}

const lyingTail = (tell: (tail: FeedTail) => FeedTail) => lying(world.service.phone, { '/tail': tell })

describe('a server that lies about a feed', () => {
  it('[G5] an honest feed is taken whole', async () => {
    const copy = await phone().sync(honest(world.service.phone))
    expect(copy.ok && [copy.value.count, refusals(copy.value)]).toEqual([4, []])
    expect(copy.ok && visibleWarnings([copy.value], TODAY)).toHaveLength(3)
  })

  it('[G5] replayed entry: a feed with an old one appended again is refused, the last good copy stays', async () => {
    const http = lyingTail((tail) => retold(tail, [...tail.headers, headerAt(tail, 1)]))
    const seen = phone()
    await seen.sync(honest(world.service.phone))
    expect(await seen.sync(http)).toMatchObject({ failure: { reason: 'broken-chain' } })
    expect(visibleWarnings([await seen.held()], TODAY)).toHaveLength(3)
  })

  it('[G5] reordered feed: refused whole where it was seen before, entry by entry where it is new', async () => {
    const reordered = (tail: FeedTail): FeedTail => {
      const [first, second, third, ...rest] = tail.headers as [string, string, string]
      return retold(tail, [first, third, second, ...rest])
    }
    const seen = phone()
    await seen.sync(honest(world.service.phone))
    expect(await seen.sync(lyingTail(reordered))).toMatchObject({
      failure: { reason: 'forked', about: 'province' },
    })
    const fresh = await phone().sync(lyingTail(reordered))
    expect(fresh.ok && refusals(fresh.value).length).toBeGreaterThanOrEqual(2)
  })

  it('[G4] truncated feed: shorter than before is refused and the last good copy stays', async () => {
    const seen = phone()
    await seen.sync(honest(world.service.phone))
    const refused = await seen.sync(lyingTail(() => before.tail))
    expect(refused).toMatchObject({ failure: { reason: 'truncated' } })
    expect((await seen.held()).count).toBe(4)
  })

  it('[G4] truncated feed, new phone: a note that counts more entries than were served gives it away', async () => {
    const shorter = (tail: FeedTail): FeedTail => ({
      ...retold(tail, tail.headers.slice(0, 2)),
      notes: tail.notes,
    })
    const http = lying(world.service.phone, {
      '/tail': shorter,
      '/bodies/0': (octets: Uint8Array) => {
        const bodies = splitBodies(octets)
        const first = bodies.ok ? [...bodies.value].slice(0, 2) : []
        return joinBodies(first)
      },
    })
    expect(await phone().sync(http)).toMatchObject({ failure: { reason: 'withheld' } })
  })

  it('[G6] frozen feed: it verifies, but never looks fresher than its newest note', async () => {
    const frozen = lying(world.service.phone, {
      '/tail': () => before.tail,
      '/bodies/0': () => before.bodies,
    })
    const copy = await phone().sync(frozen)
    expect(copy.ok && [copy.value.count, copy.value.newestNote]).toEqual([3, null])
    const seen = phone()
    const first = await seen.sync(honest(world.service.phone))
    const quiet = await seen.sync(lyingTail((tail) => ({ ...tail, notes: [] })))
    expect(quiet.ok && first.ok && quiet.value.newestNote).toBe(first.ok && first.value.newestNote)
  })

  it('[G5] changed body: bytes that are not the header’s are refused', async () => {
    const changed = (octets: Uint8Array): Uint8Array =>
      octets.with(octets.length - 1, (octets.at(-1) ?? 0) ^ 1)
    const http = lying(world.service.phone, { '/bodies/0': changed })
    expect(await phone().sync(http)).toMatchObject({ failure: { reason: 'changed-bytes' } })
  })

  it('[G3] forged staff: a member who knows the epoch key cannot write as staff, even with the server’s help', async () => {
    const intruder = staffKeys(newSecret(random)).sign
    const stores = { sealed: memoryStore(), open: memoryStore() }
    const copy = await phone(stores).sync(honest(world.service.phone))
    if (!copy.ok) throw new Error(copy.failure.reason)
    const kept = await stores.open.get('feed/province/keys')
    const [[, key]] = JSON.parse(new TextDecoder().decode(kept)) as [[number, string]]
    const epochKey = new Uint8Array(Buffer.from(key, 'base64url'))
    const entry = toBase64url(random(16)) as EntryId
    const organisation = world.writers[0].place.id
    const at = { index: copy.value.count, previous: copy.value.head, day: TODAY }
    const said = {
      charter: world.charter,
      feed: 'province' as const,
      organisation,
      entry,
      epoch: 1,
      epochKey,
    }
    const forged = sealEntry({ ...said, ...at, record: warning(), withdrawals: [], key: intruder, random })
    if (!forged.ok) throw new Error(forged.failure)
    const { header, body } = forged.value
    const http = lying(world.service.phone, {
      '/tail': (tail: FeedTail) => retold(tail, [...tail.headers, header]),
      '/bodies/0': (octets: Uint8Array) => {
        const bodies = splitBodies(octets)
        return bodies.ok ? joinBodies([...bodies.value, [entry, body]]) : octets
      },
    })
    const deceived = await phone().sync(http)
    expect(deceived.ok && refusals(deceived.value)).toEqual(['unknown-staff'])
  })

  it('[G10] forged withdrawal: a made-up preimage is refused; a true one hides the warning for good', async () => {
    const [, , text] = before.tail.headers as [string, string, string]
    const header = readHeader(text)
    if (!header.ok) throw new Error(header.failure)
    const { entry } = header.value
    const withdrawn = (preimage: Uint8Array) => (tail: FeedTail) => ({
      ...tail,
      withdrawn: [{ entry, preimage: toBase64url(preimage) as Base64url }],
    })
    const seen = phone()
    const forged = await seen.sync(lyingTail(withdrawn(random(32))))
    expect(forged).toMatchObject({ failure: { reason: 'forged-withdrawal' } })
    const genuine = await seen.sync(lyingTail(withdrawn(withdrawalPreimage(withdraw, entry))))
    expect(
      genuine.ok &&
        visibleWarnings([genuine.value], TODAY).some((seenWarning) => seenWarning.entry === entry),
    ).toBe(false)
    const silent = await seen.sync(honest(world.service.phone))
    expect(silent.ok && visibleWarnings([silent.value], TODAY)).toHaveLength(2)
  })
})

type Bundle = { readonly organisations: readonly Signed[] } & Record<string, unknown>

/** A header as a server can make it: of the right form, signed by nobody. */
const madeUp = (like: string, change: Partial<EntryHeader>): string => {
  const header = readHeader(like)
  if (!header.ok) throw new Error(header.failure)
  return headerText({ ...header.value, ...change })
}

describe('a server that makes up headers', () => {
  it('[G10] a second header of the same entry cannot bring its own slot', async () => {
    const seen = phone()
    await seen.sync(honest(world.service.phone))
    const preimage = random(32)
    const slot = slotOf(preimage)
    const doubled = (tail: FeedTail): FeedTail => {
      const victim = headerAt(tail, 1)
      const header = readHeader(victim)
      if (!header.ok) throw new Error(header.failure)
      const { entry } = header.value
      const told = retold(tail, [...tail.headers, madeUp(victim, { slots: [slot, slot, slot, slot] })])
      return { ...told, withdrawn: [{ entry, preimage: toBase64url(preimage) as Base64url }] }
    }
    expect(await seen.sync(lyingTail(doubled))).toMatchObject({ failure: { reason: 'broken-chain' } })
    expect(visibleWarnings([await seen.held()], TODAY)).toHaveLength(3)
  })

  it('[G5] an entry under a superseded epoch is refused, and epochs do not skip', async () => {
    const entry = toBase64url(random(16)) as EntryId
    for (const epoch of [3, 7]) {
      const skipped = (tail: FeedTail): FeedTail =>
        retold(tail, [...tail.headers, madeUp(headerAt(tail, 1), { entry, epoch })])
      expect(await phone().sync(lyingTail(skipped))).toMatchObject({ failure: { reason: 'broken-chain' } })
    }
  })

  it('[G5] what nobody signed is not kept: the honest chain is taken again afterwards', async () => {
    const seen = phone()
    await seen.sync(honest(world.service.phone))
    const entry = toBase64url(random(16)) as EntryId
    const longer = (tail: FeedTail): FeedTail =>
      retold(tail, [...tail.headers, madeUp(headerAt(tail, 1), { entry })])
    const lied = await seen.sync(lyingTail(longer))
    expect(lied.ok && lied.value.entries.at(-1)?.gone).toEqual({ why: 'absent' })
    expect((await seen.held()).count).toBe(4)
    expect((await seen.sync(honest(world.service.phone))).ok).toBe(true)
  })

  it('[G5] a body left out is counted as absent, and fetched from the next honest answer', async () => {
    const seen = phone()
    const withheld = lying(world.service.phone, {
      '/bodies/0': (octets: Uint8Array) => {
        const bodies = splitBodies(octets)
        return bodies.ok ? joinBodies([...bodies.value].filter((_, n) => n !== 1)) : octets
      },
    })
    const copy = await seen.sync(withheld)
    const absent = copy.ok ? copy.value.entries.filter(({ gone }) => gone?.why === 'absent') : []
    expect(absent).toHaveLength(1)
    const mended = await seen.sync(honest(world.service.phone))
    expect(mended.ok && visibleWarnings([mended.value], TODAY)).toHaveLength(3)
  })
})

describe('notes', () => {
  it('[G6] a note from the future vouches for nothing', async () => {
    const past = await phone().sync(honest(world.service.phone), world.charter, instantOf(0))
    expect(past.ok && past.value.newestNote).toBeNull()
  })
})

describe('a server that lies about the roster', () => {
  const lyingRoster = (tell: (bundle: Bundle) => Bundle) =>
    lying(world.service.phone, { '/v1/charter': tell })
  const sync = (http: Http, store = memoryStore()) =>
    syncCharter({ http, pin: world.province.file.founding, store })

  const changedState = (signed: Signed, change: (state: OrganisationState) => OrganisationState): string =>
    JSON.stringify(change(JSON.parse(signed.statement) as OrganisationState))

  it('[G3] swapped inbox key: refused, signed by nobody or by the server’s own key', async () => {
    const own = staffKeys(newSecret(random))
    const swap = (state: OrganisationState): OrganisationState => ({
      ...state,
      inbox: { version: 1, key: own.receive.public },
    })
    const unsigned = lyingRoster((bundle) => ({
      ...bundle,
      organisations: bundle.organisations.map((signed) => ({
        ...signed,
        statement: changedState(signed, swap),
      })),
    }))
    expect(await sync(unsigned)).toMatchObject({ failure: { reason: 'bad-signature' } })
    const selfSigned = lyingRoster((bundle) => ({
      ...bundle,
      organisations: bundle.organisations.map((signed) =>
        signStatement(
          ORGANISATION_STATE,
          JSON.parse(changedState(signed, swap)) as OrganisationState,
          own.sign,
        ),
      ),
    }))
    expect((await sync(selfSigned)).ok).toBe(false)
  })

  it('[G4] rolled-back roster: an older state than one seen is refused, and stays refused', async () => {
    const store = memoryStore()
    const older = await read<Bundle>('/v1/charter')
    const [place] = world.province.places
    const coordinator = place?.people[0]?.keys.sign
    const first = older.organisations.find(({ statement }) => statement.includes(place?.id ?? ' '))
    if (!coordinator || !first) throw new Error('no coordinator')
    const newer = signStatement(
      ORGANISATION_STATE,
      {
        ...(JSON.parse(first.statement) as OrganisationState),
        version: 2,
        previous: hashOf(first),
        hours: 'At night',
      },
      coordinator,
    )
    const renewed = lyingRoster((bundle) => ({
      ...bundle,
      organisations: bundle.organisations.map((signed) =>
        signed.statement === first.statement ? newer : signed,
      ),
    }))
    expect((await sync(renewed, store)).ok).toBe(true)
    expect(await sync(honest(world.service.phone), store)).toMatchObject({
      failure: { reason: 'rolled-back' },
    })
  })

  it('[G4] withheld roster: an organisation seen before cannot vanish', async () => {
    const store = memoryStore()
    expect((await sync(honest(world.service.phone), store)).ok).toBe(true)
    const fewer = lyingRoster((bundle) => ({ ...bundle, organisations: bundle.organisations.slice(1) }))
    expect(await sync(fewer, store)).toMatchObject({ failure: { reason: 'withheld' } })
  })

  it('[G3] another network’s roster is refused', async () => {
    const other = await startInventedService()
    try {
      const foreign = await sync(honest(other.service.phone))
      expect(foreign).toMatchObject({ failure: { reason: 'other-network' } })
    } finally {
      await other.service.stop()
    }
  })
})

const hashOf = (signed: Signed): Hash => hashOfStatement(ORGANISATION_STATE, signed.statement)
