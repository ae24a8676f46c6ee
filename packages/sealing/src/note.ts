import {
  type Charter,
  fail,
  type Hash,
  type Instant,
  ok,
  type OrganisationId,
  type PublicKey,
  type Random,
  type Result,
} from '@parasol/charter'
import { type FeedId, NOTE, type Note, noteShape } from '@parasol/protocol'
import { contextText } from './context.ts'
import { deriveKey, type SignKey } from './key-tree.ts'
import { signStatement } from './sign.ts'
import {
  openSignedWith,
  readByOne,
  sealSignedWith,
  type SignatureFailure,
  type WithKey,
} from './signed-bytes.ts'
import { citeOf, type StaffFailure, standingOf } from './standing.ts'

const LABEL = 'parasol/1/note'

export type NotePlace = {
  readonly feed: FeedId
  readonly organisation: OrganisationId
  readonly epoch: number
}

const noteKey = (
  { network }: Charter,
  { feed, organisation, epoch }: NotePlace,
  epochKey: Uint8Array,
): WithKey => ({
  key: deriveKey(epochKey, LABEL),
  context: contextText(
    { purpose: 'note', network, organisation, id: `${feed}/${epoch}` },
    { of: 0, position: 'body' },
  ),
})

export type NoteToSeal = NotePlace & {
  readonly charter: Charter
  readonly epochKey: Uint8Array
  /** Entries counted when it was written. */
  readonly index: number
  readonly head: Hash
  readonly at: Instant
  readonly key: SignKey
  readonly random: Random
}

export function sealNote(toSeal: NoteToSeal): Uint8Array {
  const { charter, epochKey, feed, organisation, epoch, index, head, at, key, random } = toSeal
  const cite = citeOf(charter, organisation)
  const said = { network: charter.network, feed, organisation, epoch, index, head, cite, at }
  const signed = signStatement(NOTE, { kind: 'note', ...said }, key)
  return sealSignedWith(noteKey(charter, toSeal, epochKey), { signed, random })
}

export type NoteToOpen = {
  readonly charter: Charter
  readonly sealed: Uint8Array
  readonly epochKey: Uint8Array
  readonly expected: NotePlace
}

export type OpenedNote = { readonly note: Note; readonly by: PublicKey }

export type OpenNoteFailure = SignatureFailure | StaffFailure | 'cannot-open' | 'wrong-place'

export function openNote({
  charter,
  sealed,
  epochKey,
  expected,
}: NoteToOpen): Result<OpenedNote, OpenNoteFailure> {
  const signed = openSignedWith(noteKey(charter, expected, epochKey), sealed)
  const read = signed.ok ? readByOne({ type: NOTE, shape: noteShape }, signed.value) : signed
  if (!read.ok) return read
  const { value: note, key } = read.value
  const here =
    note.feed === expected.feed &&
    note.organisation === expected.organisation &&
    note.epoch === expected.epoch
  if (!here || note.network !== charter.network) return fail('wrong-place')
  const standing = standingOf(charter, [note.organisation], { key, cite: note.cite })
  return standing.ok ? ok({ note, by: key }) : standing
}
