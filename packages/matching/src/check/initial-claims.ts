import type { TermClaim } from './claims.ts'
import { countOf, stringAt } from './packed-strings.ts'
import { liveCountOf, type Part } from './part.ts'
import type { FragmentReading } from './read-fragment.ts'

// A Han, Hangul or Kana character is a word of its own.
const LETTER = /^[\p{L}--[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]]$/v
// One in so many who know the name type its first letter alone.
const INITIAL = 4

type Named = Pick<FragmentReading, 'words'>

/** Whether a word of a fragment is one letter beside other words. */
export const isInitial = ({ words }: Named, at: number): boolean =>
  words.length > 1 && LETTER.test(words[at]?.token ?? '')

/** Names that a letter may stand for, `M` in `M. Example`. Only in one with the name beside it does it say anything.
 *  @param prior bits of a name typed in full */
export function initialClaims(
  parts: readonly Part[],
  reading: Named,
  { from, prior }: { readonly from: number; readonly prior: number },
): readonly TermClaim[] {
  if (!isInitial(reading, from)) return []
  const letter = reading.words[from]?.token.charCodeAt(0)
  const byTerm = new Map<string, { count: number; readonly at: (readonly [number, number])[] }>()
  for (const [place, part] of parts.entries()) {
    const { terms } = part.segment.spaces.name
    for (let term = 0; term < countOf(terms); term++) {
      const start = terms.offsets[term] ?? 0
      if (terms.units[start] !== letter || (terms.offsets[term + 1] ?? 0) - start < 2) continue
      const live = liveCountOf(part, 'name', term)
      if (live === 0) continue
      const text = stringAt(terms, term)
      const known = byTerm.get(text) ?? { count: 0, at: [] }
      byTerm.set(text, known)
      known.count += live
      known.at.push([place, term])
    }
  }
  return Array.from(byTerm.values(), (found) => ({
    from,
    to: from + 1,
    space: 'name',
    like: prior - INITIAL,
    popularity: 0,
    how: 'starts-with',
    kind: null,
    ...found,
  }))
}

const isSame = (left: TermClaim, right: TermClaim): boolean =>
  left.at[0]?.[0] === right.at[0]?.[0] && left.at[0]?.[1] === right.at[0]?.[1]

/** Whether a letter stands beside a word that means another part of the same name. */
export function standsBeside(reading: Named, initial: TermClaim, others: readonly TermClaim[]): boolean {
  const beside = (at: number): boolean =>
    Math.abs(at - initial.from) === 1 ||
    (Math.abs(at - initial.from) === 2 && isInitial(reading, (at + initial.from) / 2))
  return others.some(
    (other) => !isInitial(reading, other.from) && beside(other.from) && !isSame(initial, other),
  )
}
