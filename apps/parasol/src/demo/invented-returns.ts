import type { Area, Day } from '@parasol/charter'
import type { FormAnswers, PatternRecord, WarningRecord } from '@parasol/protocol'
import { INVENTED } from './invented-facts.ts'
import type { InventedReport } from './invented-reports.ts'

/* People who come back under another name, number or plate: what linking is for. Numbers and plates cannot exist. */

type Facts = WarningRecord['facts']

const nothing: Facts = {
  names: [],
  phones: [],
  plates: [],
  vehicles: [],
  handles: [],
  emails: [],
  places: [],
  description: '',
}

/** Two warnings of two organisations about the man in {@link RETURNING_REPORT}: one has his plate as it was read in the dark,
 *  the other his number. */
const RETURNS: readonly (Partial<Facts> & { readonly says: string })[] = [
  {
    names: ['Big Ray'],
    plates: ['QO8 48U'],
    vehicles: ['white Ford F-150 pickup'],
    description: 'white, about 45, heavy, barbed wire tattoo on left arm',
    says: 'Reported: drove the other way from what was agreed and kept the doors locked.',
  },
  {
    names: ['Raymond'],
    phones: ['250-555-0143'],
    vehicles: ['white pickup truck'],
    handles: ['Telegram: example-bigray'],
    description: 'in his forties, big, beard, tattoo on the arm',
    says: 'Reported: would not pay, then kept calling from new numbers.',
  },
]

/** The warnings about him, in the order they are published. */
export const returningWarnings = (area: Area, expires: Day): readonly WarningRecord[] =>
  RETURNS.map(({ says, ...facts }) => ({
    type: 'warning',
    level: 3,
    categories: ['threats', 'no-pay'],
    areas: [area.id],
    when: 'last month',
    place: `${area.name}, near the ferry`,
    text: `${INVENTED} ${says}`,
    facts: { ...nothing, ...facts, places: ['near the ferry'] },
    expires,
    replaces: null,
  }))

/** What one desk lets the others compare of a report that became no warning. */
export const returningPattern = (area: Area, expires: Day): PatternRecord => ({
  type: 'pattern',
  categories: ['robbery'],
  areas: [area.id],
  when: 'early this month',
  facts: {
    ...nothing,
    names: ['Ray'],
    phones: ['250-555-0134'],
    plates: ['Q0B 48U'],
    description: 'smells of diesel, calls everyone boss',
  },
  expires,
})

/** Somebody else met him, and lets partner organisations read. */
export const returningReport = (area: Area): InventedReport => {
  const form: FormAnswers = {
    happened: ['robbery', 'threats'],
    when: 'yesterday',
    area: area.id,
    landmark: 'near the ferry',
    names: 'Ray, also called Big Ray',
    phones: '250 555 0134',
    plate: 'QOB 48U',
    vehicleColour: 'white',
    vehicle: 'pickup',
    make: 'Ford',
    age: '40s',
    build: 'heavy',
    facialHair: 'none',
    tattoos: 'barbed wire on his left arm',
    phrases: 'calls everyone boss',
    words: `${INVENTED} He took my bag and drove off. He smelled of diesel.`,
  }
  const yes = (consent: 'partners' | 'warn-area') => ({ consent, answer: 'yes' as const })
  return { form, consents: [yes('partners'), yes('warn-area')] }
}
