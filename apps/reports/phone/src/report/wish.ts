import { type Base64url, toBase64url } from '@parasol/charter'
import { CONSENT_KINDS, consentWording } from '@parasol/protocol'
import type { ReportWish } from '../shell/report-wish.ts'
import { label } from '../shell/text.ts'
import { contactOf, type Draft, formOf } from './draft.ts'
import { exceptedFrom, factsOf, recipientOf, standInOf } from './facts.ts'
import { consentsFor } from './steps.ts'

/** The report as it stands, ready to be sealed; null while nobody is known who could receive it. */
export function wishOf(draft: Draft): ReportWish | null {
  const recipient = recipientOf(draft)
  if (!recipient) return null
  const asked = consentsFor(factsOf(draft))
  const consents = CONSENT_KINDS.flatMap((consent) => {
    const answer = asked.includes(consent) ? draft.consents.value[consent] : undefined
    if (!answer) return []
    const wording = consentWording({
      ask: label(`consent.${consent}.ask`),
      sees: label(`consent.${consent}.sees`),
    })
    return [{ consent, answer, wording }]
  })
  const except = exceptedFrom(draft)
  const covered = consents.some(({ consent, answer }) => consent === 'cover' && answer === 'yes')
  return {
    organisation: recipient.organisation,
    cover: covered ? (standInOf(draft)?.organisation ?? null) : null,
    form: formOf(draft),
    ...(except.length > 0 ? { except } : {}),
    ...(draft.forAnother.value ? { byPeer: true } : {}),
    photos: draft.photos.value.map((photo) => toBase64url(photo) as Base64url),
    contact: contactOf(draft),
    police: draft.police.value.trim() || null,
    consents,
  }
}
