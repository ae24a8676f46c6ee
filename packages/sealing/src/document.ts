import { type Charter, fail, ok, type OrganisationId, type Random, type Result } from '@parasol/charter'
import {
  DOCUMENT,
  type DocumentContents,
  type DocumentName,
  documentShape,
  type DocumentStatement,
  LARGEST,
} from '@parasol/protocol'
import * as v from 'valibot'
import type { Context } from './context.ts'
import type { OpenFailure } from './envelope.ts'
import type { SignKey } from './key-tree.ts'
import { type AddressFailure, openInbox, openWithAny } from './readers.ts'
import { type SealSignedFailure, sealSigned } from './seal-signed.ts'
import { signStatement } from './sign.ts'
import { readByOne, type SignatureFailure, signedOfBytes } from './signed-bytes.ts'
import { citeOf, type StaffFailure, standingOf } from './standing.ts'

export type DocumentPlace = {
  readonly charter: Charter
  readonly organisation: OrganisationId
  readonly name: DocumentName
  readonly version: number
}

const contextOf = ({ charter, organisation, name, version }: DocumentPlace): Context => ({
  purpose: 'document',
  network: charter.network,
  organisation,
  id: `${name}/${version}`,
})

/** Name and content belong together. */
export type NamedContent = {
  readonly [Name in DocumentName]: { readonly name: Name; readonly content: DocumentContents[Name] }
}[DocumentName]

export type DocumentToSeal = {
  readonly charter: Charter
  readonly organisation: OrganisationId
  readonly document: NamedContent
  /** One above the version it replaces. */
  readonly version: number
  readonly key: SignKey
  readonly random: Random
}

export async function sealDocument({
  charter,
  organisation,
  document,
  version,
  key,
  random,
}: DocumentToSeal): Promise<Result<Uint8Array, AddressFailure | SealSignedFailure>> {
  const inbox = openInbox(charter, organisation)
  if (!inbox.ok) return inbox
  const { network } = charter
  const cite = citeOf(charter, organisation)
  const said = { kind: 'document', network, organisation, version, cite, ...document } as const
  // What holds more than a document may, nobody could open again.
  if (!v.is(documentShape, said)) return fail('too-large')
  return await sealSigned({
    signed: signStatement(DOCUMENT, said, key),
    readers: [inbox.value],
    context: contextOf({ charter, organisation, name: document.name, version }),
    largest: LARGEST.document,
    random,
  })
}

export type DocumentToOpen = DocumentPlace & {
  readonly sealed: Uint8Array
  /** Private inbox keys, newest first. */
  readonly secrets: readonly Uint8Array[]
}

export type OpenDocumentFailure = OpenFailure | SignatureFailure | StaffFailure | 'wrong-place'

export async function openDocument(
  toOpen: DocumentToOpen,
): Promise<Result<DocumentStatement, OpenDocumentFailure>> {
  const { charter, organisation, name, version, sealed, secrets } = toOpen
  const opened = await openWithAny({ envelope: sealed, position: 0, context: contextOf(toOpen) }, secrets)
  const signed = opened.ok ? signedOfBytes(opened.value) : opened
  const read = signed.ok ? readByOne({ type: DOCUMENT, shape: documentShape }, signed.value) : signed
  if (!read.ok) return read
  const { value: document, key } = read.value
  const named = document.name === name && document.version === version
  const ours = document.network === charter.network && document.organisation === organisation
  if (!named || !ours) return fail('wrong-place')
  const standing = standingOf(charter, [organisation], { key, cite: document.cite })
  return standing.ok ? ok(document) : standing
}
