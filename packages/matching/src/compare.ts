import { align, type Gap, oneEditApart, UNKNOWN } from './align.ts'
import type { Guess } from './read-fragment.ts'
import { soundKey } from './sound-key.ts'

/** How a guess lies along an identifier. */
export type Laid = {
  readonly gaps: readonly Gap[]
  /** All of one lies along all of the other. */
  readonly whole: boolean
  /** Which end of the identifier it reaches; people recall last digits and first letters. */
  readonly reaches: 'end' | 'start' | 'neither'
  /** How many known characters agree. */
  readonly agreeing: number
}

/** How many characters of an identifier somebody saw. */
const knownCount = (key: string): number => key.length - (key.split(UNKNOWN).length - 1)

export const isEdit = ({ kind }: Gap): boolean => kind === 'one-off' || kind === 'swapped'

const agreeing = (shorter: string, gaps: readonly Gap[]): number =>
  gaps.reduce(
    (count, { kind, typedCount }) => count - (kind === 'look-alike' ? 0 : typedCount),
    shorter.length,
  )

/** Lays what was guessed along an identifier that was found. An identifier cut short may lie inside what was typed. */
export function layAlong({ slot, reduced, forgiving }: Guess, found: string): Laid | null {
  const pair = { typed: reduced.key, found, looks: slot === 'plate' }
  const laid = align(pair, 0) ?? (forgiving ? align(pair, 1) : null)
  if (laid) {
    const { start, end, gaps } = laid
    const whole = start === 0 && end === found.length
    return {
      gaps,
      whole,
      reaches: end === found.length ? 'end' : start === 0 ? 'start' : 'neither',
      agreeing: agreeing(reduced.key, gaps),
    }
  }
  if (reduced.key.length <= found.length || knownCount(found) < 4) return null
  const inside = align({ ...pair, typed: found, found: reduced.key }, 0)
  if (!inside) return null
  const gaps = inside.gaps.map((gap) => ({ ...gap, found: gap.typed, typed: gap.found }))
  return { gaps, whole: false, reaches: 'end', agreeing: agreeing(found, gaps) }
}

const letter = /[^\p{N}]/u

export type Likeness = 'same' | 'starts-with' | 'one-off' | 'sounds-alike'

/** How a word typed is like a word found; names forgive more. */
export function likeness(typed: string, found: string, inName: boolean): Likeness | null {
  if (typed === found) return 'same'
  if (typed.length >= 2 && found.startsWith(typed)) return 'starts-with'
  const forgiving = typed.length >= (inName ? 4 : 5)
  if (forgiving && letter.test(typed) && letter.test(found) && oneEditApart(typed, found)) return 'one-off'
  return inName && typed.length >= 3 && soundKey(typed) === soundKey(found) ? 'sounds-alike' : null
}
