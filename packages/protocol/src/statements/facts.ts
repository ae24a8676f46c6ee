import { line, list, prose } from '@parasol/charter'
import * as v from 'valibot'

const facts = list(v.pipe(line(80), v.minLength(1)), 0, 12)

/** Shape of Facts. */
export const factsShape = v.strictObject({
  names: facts,
  phones: facts,
  plates: facts,
  vehicles: facts,
  handles: facts,
  emails: facts,
  places: facts,
  description: prose(600),
})
/** What devices compare: short lines, at most twelve of a kind, and how he looks as one text. Nothing of who reported. */
export type Facts = Readonly<v.InferOutput<typeof factsShape>>
