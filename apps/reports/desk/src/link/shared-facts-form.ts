import { type Day, tidyLine, tidyProse } from '@parasol/charter'
import type { Described } from '@parasol/matching'
import { CATEGORIES, type FormAnswers, type PatternRecord } from '@parasol/protocol'

/** What is shared one a line. */
export const SHARED_LISTS = ['names', 'phones', 'plates', 'vehicles', 'handles', 'emails', 'places'] as const
export type SharedList = (typeof SHARED_LISTS)[number]

/** Facts as they are being looked over: one a line, and how he looks as one text. */
export type SharedFields = Readonly<Record<SharedList | 'description', string>>

const MOST = 12
const LONGEST = 80
const LONGEST_DESCRIPTION = 600

/** What of a report describes the person it is about, to be looked over before it is shared. Nothing of her own words. */
export function fieldsFrom({ looks = {}, ...said }: Described): SharedFields {
  const { tattoos = [], features = [], ...rest } = looks
  const lists = Object.fromEntries(SHARED_LISTS.map((list) => [list, said[list].join('\n')]))
  const description = [said.description, ...Object.values(rest), ...tattoos, ...features]
  return {
    ...(lists as Readonly<Record<SharedList, string>>),
    description: description.filter((part) => part !== '').join(', '),
  }
}

const linesOf = (text: string): readonly string[] => text.split('\n').map(tidyLine).filter(Boolean)

/** Lists with more lines, or longer ones, than a record can hold; cut off unseen they would be wrong. */
export const tooMuchIn = (fields: SharedFields): readonly (keyof SharedFields)[] => [
  ...SHARED_LISTS.filter((list) => {
    const lines = linesOf(fields[list])
    return lines.length > MOST || lines.some((line) => line.length > LONGEST)
  }),
  ...(tidyProse(fields.description).length > LONGEST_DESCRIPTION ? (['description'] as const) : []),
]

/** Whether there is anything to compare. */
export const holdsNothing = (fields: SharedFields): boolean =>
  [...SHARED_LISTS, 'description' as const].every((list) => tidyProse(fields[list]) === '')

/** The record that other desks get. */
export function patternFrom(
  fields: SharedFields,
  form: FormAnswers,
  { expires, areas }: { readonly expires: Day; readonly areas: PatternRecord['areas'] },
): PatternRecord {
  const lines = (list: SharedList): string[] => [...linesOf(fields[list])]
  const { happened } = form
  return {
    type: 'pattern',
    categories: CATEGORIES.filter((each) => Array.isArray(happened) && happened.includes(each)),
    areas,
    when: '',
    facts: {
      names: lines('names'),
      phones: lines('phones'),
      plates: lines('plates'),
      vehicles: lines('vehicles'),
      handles: lines('handles'),
      emails: lines('emails'),
      places: lines('places'),
      description: tidyProse(fields.description),
    },
    expires,
  }
}
