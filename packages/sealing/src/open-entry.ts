import {
  type Charter,
  fail,
  type Hash,
  ok,
  type PublicKey,
  type QuickVerify,
  type Result,
  sha256,
  type Signed,
} from '@parasol/charter'
import {
  ENTRY,
  type EntryHeader,
  type EntryStatement,
  entryStatementShape,
  type FeedId,
  readHeader,
} from '@parasol/protocol'
import { entryKey } from './entry-key.ts'
import { epochKeyCommitment } from './seal-entry.ts'
import {
  type ByOne,
  openSignedWith,
  readByOne,
  readByOneQuickly,
  type SignatureFailure,
} from './signed-bytes.ts'
import { type StaffFailure, standingOf } from './standing.ts'

export type EntryToOpen = {
  readonly charter: Charter
  readonly header: string
  readonly body: Uint8Array
  readonly epochKey: Uint8Array
  readonly expected: { readonly feed: FeedId; readonly index: number; readonly previous: Hash }
}

export type OpenedEntry = {
  readonly header: EntryHeader
  readonly statement: EntryStatement
  readonly by: PublicKey
}

export type OpenEntryFailure =
  | SignatureFailure
  | StaffFailure
  | 'changed-body'
  | 'cannot-open'
  | 'wrong-place'
  | 'out-of-order'
  | 'wrong-epoch-key'

type Unsealed = { readonly header: EntryHeader; readonly signed: Signed }
type Opened = Result<OpenedEntry, OpenEntryFailure>

const SIGNABLE = { type: ENTRY, shape: entryStatementShape } as const

export function openEntry(toOpen: EntryToOpen): Opened {
  const unsealed = unseal(toOpen)
  if (!unsealed.ok) return unsealed
  const read = readByOne(SIGNABLE, unsealed.value.signed)
  return read.ok ? inPlace(toOpen, unsealed.value.header, read.value) : read
}

export async function openEntryQuickly(toOpen: EntryToOpen, quick: QuickVerify): Promise<Opened> {
  const unsealed = unseal(toOpen)
  if (!unsealed.ok) return unsealed
  const read = await readByOneQuickly(SIGNABLE, unsealed.value.signed, quick)
  return read.ok ? inPlace(toOpen, unsealed.value.header, read.value) : read
}

function unseal({
  charter,
  header: text,
  body,
  epochKey,
  expected,
}: EntryToOpen): Result<Unsealed, OpenEntryFailure> {
  const read = readHeader(text)
  if (!read.ok) return read
  const header = read.value
  if (sha256(body) !== header.body) return fail('changed-body')
  const { network } = charter
  const signed = openSignedWith(entryKey({ network, feed: expected.feed }, header, epochKey), body)
  return signed.ok ? ok({ header, signed: signed.value }) : signed
}

function inPlace(
  { charter, epochKey, expected }: EntryToOpen,
  header: EntryHeader,
  { value: statement, key }: ByOne<EntryStatement>,
): Opened {
  if (!isHere(statement, header) || statement.network !== charter.network || statement.feed !== expected.feed)
    return fail('wrong-place')
  if (statement.index !== expected.index || statement.previous !== expected.previous)
    return fail('out-of-order')
  const { organisation, cite, record } = statement
  const standing = standingOf(charter, [organisation], { key, cite })
  if (!standing.ok) return standing
  if (record.type === 'epoch' && record.commitment !== epochKeyCommitment(epochKey))
    return fail('wrong-epoch-key')
  return ok({ header, statement, by: key })
}

const isHere = ({ entry, epoch, day }: EntryStatement, shown: EntryHeader): boolean =>
  entry === shown.entry && epoch === shown.epoch && day === shown.day
