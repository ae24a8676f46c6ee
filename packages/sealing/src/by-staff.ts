import {
  type Charter,
  type Cite,
  fail,
  ok,
  type OrganisationId,
  type PublicKey,
  type Result,
  type Signed,
  type StatementType,
} from '@parasol/charter'
import type * as v from 'valibot'
import { readByOne, type SignatureFailure } from './signed-bytes.ts'
import { type StaffFailure, standingOf } from './standing.ts'

export type ByStaffFailure = SignatureFailure | StaffFailure | 'wrong-place'

type Placed = { readonly network: string; readonly organisation: string; readonly cite: Cite }

/** A statement that one person signed as staff of this organisation, now or then, and her key. */
export function readByStaff<Statement extends Placed>(
  charter: Charter,
  organisation: OrganisationId,
  kind: { readonly type: StatementType; readonly shape: v.GenericSchema<unknown, Statement> },
  signed: Signed,
): Result<{ readonly value: Statement; readonly by: PublicKey }, ByStaffFailure> {
  const read = readByOne(kind, signed)
  if (!read.ok) return read
  const { value, key } = read.value
  if (value.network !== charter.network || value.organisation !== organisation) return fail('wrong-place')
  const standing = standingOf(charter, [organisation], { key, cite: value.cite })
  return standing.ok ? ok({ value, by: key }) : standing
}
