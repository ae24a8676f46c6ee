import type { IdentifierComparison } from './contracts.ts'
import { compareHandles, type HandleLevel } from './handle.ts'

/** As of handles, of the part before the @; `same` only when the domains agree, too, `same-mailbox` when they do not or
 *  nobody said one of them. */
export type EmailLevel = HandleLevel | 'same-mailbox'

type Address = { readonly local: string; readonly domain: string }

/** How two e-mail addresses compare: both parts in lower case, the mailbox without separators, a domain nobody said empty.
 *  @returns `differences` count in the mailboxes */
export function compareEmails(left: Address, right: Address): IdentifierComparison<EmailLevel> {
  const compared = compareHandles(left.local, right.local)
  return compared.level === 'same' && (left.domain !== right.domain || left.domain === '')
    ? { ...compared, level: 'same-mailbox' }
    : compared
}
