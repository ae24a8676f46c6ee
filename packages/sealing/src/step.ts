import {
  type Charter,
  type OrganisationId,
  type PublicKey,
  fail,
  ok,
  type Result,
  type Signed,
} from '@parasol/charter'
import { STEP, type Step, stepShape } from '@parasol/protocol'
import { readByOne, type SignatureFailure } from './signed-bytes.ts'
import { type StaffFailure, standingOf } from './standing.ts'

export type SignedStep = { readonly step: Step; readonly by: PublicKey }

export type StepFailure = SignatureFailure | StaffFailure | 'wrong-place'

export function readStep(
  charter: Charter,
  organisation: OrganisationId,
  signed: Signed,
): Result<SignedStep, StepFailure> {
  const read = readByOne({ type: STEP, shape: stepShape }, signed)
  if (!read.ok) return read
  const { value: step, key } = read.value
  if (step.network !== charter.network || step.organisation !== organisation) return fail('wrong-place')
  const standing = standingOf(charter, [organisation], { key, cite: step.cite })
  return standing.ok ? ok({ step, by: key }) : standing
}
