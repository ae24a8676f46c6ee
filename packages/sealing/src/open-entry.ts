import { type Charter, fail, type Hash, ok, type PublicKey, type Result, sha256 } from '@parasol/charter'
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
import { openSignedWith, readByOne, type SignatureFailure } from './signed-bytes.ts'
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

export function openEntry(toOpen: EntryToOpen): Result<OpenedEntry, OpenEntryFailure> {
  const { charter, body, epochKey, expected } = toOpen
  const { network } = charter
  const header = readHeader(toOpen.header)
  if (!header.ok) return header
  const shown = header.value
  if (sha256(body) !== shown.body) return fail('changed-body')
  const signed = openSignedWith(entryKey({ network, feed: expected.feed }, shown, epochKey), body)
  const read = signed.ok ? readByOne({ type: ENTRY, shape: entryStatementShape }, signed.value) : signed
  if (!read.ok) return read
  const { value: statement, key } = read.value
  if (!isHere(statement, shown) || statement.network !== network || statement.feed !== expected.feed)
    return fail('wrong-place')
  if (statement.index !== expected.index || statement.previous !== expected.previous)
    return fail('out-of-order')
  const { organisation, cite, record } = statement
  const standing = standingOf(charter, [organisation], { key, cite })
  if (!standing.ok) return standing
  if (record.type === 'epoch' && record.commitment !== epochKeyCommitment(epochKey))
    return fail('wrong-epoch-key')
  return ok({ header: shown, statement, by: key })
}

const isHere = ({ entry, epoch, day }: EntryStatement, shown: EntryHeader): boolean =>
  entry === shown.entry && epoch === shown.epoch && day === shown.day
