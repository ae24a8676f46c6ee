/** Stands for a character that somebody did not see. */
export const UNKNOWN = '?'

type Kind = 'unknown' | 'look-alike' | 'swapped' | 'one-off'

/** Where two identifiers differ: so many characters of each, from that one on; none where one side has nothing there. */
export type Gap = {
  readonly kind: Kind
  readonly found: number
  readonly foundCount: 0 | 1 | 2
  readonly typed: number
  readonly typedCount: 0 | 1 | 2
}

/** How one identifier lies along another: it covers `found` from `start` to `end` and differs at the gaps. */
export type Alignment = { readonly start: number; readonly end: number; readonly gaps: readonly Gap[] }

type Tail = { readonly end: number; readonly gaps: readonly Gap[] }
type Pair = { readonly typed: string; readonly found: string; readonly looks: boolean }

const gap = (
  kind: Kind,
  [found, foundCount]: readonly [number, 0 | 1 | 2],
  [typed, typedCount]: readonly [number, 0 | 1 | 2],
): Gap => ({ kind, found, foundCount, typed, typedCount })

const noGaps: readonly Gap[] = []
const looks: Readonly<Record<string, string>> = {
  o: '0',
  d: '0',
  q: '0',
  i: '1',
  l: '1',
  z: '2',
  s: '5',
  b: '8',
  g: '6',
}
const look = (character: string): string => looks[character] ?? character

const costs: Readonly<Record<Kind, number>> = {
  unknown: 1,
  'look-alike': 100,
  swapped: 9_000,
  'one-off': 10_000,
}

/** Rates a way to lie along: an edit outweighs any number of look-alikes, these any number of unknown characters; reaching
 *  the end of what was found is better than not. */
const cost = ({ gaps, end }: Tail, found: string): number =>
  gaps.reduce((sum, { kind }) => sum + costs[kind], end === found.length ? 0 : 0.25)

const before = (first: Gap, tail: Tail | null): Tail | null =>
  tail && { end: tail.end, gaps: [first, ...tail.gaps] }

/** The cheapest way to lay the rest of `typed`, from `typedAt`, along `found`, from `foundAt`. */
function follow(pair: Pair, typedAt: number, foundAt: number, edits: 0 | 1): Tail | null {
  const { typed, found } = pair
  let gaps: Gap[] | null = null
  let i = typedAt
  let j = foundAt
  for (; i < typed.length && j < found.length; i++, j++) {
    const left = typed[i] ?? ''
    const right = found[j] ?? ''
    if (left === right && left !== UNKNOWN) continue
    const unknown = left === UNKNOWN || right === UNKNOWN
    if (!unknown && !(pair.looks && look(left) === look(right))) break
    gaps ??= []
    gaps.push(gap(unknown ? 'unknown' : 'look-alike', [j, 1], [i, 1]))
  }
  if (i === typed.length) return { end: j, gaps: gaps ?? noGaps }
  if (edits === 0) return null
  const inside = j < found.length
  const crossed = i + 1 < typed.length && typed[i] === found[j + 1] && typed[i + 1] === found[j]
  const swapped = crossed ? before(gap('swapped', [j, 2], [i, 2]), follow(pair, i + 2, j + 2, 0)) : null
  const other = inside ? before(gap('one-off', [j, 1], [i, 1]), follow(pair, i + 1, j + 1, 0)) : null
  const missing = inside ? before(gap('one-off', [j, 1], [i, 0]), follow(pair, i, j + 1, 0)) : null
  const extra = before(gap('one-off', [j, 0], [i, 1]), follow(pair, i + 1, j, 0))
  const [tail] = [swapped, other, missing, extra]
    .filter((way) => way !== null)
    .toSorted((left, right) => cost(left, found) - cost(right, found))
  return tail ? { end: tail.end, gaps: [...(gaps ?? noGaps), ...tail.gaps] } : null
}

/** Lays all of `typed` along a stretch of `found`, with at most that many edits; the cheapest way, ends of `found` preferred.
 *  @returns `null` when it does not fit */
export function align(pair: Pair, edits: 0 | 1): Alignment | null {
  const { typed, found } = pair
  let best: Alignment | null = null
  let lowest = Number.POSITIVE_INFINITY
  for (let start = 0; start <= found.length - typed.length + edits; start++) {
    const tail = follow(pair, 0, start, edits)
    if (!tail) continue
    const here = cost(tail, found) + (start === 0 ? 0 : 0.25)
    if (here < lowest) {
      lowest = here
      best = { start, end: tail.end, gaps: tail.gaps }
    }
  }
  return best
}

/** Where two words differ that are one edit apart and neither begins with the other. */
export const gapsBetween = (typed: string, found: string): readonly Gap[] =>
  follow({ typed, found, looks: false }, 0, 0, 1)?.gaps ?? noGaps

/** Whether two words are one character apart: one other, missing, too many, or two neighbours swapped. Not when they are the same. */
export function oneEditApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1 || left === right) return false
  const shortest = Math.min(left.length, right.length)
  let head = 0
  while (head < shortest && left[head] === right[head]) head++
  let tail = 0
  while (tail < shortest - head && left.at(-1 - tail) === right.at(-1 - tail)) tail++
  const leftRest = left.length - head - tail
  const rightRest = right.length - head - tail
  if (leftRest <= 1 && rightRest <= 1) return true
  return leftRest === 2 && rightRest === 2 && left[head] === right[head + 1] && left[head + 1] === right[head]
}
