import { fail, type Charter, ok, type OrganisationId, type PublicKey, type Result } from '@parasol/charter'
import type { Context } from './context.ts'
import { openEnvelope, type OpenFailure } from './envelope.ts'
import type { ReceiptKeys } from './key-tree.ts'

/** Positions of the wraps of a report and of its messages: inbox, receipt, cover. */
export type Reader =
  | { readonly position: 0 | 2; readonly secrets: readonly Uint8Array[] }
  | { readonly position: 1; readonly receipt: ReceiptKeys }

export const secretsOf = (reader: Reader): readonly Uint8Array[] =>
  reader.position === 1 ? [reader.receipt.receive.secret] : reader.secrets

/** An inbox key that was replaced still opens what was sealed to it, so each is tried. */
export async function openWithAny(
  opening: { readonly envelope: Uint8Array; readonly position: number; readonly context: Context },
  secrets: readonly Uint8Array[],
): Promise<Result<Uint8Array, OpenFailure>> {
  let last: OpenFailure = 'cannot-open'
  for (const secret of secrets) {
    const opened = await openEnvelope({ ...opening, secret })
    if (opened.ok) return opened
    last = opened.failure
  }
  return fail(last)
}

export type AddressFailure = 'unknown-organisation' | 'closed-organisation'

export function openInbox(charter: Charter, id: OrganisationId): Result<PublicKey, AddressFailure> {
  const organisation = charter.organisations.get(id)
  if (!organisation) return fail('unknown-organisation')
  return organisation.status === 'open' ? ok(organisation.inbox.key) : fail('closed-organisation')
}
