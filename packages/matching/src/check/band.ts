import type { Band } from '../contracts.ts'
import type { Space } from './segment.ts'
import type { Explained, Scored } from './score-candidate.ts'

const LEAST_AGREEING = 4

const isWhole = (each: Explained): boolean => 'hit' in each && each.hit.whole

const telling: ReadonlySet<Space> = new Set(['name', 'vehicle', 'tattoo', 'place'])

/** Whether it tells more than that some text somewhere speaks alike. */
const isTelling = (each: Explained): boolean =>
  'hit' in each
    ? each.hit.agreeing >= LEAST_AGREEING
    : telling.has('term' in each ? each.term.space : each.split.space)

/** How much agrees. `same` only where an identifier agrees whole; what outweighs it is never more than `possible`. */
export function bandOf({ explained, score }: Scored): Band {
  if (explained.some(isWhole)) return 'same'
  const looks = explained.filter((each) => 'term' in each && each.term.space === 'looks')
  return score > 0 && (explained.some(isTelling) || looks.length > 1) ? 'possible' : 'weak'
}
