import * as v from 'valibot'
import {
  type Charter,
  type CharterBundle,
  charterBundleShape,
  type CharterFailure,
  type Seen,
} from './charter.ts'
import { fail, ok, type Result } from './result.ts'
import { readFounding } from './founding.ts'
import type { Signed } from './signing.ts'
import { verifyNetwork } from './verify-network.ts'
import { verifyOrganisations } from './verify-organisations.ts'

/** `pin` is the founding a device trusts from the start; `seen` the `seen` of the newest charter it verified, null at first. */
export type CharterToVerify = {
  readonly pin: Signed
  readonly bundle: CharterBundle
  readonly seen: Seen | null
}

/** Verifies all of a bundle or refuses all of it. Pure: the same bundle, pin and seen give the same answer anywhere.
 *  A founding other than the pin is 'other-network', whatever it signs. Keep `charter.seen` for next time. */
export function verifyCharter({ pin, bundle, seen }: CharterToVerify): Result<Charter, CharterFailure> {
  if (!v.is(charterBundleShape, bundle)) return fail({ reason: 'malformed', about: 'bundle' })
  const founded = readFounding(pin)
  if (!founded.ok) return fail({ reason: founded.failure, about: 'founding' })
  if (bundle.founding.statement !== pin.statement) return fail({ reason: 'other-network', about: 'founding' })
  const { founding, network } = founded.value

  const verified = verifyNetwork({ ...founded.value, founded: pin, bundle, seen })
  if (!verified.ok) return verified
  const { state, mark, handovers } = verified.value

  const organisations = verifyOrganisations({ state, signed: bundle.organisations, seen })
  if (!organisations.ok) return organisations

  const marks = [...organisations.value].map(([id, { mark: own }]) => [id, own] as const)
  const states = [...organisations.value].map(([id, { organisation }]) => [id, organisation] as const)
  return ok({
    network,
    founding,
    state,
    organisations: new Map(states),
    seen: { network: mark, handovers, organisations: Object.fromEntries(marks) },
  })
}
