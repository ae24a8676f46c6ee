import {
  fail,
  NETWORK_STATE,
  type NetworkProposal,
  ok,
  readProposal,
  type Result,
  type Signed,
} from '@parasol/charter'
import { listProposalsRoute, proposeRoute } from '@parasol/protocol'
import { addSignature, signStatement } from '@parasol/sealing'
import { type Desk, refreshCharter } from '../shell/desk.ts'
import type { Trouble } from '../shell/failures.ts'
import type { Session } from '../shell/session.ts'
import {
  type Difference,
  differencesBetween,
  type NetworkChange,
  nextNetworkState,
} from './network-change.ts'

export type Steward = NonNullable<Session['steward']>

/** A change that waits for signatures, as this steward may read and sign it. */
export type Proposal = NetworkProposal & {
  readonly signed: Signed
  readonly differences: readonly Difference[]
}

/** What came of proposing or signing: in force at once, or how many signatures it still lacks. */
export type Proposed = { readonly inForce: boolean; readonly missing: number }

/** The changes that can still take effect. One that no longer follows from the state in force can never be signed
 *  into force, so it is left out. */
export async function loadProposals(
  desk: Desk,
  steward: Steward,
): Promise<Result<readonly Proposal[], Trouble>> {
  const charter = await refreshCharter(desk)
  if (!charter.ok) return fail(charter.failure.reason)
  const answer = await steward.call(listProposalsRoute, {})
  if (!answer.ok) return fail(answer.failure.code)
  return ok(
    answer.value.proposals.flatMap((signed) => {
      const read = readProposal(charter.value, signed)
      if (!read.ok) return []
      return [
        { ...read.value, signed, differences: differencesBetween(charter.value.state, read.value.state) },
      ]
    }),
  )
}

async function send(desk: Desk, steward: Steward, signed: Signed): Promise<Result<Proposed, Trouble>> {
  const answer = await steward.call(proposeRoute, { body: { signed } })
  if (!answer.ok) return fail(answer.failure.code)
  if (answer.value.inForce) {
    const charter = await refreshCharter(desk)
    if (!charter.ok) return fail(charter.failure.reason)
  }
  return ok(answer.value)
}

/** Signs a change as its first steward and puts it before the others. */
export async function propose(
  desk: Desk,
  steward: Steward,
  change: NetworkChange,
): Promise<Result<Proposed, Trouble>> {
  const charter = await refreshCharter(desk)
  if (!charter.ok) return fail(charter.failure.reason)
  const state = nextNetworkState(charter.value, desk.ports.today(), change)
  return send(desk, steward, signStatement(NETWORK_STATE, state, steward.key))
}

export const signProposal = (
  desk: Desk,
  steward: Steward,
  { signed }: Proposal,
): Promise<Result<Proposed, Trouble>> => send(desk, steward, addSignature(NETWORK_STATE, signed, steward.key))
