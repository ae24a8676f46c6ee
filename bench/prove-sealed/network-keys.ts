import { bytesOf, type Charter, type OrganisationId, toBase64url, verifyCharter } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import {
  epochContext,
  inboxContext,
  openDocument,
  type Secret,
  staffKeys,
  unwrapKey,
  unwrapSealKey,
} from '@parasol/sealing'
import type pg from 'pg'
import { type Needle, needlesOfBytes } from './needle.ts'

type Opened = { readonly organisation: OrganisationId; readonly version: number; readonly secret: Uint8Array }

const organisationIn = (bytes: Uint8Array): OrganisationId => toBase64url(bytes) as OrganisationId

async function readCharter(client: pg.Client): Promise<Charter> {
  const { rows } = await client.query<{ bundle: string }>('select bundle from charter')
  const bundle = JSON.parse(rows[0]?.bundle ?? 'null')
  const charter = verifyCharter({ pin: bundle.founding, bundle, seen: null })
  if (!charter.ok) throw new Error(`the roster is refused: ${charter.failure.reason}`)
  return charter.value
}

async function openInboxes(
  client: pg.Client,
  charter: Charter,
  staff: readonly Secret[],
): Promise<readonly Opened[]> {
  type Row = {
    readonly organisation: Buffer
    readonly version: number
    readonly key: Buffer
    readonly wrap: Buffer
  }
  const { rows } = await client.query<Row>('select organisation, version, key, wrap from inbox_key')
  const opened: Opened[] = []
  for (const { organisation: id, version, key, wrap } of rows) {
    const organisation = organisationIn(id)
    const expected = charter.organisations.get(organisation)?.inbox
    const reader = staff.map(staffKeys).find(({ sign }) => sign.public === toBase64url(key))
    if (!reader || expected?.version !== version) continue
    const context = inboxContext(charter.network, organisation, version)
    const unwrapped = await unwrapSealKey({
      wrap,
      context,
      secret: reader.receive.secret,
      expected: expected.key,
    })
    if (unwrapped.ok) opened.push({ organisation, version, secret: unwrapped.value.secret })
  }
  return opened
}

async function openCircles(
  client: pg.Client,
  charter: Charter,
  inboxes: readonly Opened[],
): Promise<readonly Opened[]> {
  type Row = { readonly organisation: Buffer; readonly version: number; readonly sealed: Buffer }
  const { rows } = await client.query<Row>(
    `select organisation, version, sealed from document where name = 'register'`,
  )
  const circles: Opened[] = []
  for (const { organisation: id, version, sealed } of rows) {
    const organisation = organisationIn(id)
    const secrets = inboxes.filter((inbox) => inbox.organisation === organisation).map(({ secret }) => secret)
    const opened = await openDocument({ charter, organisation, name: 'register', version, sealed, secrets })
    if (!opened.ok || opened.value.name !== 'register') continue
    for (const circle of opened.value.content.circle)
      circles.push({ organisation, version: circle.version, secret: bytesOf(circle.secret) })
  }
  return circles
}

async function openEpochs(
  client: pg.Client,
  charter: Charter,
  circles: readonly Opened[],
): Promise<readonly Uint8Array[]> {
  type Row = {
    readonly feed: FeedId
    readonly epoch: number
    readonly organisation: Buffer
    readonly version: number
    readonly wrap: Buffer
  }
  const { rows } = await client.query<Row>('select feed, epoch, organisation, version, wrap from epoch_wrap')
  const keys: Uint8Array[] = []
  for (const { feed, epoch, organisation: id, version, wrap } of rows) {
    const organisation = organisationIn(id)
    const circle = circles.find((each) => each.organisation === organisation && each.version === version)
    if (!circle) continue
    const context = epochContext(charter.network, organisation, { feed, epoch })
    const key = await unwrapKey({ wrap, context, secret: circle.secret })
    if (key.ok) keys.push(key.value)
  }
  return keys
}

/**
 * The keys that nobody typed: of inboxes, circles and epochs. They are opened here as staff open them, with their words
 * and what the database holds.
 */
export async function needlesOfNetwork(
  client: pg.Client,
  staff: readonly Secret[],
): Promise<readonly Needle[]> {
  const charter = await readCharter(client)
  const inboxes = await openInboxes(client, charter, staff)
  const circles = await openCircles(client, charter, inboxes)
  const epochs = await openEpochs(client, charter, circles)
  const kinds = [
    ['key of an inbox', inboxes.map(({ secret }) => secret)],
    ['key of a circle', circles.map(({ secret }) => secret)],
    ['key of an epoch', epochs],
  ] as const
  return kinds.flatMap(([source, keys]) => {
    if (keys.length === 0) throw new Error(`no ${source} could be opened, so it cannot be searched for`)
    return keys.flatMap((key) => needlesOfBytes(source, key))
  })
}
