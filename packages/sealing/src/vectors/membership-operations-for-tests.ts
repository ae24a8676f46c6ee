import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import type { Day, InvitationId, OrganisationId, PublicKey } from '@parasol/charter'
import type { DocumentName } from '@parasol/protocol'
import { openClaim, sealClaim } from '../claim.ts'
import { type NamedContent, openDocument, sealDocument } from '../document.ts'
import { invitationKeys } from '../key-tree.ts'
import { makePage, readPage } from '../page.ts'
import { openWelcome, sealWelcome } from '../welcome.ts'
import { type Hex, inHex, secretIn, shown, signer, type VectorTools } from './in-vectors-for-tests.ts'

export const membershipOperations = {
  'make-page': async (
    input: {
      organisation: OrganisationId
      version: number
      page: number
      circle: Hex
      members: readonly { slot: number; receive: PublicKey }[]
    },
    { random, charter }: VectorTools,
  ) =>
    bytesToHex(
      await makePage({ ...input, network: charter.network, circle: hexToBytes(input.circle), random }),
    ),
  'read-page': async (
    input: {
      organisation: OrganisationId
      circle: { version: number; key: PublicKey }
      page: Hex
      slot: number
      secret: Hex
    },
    { charter }: VectorTools,
  ) => {
    const page = hexToBytes(input.page)
    const read = await readPage({
      ...input,
      network: charter.network,
      page,
      secret: hexToBytes(input.secret),
    })
    return read.ok ? { ok: true, value: shown(read.value) } : read
  },
  'seal-welcome': (
    input: {
      organisation: OrganisationId
      invitation: Hex
      slot: number
      circle: never
      expires: Day
      staff: Hex
    },
    { random, charter }: VectorTools,
  ) => {
    const { invitation, staff, ...welcome } = input
    const keys = invitationKeys(secretIn(invitation))
    return bytesToHex(sealWelcome({ ...welcome, charter, keys, key: signer(staff), random }))
  },
  'open-welcome': (
    input: { organisation: OrganisationId; sealed: Hex; invitation: Hex; today: Day },
    { charter }: VectorTools,
  ) => {
    const { organisation, today } = input
    const keys = invitationKeys(secretIn(input.invitation))
    return openWelcome({ charter, organisation, sealed: hexToBytes(input.sealed), keys, today })
  },
  'seal-claim': async (
    input: { organisation: OrganisationId; invitation: Hex; receive: PublicKey; day: Day },
    { random, charter }: VectorTools,
  ) => {
    const { organisation, receive, day } = input
    const keys = invitationKeys(secretIn(input.invitation))
    return inHex(await sealClaim({ charter, organisation, keys, receive, day, random }))
  },
  'open-claim': (
    input: {
      organisation: OrganisationId
      invitation: InvitationId
      sign: PublicKey
      sealed: Hex
      secrets: readonly Hex[]
    },
    { charter }: VectorTools,
  ) => {
    const sealed = hexToBytes(input.sealed)
    return openClaim({ ...input, network: charter.network, sealed, secrets: input.secrets.map(hexToBytes) })
  },
  'seal-document': async (
    input: { organisation: OrganisationId; document: NamedContent; version: number; staff: Hex },
    { random, charter }: VectorTools,
  ) => {
    const { organisation, document, version, staff } = input
    return inHex(await sealDocument({ charter, organisation, document, version, key: signer(staff), random }))
  },
  'open-document': (
    input: {
      organisation: OrganisationId
      name: DocumentName
      version: number
      sealed: Hex
      secrets: readonly Hex[]
    },
    { charter }: VectorTools,
  ) => {
    const sealed = hexToBytes(input.sealed)
    return openDocument({ ...input, charter, sealed, secrets: input.secrets.map(hexToBytes) })
  },
} as const
