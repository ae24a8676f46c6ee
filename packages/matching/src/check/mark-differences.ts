import { align, type Loose } from '../compare/align.ts'
import type { Gap } from '../compare/contracts.ts'
import { HANDLE_SLIPS, PHONE_SLIPS, PLATE_SLIPS, type SlipCosts, UNKNOWN } from '../compare/slip-costs.ts'
import type { Difference } from '../contracts.ts'
import { fold } from '../text/fold.ts'
import type { How } from './contracts.ts'
import type { IdentifierKind } from './segment.ts'

/** A key and the stretch of the text it was read out of. */
export type Written = {
  readonly key: string
  readonly text: string
  readonly start: number
  readonly end: number
}

const slipsOf: Readonly<Record<IdentifierKind | 'word', SlipCosts>> = {
  phone: PHONE_SLIPS,
  plate: PLATE_SLIPS,
  handle: HANDLE_SLIPS,
  email: HANDLE_SLIPS,
  word: HANDLE_SLIPS,
}

const unseen = /[?*_#x•.-]/

/** Where each character of a key is written: starts, and after the last one its end. `null` when it is written otherwise,
 *  as digits that were spoken. */
function placesOf({ key, text, start, end }: Written): readonly number[] | null {
  const folded = fold(text.slice(start, end))
  const places: number[] = []
  let at = 0
  for (const character of key) {
    while (at < folded.text.length) {
      const sign = folded.text[at] ?? ''
      if (sign === character || (character === UNKNOWN && unseen.test(sign))) break
      at++
    }
    if (at === folded.text.length) return null
    places.push(start + (folded.at[at] ?? 0))
    at++
  }
  places.push(at < folded.text.length ? start + (folded.at[at] ?? 0) : end)
  return places
}

/** What is written from the `first` of some characters on; with a count of none, the empty place before it. */
function writtenAt(
  text: string,
  places: readonly number[],
  first: number,
  count: number,
): readonly [string, number] {
  const start = places[first] ?? places.at(-1) ?? 0
  if (count === 0) return ['', start]
  const last = places[first + count - 1] ?? start
  // A character ends where it does, not where the next one of the key begins: separators may stand between.
  const size = text.codePointAt(last) ?? 0
  return [text.slice(start, last + (size > 0xffff ? 2 : 1)), start]
}

const hows: Readonly<Record<Gap['kind'], How>> = {
  unknown: 'unknown-characters',
  'look-alike': 'look-alike',
  swapped: 'swapped',
  'one-off': 'one-off',
}

/** How one lies along the other, in a word, and where they differ. */
export function markDifferences(
  kind: IdentifierKind | 'word',
  typed: Written,
  found: Written,
): { readonly how: How; readonly differences: readonly Difference[] } {
  const apart = found.key.length - typed.key.length
  const costs = slipsOf[kind]
  const laid = (loose: Loose) => align({ left: typed.key, right: found.key, loose }, costs)
  const global = laid('neither')
  const partial = kind === 'word' || apart === 0 ? global : laid(apart > 0 ? 'right' : 'left')
  // One character too many or missing is likelier than that a part was meant, unless the part agrees without any slip.
  const part = partial.cost + (Math.abs(apart) > 1 ? 0 : 60) < global.cost
  const { gaps } = part ? partial : global
  const slips = gaps.filter((gap) => gap.kind === 'swapped' || gap.kind === 'one-off')
  const worst =
    slips.length > 1
      ? 'few-off'
      : slips[0]
        ? hows[slips[0].kind]
        : gaps.some((gap) => gap.kind === 'look-alike')
          ? 'look-alike'
          : gaps.length > 0
            ? 'unknown-characters'
            : part
              ? 'contains'
              : 'same'
  const typedAt = placesOf(typed)
  const foundAt = placesOf(found)
  const differences =
    typedAt && foundAt
      ? gaps.map((gap) => {
          const [foundText, foundPlace] = writtenAt(found.text, foundAt, gap.right, gap.rightCount)
          const [typedText, typedPlace] = writtenAt(typed.text, typedAt, gap.left, gap.leftCount)
          return { found: foundText, foundAt: foundPlace, typed: typedText, typedAt: typedPlace }
        })
      : []
  return { how: worst, differences }
}
