import type { Described } from '../contracts.ts'
import type { Plate } from '../evidence/contracts.ts'
import { fold } from '../text/fold.ts'
import { plateIsWords } from './may-be-same.ts'

// What is said between a word for a plate and the plate: `plate number was BC`, `plaque partielle`.
const cue =
  /(?<!\p{L})(?:plates?|plat|licen[cs]e|lic|tags?|reg|registration|immatricul\p{L}*|plaques?)(?!\p{L})[^.!?\n]{0,40}$/u
const BEFORE = 60

/** Whether a plate may be none: read out of running text where no word before it says that it is one, or where its letters are
 *  a word. */
export function isDoubtfulPlate(item: Described, { pattern, span }: Plate): boolean {
  if (span.field !== 'text' && span.field !== 'description') return false
  const before = item[span.field].slice(Math.max(0, span.start - BEFORE), span.start)
  return !cue.test(fold(before).text) || plateIsWords(pattern, item[span.field].slice(span.start, span.end))
}
