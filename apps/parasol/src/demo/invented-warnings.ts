import type { Area, Day } from '@parasol/charter'
import { CATEGORIES, type WarningRecord } from '@parasol/protocol'
import { INVENTED, inventFacts } from './invented-facts.ts'
import type { Seeded } from './seeded.ts'

const WHEN = [
  'early this month',
  'last month',
  'in the spring',
  'in the summer',
  'in October',
  'a weekend night',
]
const LEVELS = [1, 2, 2, 3, 3, 4] as const

export function inventWarning(
  chance: Seeded,
  { area, expires }: { readonly area: Area; readonly expires: Day },
): WarningRecord {
  const { place, habit, description, ...facts } = inventFacts(chance)
  const level = chance.pick(LEVELS)
  const categories = [...new Set([chance.pick(CATEGORIES), chance.pick(CATEGORIES)])]
  return {
    type: 'warning',
    level,
    categories,
    areas: [area.id],
    when: chance.pick(WHEN),
    place: `${area.name}, ${place}`,
    text: `${INVENTED} Reported: he ${habit}, and it went wrong from there. Work in pairs if you can.`,
    facts: { ...facts, places: [place], description },
    expires,
    replaces: null,
  }
}
