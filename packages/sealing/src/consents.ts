import { fail, type Hash, ok, type PublicKey, type Result, type Signed } from '@parasol/charter'
import {
  CONSENT,
  type Consent,
  type ConsentKind,
  consentShape,
  type ReportStatement,
} from '@parasol/protocol'
import type { SignKey } from './key-tree.ts'
import { signStatement } from './sign.ts'
import { readBy, type SignatureFailure } from './signed-bytes.ts'

export type Answer = Pick<Consent, 'version' | 'answer' | 'text'>
export type Consents = ReadonlyMap<ConsentKind, Answer>

export type ConsentFailure = SignatureFailure | 'wrong-place' | 'replayed-consent'

export type PlaceOfReport = Pick<ReportStatement, 'network' | 'organisation' | 'report'>

export type AnswerToSign = {
  readonly consent: ConsentKind
  readonly text: Hash
  readonly answer: 'yes' | 'no'
}

export const signAnswer = (
  { network, organisation, report }: PlaceOfReport,
  { consent, version, text, answer }: AnswerToSign & { readonly version: number },
  key: SignKey,
): Signed =>
  signStatement(
    CONSENT,
    { kind: 'consent', network, organisation, report, consent, version, text, answer },
    key,
  )

export function readConsent(
  place: PlaceOfReport,
  signed: Signed,
  key: PublicKey,
): Result<Consent, Exclude<ConsentFailure, 'replayed-consent'>> {
  const read = readBy({ type: CONSENT, shape: consentShape }, signed, key)
  if (!read.ok) return read
  const { network, organisation, report } = read.value
  const here = network === place.network && organisation === place.organisation && report === place.report
  return here ? read : fail('wrong-place')
}

/** The highest version wins; of two answers with one version the no wins, whichever came first. */
export function withConsent(
  consents: Consents,
  { consent, version, answer, text }: Consent,
): Result<Consents, 'replayed-consent'> {
  const known = consents.get(consent)
  if (known && version < known.version) return fail('replayed-consent')
  if (known?.version === version && known.answer === 'no') return ok(consents)
  return ok(new Map(consents).set(consent, { version, answer, text }))
}
