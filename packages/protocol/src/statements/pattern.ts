import { areaIdShape, dayShape, line, uniqueList } from '@parasol/charter'
import * as v from 'valibot'
import { CATEGORIES } from '../form/questions.ts'
import { factsShape } from './facts.ts'

/** Shape of a PatternRecord. */
export const patternShape = v.strictObject({
  type: v.literal('pattern'),
  categories: uniqueList(v.picklist(CATEGORIES), 0, CATEGORIES.length),
  areas: uniqueList(areaIdShape, 0, 200),
  when: line(60),
  facts: factsShape,
  expires: dayShape,
})
/** What other desks may compare of a report that became no warning: facts about the person reported, and no narrative. In the
 *  desk feed only, and only where the reporter lets partner organisations read. */
export type PatternRecord = Readonly<v.InferOutput<typeof patternShape>>
