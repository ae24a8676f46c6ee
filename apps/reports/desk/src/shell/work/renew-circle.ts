import { type Base64url, bytesOf, fail, type InvitationId, ok, toBase64url } from '@parasol/charter'
import type { Register } from '@parasol/protocol'
import { newSealKey, type SealKey, sealKeyOf } from '@parasol/sealing'
import { feedsOf } from './circles.ts'
import { changeRegister } from './documents.ts'
import { ensureEpoch } from './epochs.ts'
import { nextOrganisationState } from './organisation-change.ts'
import { publishState } from './organisation-state.ts'
import { circleSecretOf, closeInvitations, firstRegister, newestCircle, renewed } from './register.ts'
import { charterOf, isCoordinator, type OnProgress, type Outcome, ownState, type Work } from './work.ts'

/** What a desk that opens finds of a circle change: nothing to do, one begun and broken off, or a key it does not have. */
export type CircleStanding = 'whole' | 'unfinished' | 'lost'

export function circleStanding(work: Work): CircleStanding {
  const own = ownState(work)
  if (!own.ok) return 'whole'
  const register = work.register.value?.content
  const { version } = own.value.circle
  if (!register || !circleSecretOf(register, version)) return 'lost'
  return (newestCircle(register)?.version ?? 0) > version ? 'unfinished' : 'whole'
}

export type Renewal = {
  /** Places of the members who leave. */
  readonly without: readonly number[]
  /** Invitations that count no more. */
  readonly voided: readonly InvitationId[]
  readonly onProgress: OnProgress
}

type Begun = { readonly key: SealKey; readonly register: Register }

/** First the register: from here on a desk that opens sees that a change is under way, and finishes it. */
async function begin(work: Work, version: number, { without, voided }: Renewal): Outcome<Begun> {
  const fresh = newSealKey(work.desk.ports.random)
  const secret = toBase64url(fresh.secret) as Base64url
  const changed = await changeRegister(
    work,
    (register) => {
      const circle = circleSecretOf(register, version) ?? { version, secret }
      return renewed(closeInvitations(register, voided), circle, without)
    },
    firstRegister({ version, secret }),
  )
  if (!changed.ok) return changed
  const kept = circleSecretOf(changed.value, version)
  return kept ? ok({ key: sealKeyOf(bytesOf(kept.secret)), register: changed.value }) : fail('no-circle-key')
}

async function publish(work: Work, { key, register }: Begun, onProgress: OnProgress): Outcome {
  const change = { kind: 'new-circle', circle: key.public } as const
  const day = work.desk.ports.today()
  const state = nextOrganisationState(charterOf(work), work.organisation, { day, change })
  if (!state) return fail('not-set-up')
  return publishState(work, state, { circle: { key, register }, onProgress })
}

/** Starts new epochs in every feed that the organisation's circle reads. */
export async function renewEpochs(work: Work, onProgress: OnProgress): Outcome {
  const own = ownState(work)
  if (!own.ok) return own
  const feeds = feedsOf(own.value)
  for (const [at, feed] of feeds.entries()) {
    const epoch = await ensureEpoch(work, feed)
    if (!epoch.ok) return epoch
    onProgress((at + 1) / feeds.length)
  }
  return ok(true)
}

/** Shuts members out: a new circle key for those who stay, and new epochs in every feed they read. Broken off anywhere,
 *  it can simply be run again. Only a coordinator can, since she signs the new key. */
export async function renewCircle(work: Work, renewal: Renewal): Outcome {
  if (!isCoordinator(work)) return fail('not-coordinator')
  const own = ownState(work)
  if (!own.ok) return own
  const begun = await begin(work, own.value.circle.version + 1, renewal)
  if (!begun.ok) return begun
  renewal.onProgress(0.1)
  const published = await publish(work, begun.value, (done) => renewal.onProgress(0.1 + done * 0.5))
  if (!published.ok) return published
  return renewEpochs(work, (done) => renewal.onProgress(0.6 + done * 0.4))
}
