import type { CharterBundle, CharterFailure, Mark, Seen } from './charter.ts'
import { follows } from './compare-marks.ts'
import type { NetworkId } from './encoded.ts'
import { FOUNDING, type Founding } from './founding.ts'
import { NETWORK_STATE, type NetworkState, networkStateShape } from './network-state.ts'
import { fail, ok, type Result } from './result.ts'
import { hashOfStatement, readSigned, type Signed, type Signers } from './signing.ts'

type Stewards = Pick<Founding, 'stewards' | 'threshold'>

type NetworkToVerify = {
  readonly network: NetworkId
  readonly founding: Founding
  readonly founded: Signed
  readonly bundle: CharterBundle
  readonly seen: Seen | null
}

type VerifiedNetwork = {
  readonly state: NetworkState
  readonly mark: Mark
  /** Every state that changed the stewards, the newest too if it did. */
  readonly handovers: readonly Mark[]
}

const signersOf = ({ stewards, threshold }: Stewards): Signers => ({ keys: stewards, threshold })

const handsOver = (before: Stewards, after: Stewards): boolean =>
  before.threshold !== after.threshold ||
  before.stewards.length !== after.stewards.length ||
  !before.stewards.every((key) => after.stewards.includes(key))

export function verifyNetwork({
  network,
  founding,
  founded,
  bundle,
  seen,
}: NetworkToVerify): Result<VerifiedNetwork, CharterFailure> {
  const handovers: Mark[] = []
  let inForce: Stewards = founding
  let last: Mark = { version: 0, hash: hashOfStatement(FOUNDING, founded.statement) }

  const advance = (signed: Signed, about: string): Result<NetworkState, CharterFailure> => {
    const read = readSigned(NETWORK_STATE, signed, networkStateShape, signersOf(inForce))
    if (!read.ok) return fail({ reason: read.failure, about })
    const state = read.value
    if (state.network !== network) return fail({ reason: 'other-network', about })
    const mark = { version: state.version, hash: hashOfStatement(NETWORK_STATE, signed.statement) }
    if (mark.version <= last.version) return fail({ reason: 'malformed', about })
    if (!follows({ ...mark, previous: state.previous }, last).ok) return fail({ reason: 'forked', about })
    const since = seen && follows({ ...mark, previous: state.previous }, seen.network)
    if (since && !since.ok && since.failure === 'forked') return fail({ reason: 'forked', about })
    if (handsOver(inForce, state)) handovers.push(mark)
    inForce = state
    last = mark
    return ok(state)
  }

  for (const signed of bundle.handovers) {
    const known = handovers.length
    const state = advance(signed, 'handover')
    if (!state.ok) return state
    if (handovers.length === known) return fail({ reason: 'malformed', about: 'handover' })
  }
  const state = advance(bundle.network, 'network')
  if (!state.ok) return state
  if (seen && last.version < seen.network.version) return fail({ reason: 'rolled-back', about: 'network' })
  if (seen && !sameHandovers(handovers, seen)) return fail({ reason: 'forked', about: 'handover' })
  return ok({ state: state.value, mark: last, handovers })
}

// Without this, stewards who handed over could sign a later state that leaves the handover out.
function sameHandovers(handovers: readonly Mark[], seen: Seen): boolean {
  const before = handovers.filter(({ version }) => version <= seen.network.version)
  return (
    before.length === seen.handovers.length &&
    before.every(({ version, hash }, at) => {
      const known = seen.handovers[at]
      return known?.version === version && known.hash === hash
    })
  )
}
