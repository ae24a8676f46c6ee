import type { Charter, Organisation, OrganisationId } from '@parasol/charter'
import { charterNow } from '../shell/roster.ts'
import { languageBase } from '../shell/text.ts'
import { contactOf, type Draft } from './draft.ts'
import type { Facts } from './steps.ts'
import { type Suggestion, suggestOrganisations } from './suggest-organisation.ts'

/** The network area she named, or null. */
function areaNamed(draft: Draft, charter: Charter): string | null {
  const named = draft.one['area']?.value
  return charter.state.areas.some(({ id }) => id === named) ? (named ?? null) : null
}

/** Who may receive this report, best first; empty while nothing is known of the network. */
export function candidates(draft: Draft): readonly Suggestion<Organisation & { readonly id: string }>[] {
  const charter = charterNow()
  if (!charter) return []
  const listed = [...charter.organisations].map(([id, organisation]) => ({ ...organisation, id }))
  return suggestOrganisations(listed, areaNamed(draft, charter), languageBase())
}

/** The organisation this report goes to as things stand: chosen, else suggested. */
export function recipientOf(draft: Draft): Organisation | null {
  const all = candidates(draft)
  const chosen = all.find(({ organisation }) => organisation.id === draft.organisation.value)
  return (chosen ?? all[0])?.organisation ?? null
}

/** The recipient's stand-in, when it names one that is open. */
export function standInOf(draft: Draft): Organisation | null {
  const cover = recipientOf(draft)?.cover
  const organisation = cover ? charterNow()?.organisations.get(cover) : undefined
  const kept = cover !== undefined && cover !== null && draft.except.value.includes(cover)
  return organisation?.status === 'open' && !kept ? organisation : null
}

/** Who may never read it, without whoever gets it. */
export const exceptedFrom = (draft: Draft): readonly OrganisationId[] => {
  const recipient = recipientOf(draft)?.organisation
  return exceptable(draft)
    .map(({ organisation }) => organisation)
    .filter((id) => id !== recipient && draft.except.value.includes(id))
}

/** The organisations that she can keep it from: all others that are open. */
export function exceptable(draft: Draft): readonly Organisation[] {
  const recipient = recipientOf(draft)?.organisation
  return [...(charterNow()?.organisations.values() ?? [])].filter(
    ({ organisation, status }) => status === 'open' && organisation !== recipient,
  )
}

const POLICE = ['police-anonymous', 'police-third-party', 'police-full']

export function factsOf(draft: Draft): Facts {
  const everybody = [draft, ...draft.more.person.value]
  const byAuthority =
    everybody.some(({ one }) => one['role']?.value === 'police') ||
    (draft.many['happened']?.value.includes('authority') ?? false)
  const help = draft.many['support']?.value ?? []
  const askedForHelp = help.some((kind) => kind !== 'dont-know' && kind !== 'rather-not-say')
  const consents = draft.consents.value
  return {
    askedForHelp,
    anyContact: contactOf(draft) !== null,
    standIn: standInOf(draft) !== null,
    byAuthority,
    more: { person: draft.more.person.value.length, vehicle: draft.more.vehicle.value.length },
    noPolice: POLICE.every(
      (kind) => consents[kind] === 'no' || (byAuthority && kind === 'police-third-party'),
    ),
  }
}
