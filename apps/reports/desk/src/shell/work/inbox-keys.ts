import { type Base64url, bytesOf, fail, ok, type OrganisationId } from '@parasol/charter'
import { readInboxKeysRoute } from '@parasol/protocol'
import { inboxContext, type SealKey, sealKeyOf, unwrapKey } from '@parasol/sealing'
import { charterOf, type InboxKey, type Outcome, ownState, type Work } from './work.ts'

/** Opens the inbox keys wrapped to this person. The newest must be the one that the organisation's state names. */
export async function readInboxKeys(work: Work): Outcome<readonly InboxKey[]> {
  const own = ownState(work)
  if (!own.ok) return own
  const opened = await keysOf(work, work.organisation)
  if (!opened.ok) return opened
  work.inboxKeys.value = opened.value
  const { version } = own.value.inbox
  return opened.value.some((key) => key.version === version) ? opened : fail('no-inbox-key')
}

/** Opens the inbox keys of closed organisations that named this one to follow them, where they handed theirs over. */
export async function readFollowedKeys(work: Work): Promise<void> {
  const { state } = charterOf(work)
  const closed = state.organisations.filter(
    ({ status, successor }) => status === 'closed' && successor === work.organisation,
  )
  const followed = new Map<OrganisationId, readonly Uint8Array[]>()
  for (const { id } of closed) {
    const keys = await keysOf(work, id)
    if (keys.ok)
      followed.set(
        id,
        keys.value.map(({ secret }) => secret),
      )
  }
  work.followed.value = followed
}

async function keysOf(work: Work, organisation: OrganisationId): Outcome<readonly InboxKey[]> {
  const answer = await work.call(readInboxKeysRoute, { params: { organisation } })
  if (!answer.ok) return fail(answer.failure.code)
  return ok(await openWraps(work, organisation, answer.value.wraps, work.keys.receive.secret))
}

/** The inbox keys that the organisation's recovery key opens, newest first. */
export async function recoveredKeys(work: Work, recovery: SealKey): Outcome<readonly InboxKey[]> {
  const { organisation } = work
  const answer = await work.call(readInboxKeysRoute, { params: { organisation } })
  if (!answer.ok) return fail(answer.failure.code)
  return ok(await openWraps(work, organisation, answer.value.recovery, recovery.secret))
}

async function openWraps(
  work: Work,
  organisation: OrganisationId,
  wraps: readonly { readonly version: number; readonly wrap: Base64url }[],
  secret: Uint8Array,
): Promise<readonly InboxKey[]> {
  const { network, organisations } = charterOf(work)
  const opened: InboxKey[] = []
  for (const { version, wrap } of wraps) {
    const context = inboxContext(network, organisation, version)
    const key = await unwrapKey({ wrap: bytesOf(wrap), context, secret })
    if (key.ok) opened.push({ ...sealKeyOf(key.value), version })
  }
  const inbox = organisations.get(organisation)?.inbox
  // Base mode proves no sender: a wrap for the newest version that holds another key is not the inbox's.
  const real = opened.filter(({ version, public: key }) => version !== inbox?.version || key === inbox.key)
  return real.toSorted((left, right) => right.version - left.version)
}
