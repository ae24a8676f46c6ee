import {
  type Charter,
  type OrganisationId,
  ok,
  type PublicKey,
  type Result,
  type Signed,
} from '@parasol/charter'
import { AUDIT, type AuditBatch, auditBatchShape, STEP, type Step, stepShape } from '@parasol/protocol'
import { type ByStaffFailure, readByStaff } from './by-staff.ts'

export type SignedStep = { readonly step: Step; readonly by: PublicKey }

export type StepFailure = ByStaffFailure

export function readStep(
  charter: Charter,
  organisation: OrganisationId,
  signed: Signed,
): Result<SignedStep, StepFailure> {
  const read = readByStaff(charter, organisation, { type: STEP, shape: stepShape }, signed)
  return read.ok ? ok({ step: read.value.value, by: read.value.by }) : read
}

export type SignedAuditBatch = { readonly batch: AuditBatch; readonly by: PublicKey }

export function readAuditBatch(
  charter: Charter,
  organisation: OrganisationId,
  signed: Signed,
): Result<SignedAuditBatch, ByStaffFailure> {
  const read = readByStaff(charter, organisation, { type: AUDIT, shape: auditBatchShape }, signed)
  return read.ok ? ok({ batch: read.value.value, by: read.value.by }) : read
}
