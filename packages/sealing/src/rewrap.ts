import {
  fail,
  type NetworkId,
  ok,
  type OrganisationId,
  type Random,
  type ReportId,
  type Result,
} from '@parasol/charter'
import { MOST_WRAPS, SUITE, wrapAt } from '@parasol/protocol'
import type { Context } from './context.ts'
import type { OpenFailure } from './envelope.ts'
import type { SealKey } from './key-tree.ts'
import type { Recipient } from './open-message.ts'
import { messageContext } from './seal-message.ts'
import { unwrapKeyAt, wrapKeyAt } from './wrap.ts'

/** One wrap in place of another, of the report (`of` null) or of one of its messages. */
export type ChangedWrap = {
  readonly of: { readonly to: Recipient; readonly sequence: number } | null
  readonly before: Uint8Array
  readonly after: Uint8Array
}

export type MailboxToRewrap = {
  readonly network: NetworkId
  /** To whom the report was addressed. */
  readonly organisation: OrganisationId
  readonly report: ReportId
  readonly envelope: Uint8Array
  readonly messages: readonly {
    readonly to: Recipient
    readonly sequence: number
    readonly sealed: Uint8Array
  }[]
  /** 0 the inbox, 2 the cover's. */
  readonly position: 0 | 2
  readonly newest: SealKey
  /** Private inbox keys that `newest` takes the place of. */
  readonly older: readonly Uint8Array[]
  readonly random: Random
}

type Sealed = {
  readonly of: ChangedWrap['of']
  readonly sealed: Uint8Array
  readonly context: Context
}

export async function rewrapMailbox(
  toRewrap: MailboxToRewrap,
): Promise<Result<readonly ChangedWrap[], OpenFailure>> {
  const { network, organisation, report, envelope, messages } = toRewrap
  const place = { network, organisation, report }
  const all: readonly Sealed[] = [
    { of: null, sealed: envelope, context: { purpose: 'report', network, organisation, id: report } },
    ...messages.map(({ to, sequence, sealed }) => ({
      of: { to, sequence },
      sealed,
      context: messageContext(place),
    })),
  ]
  const changed: ChangedWrap[] = []
  for (const each of all) {
    const wraps = await rewrap(each, toRewrap)
    if (!wraps.ok) return wraps
    if (wraps.value) changed.push({ of: each.of, ...wraps.value })
  }
  return ok(changed)
}

/** @returns `null` where `newest` opens it already */
async function rewrap(
  { sealed, context }: Sealed,
  { position, newest, older, random }: MailboxToRewrap,
): Promise<Result<Pick<ChangedWrap, 'before' | 'after'> | null, OpenFailure>> {
  const [suite, of = 0] = sealed
  if (suite === undefined || of < 1 || of > MOST_WRAPS || position >= of) return fail('malformed')
  if (suite !== SUITE) return fail('unsupported-suite')
  const before = wrapAt(sealed, position)
  const at = { of, position }
  if ((await unwrapKeyAt({ wrap: before, context, secret: newest.secret }, at)).ok) return ok(null)
  for (const secret of older) {
    const key = await unwrapKeyAt({ wrap: before, context, secret }, at)
    if (!key.ok) continue
    const after = await wrapKeyAt({ to: newest.public, context, key: key.value, random }, at)
    return after.ok ? ok({ before, after: after.value }) : fail('cannot-open')
  }
  return fail('cannot-open')
}
