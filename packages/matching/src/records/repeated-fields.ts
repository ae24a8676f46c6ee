import { tokensOf } from '../text/fold.ts'

/** A field and what each record says there. */
export type FieldTexts = { readonly field: string; readonly texts: readonly string[] }

// Four records in five that repeat something are no accident; by chance, fewer than half as many may.
const mostly = 0.8
const rarely = 0.4
// As many records as decide it.
const looked = 1_000

/** Whether the words of one field nearly always stand in the other, too, and not because they stand everywhere: then one
 *  was made of the other, and both together say no more than one. */
export function repeats(part: FieldTexts, whole: FieldTexts): boolean {
  const records = part.texts.length
  const step = Math.max(1, Math.floor(records / looked))
  const share = (away: number): number => {
    let said = 0
    let held = 0
    for (let record = 0; record < records; record += step) {
      const words = tokensOf(part.texts[record] ?? '')
      const others = tokensOf(whole.texts[(record + away) % records] ?? '')
      if (words.size === 0 || others.size === 0) continue
      said++
      if ([...words].every((word) => others.has(word))) held++
    }
    return said === 0 ? 0 : held / said
  }
  // A chance partner stands half a list away, since neighbours in the order of ids may be one person.
  return share(0) >= mostly && share(Math.floor(records / 2) + 1) < rarely
}

/** The texts of `whole` without the words of `part` in the same record. */
export const without = (whole: readonly string[], part: readonly string[]): readonly string[] =>
  whole.map((text, record) => {
    const known = tokensOf(part[record] ?? '')
    return known.size === 0 ? text : [...tokensOf(text)].filter((word) => !known.has(word)).join(' ')
  })
