import { type AreaId, type Day, tidyLine, tidyProse } from '@parasol/charter'
import type { CategoryId, FeedId, WarningRecord } from '@parasol/protocol'

export const FACTS = ['names', 'phones', 'plates', 'vehicles', 'handles', 'emails', 'places'] as const
export type Fact = (typeof FACTS)[number]

/** Months after which a warning goes, unless staff choose otherwise: long enough to warn, short enough to be right. */
const EXPIRIES = [3, 6, 12, 24]
export const USUAL_EXPIRY = 12

/** Months to choose from where a warning may stand so many at most. */
export const expiriesUpTo = (longest: number): readonly number[] =>
  [...new Set([...EXPIRIES, longest])].filter((each) => each <= longest).toSorted((one, other) => one - other)

const MOST_FACTS = 12
const LONGEST_FACT = 80
const LONGEST = { when: 60, place: 120, text: 2000, description: 600 } as const

export type Level = WarningRecord['level']

/** A warning as it is being written: texts as typed, facts one a line. */
export type WarningFields = {
  readonly level: Level
  readonly feed: FeedId
  readonly categories: readonly CategoryId[]
  readonly areas: readonly AreaId[]
  readonly when: string
  readonly place: string
  readonly text: string
  readonly facts: Readonly<Record<Fact, string>>
  readonly description: string
  readonly expires: Day
  /** Empty: as soon as somebody publishes it. */
  readonly publishOn: string
}

const linesOf = (text: string): readonly string[] => text.split('\n').map(tidyLine).filter(Boolean)

/** The record as members would get it. Never longer than a record may be: what does not fit is a problem that
 *  `problemsWith` names, so that nothing is cut off unseen. */
export const recordOf = (fields: WarningFields): WarningRecord => {
  const facts = (fact: Fact): string[] =>
    linesOf(fields.facts[fact])
      .slice(0, MOST_FACTS)
      .map((line) => line.slice(0, LONGEST_FACT).trim())
  return {
    type: 'warning',
    level: fields.level,
    categories: fields.categories,
    areas: fields.areas,
    when: tidyLine(fields.when).slice(0, LONGEST.when),
    place: tidyLine(fields.place).slice(0, LONGEST.place),
    text: tidyProse(fields.text).slice(0, LONGEST.text),
    facts: {
      names: facts('names'),
      phones: facts('phones'),
      plates: facts('plates'),
      vehicles: facts('vehicles'),
      handles: facts('handles'),
      emails: facts('emails'),
      places: facts('places'),
      description: tidyProse(fields.description).slice(0, LONGEST.description),
    },
    expires: fields.expires,
    replaces: null,
  }
}

export type WarningProblem =
  | 'no-text'
  | 'no-category'
  | 'long-when'
  | 'long-place'
  | 'too-many-facts'
  | 'long-fact'

/** What keeps a warning from being published, with the field it is about. */
export function problemsWith(
  fields: WarningFields,
): readonly { readonly field: string; readonly problem: WarningProblem }[] {
  const crowded = FACTS.filter((fact) => linesOf(fields.facts[fact]).length > MOST_FACTS)
  const long = FACTS.filter((fact) => linesOf(fields.facts[fact]).some((line) => line.length > LONGEST_FACT))
  return [
    ...(tidyProse(fields.text) === '' ? [{ field: 'text', problem: 'no-text' } as const] : []),
    ...(fields.categories.length === 0 ? [{ field: 'categories', problem: 'no-category' } as const] : []),
    ...(tidyLine(fields.when).length > LONGEST.when
      ? [{ field: 'when', problem: 'long-when' } as const]
      : []),
    ...(tidyLine(fields.place).length > LONGEST.place
      ? [{ field: 'place', problem: 'long-place' } as const]
      : []),
    ...crowded.map((field) => ({ field, problem: 'too-many-facts' }) as const),
    ...long.map((field) => ({ field, problem: 'long-fact' }) as const),
  ]
}

/** The fields of a warning that was kept as a draft. */
export const fieldsOf = (
  record: WarningRecord,
  place: { readonly feed: FeedId; readonly publishOn: Day | null },
): WarningFields => {
  const { names, phones, plates, vehicles, handles, emails, places, description } = record.facts
  const lists = { names, phones, plates, vehicles, handles, emails, places }
  return {
    level: record.level,
    feed: place.feed,
    categories: record.categories,
    areas: record.areas,
    when: record.when,
    place: record.place,
    text: record.text,
    facts: Object.fromEntries(FACTS.map((fact) => [fact, lists[fact].join('\n')])) as Record<Fact, string>,
    description,
    expires: record.expires,
    publishOn: place.publishOn ?? '',
  }
}
