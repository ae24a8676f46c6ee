/** What may be shown of some people's answers to one question, each by its option.
 *  `too-few`: fewer answered than the smallest cell. `most`: all of them, or all but one or two, chose `option`; at least `atLeast` answered.
 *  `counts`: how many chose each. `withheld`: known parts would give another part away. */
export type Cell<Option extends string> =
  | { readonly kind: 'too-few' }
  | { readonly kind: 'most'; readonly option: Option; readonly atLeast: number }
  | { readonly kind: 'counts'; readonly counts: Readonly<Record<Option, number>> }
  | { readonly kind: 'withheld' }

/** How many chose each option. */
export type Tally<Option extends string> = Readonly<Record<Option, number>>

/** No cell smaller than this is ever shown, whatever a table decides. */
export const SMALLEST_CELL = 5

/** Up to this many may have chosen otherwise where "most or all" is shown. With one, whoever chose otherwise herself would know what
 *  everybody else chose; with two she cannot tell whether she was the only one. */
const OTHERS_HIDDEN = 2

const TIERS = [20, 10, 7]

export const answersIn = <Option extends string>(tally: Tally<Option>): number =>
  Object.values<number>(tally).reduce((sum, count) => sum + count, 0)

/** Shows a tally as far as no single answer can be told from it, not even by somebody who knows one of the answers: her own.
 *  What is shown depends on the tally alone, so that nothing follows from what is not. @param smallest 5 or more */
export function cellOf<Option extends string>(tally: Tally<Option>, smallest: number): Cell<Option> {
  const answered = answersIn(tally)
  if (answered < Math.max(SMALLEST_CELL, smallest)) return { kind: 'too-few' }
  const options = Object.keys(tally) as Option[]
  const most = options.find((option) => answered - tally[option] <= OTHERS_HIDDEN)
  if (most === undefined) return { kind: 'counts', counts: { ...tally } }
  const tier = TIERS.find((each) => answered >= each) ?? 0
  return { kind: 'most', option: most, atLeast: Math.max(smallest, SMALLEST_CELL, tier) }
}

/** The cell of everybody together, beside the cells of the parts: exact only where every part is, and shown by itself where no part shows
 *  anything; otherwise the difference would tell. */
export function overallCell<Option extends string>(
  parts: readonly Tally<Option>[],
  smallest: number,
): Cell<Option> {
  const cells = parts.map((part) => cellOf(part, smallest))
  const [only] = cells
  if (only && cells.length === 1) return only
  const safe = cells.every(({ kind }) => kind === 'counts') || cells.every(({ kind }) => kind === 'too-few')
  const [first] = parts
  if (!safe || !first) return { kind: 'withheld' }
  const together = Object.fromEntries(
    (Object.keys(first) as Option[]).map((option) => [
      option,
      parts.reduce((sum, part) => sum + part[option], 0),
    ]),
  ) as Tally<Option>
  return cellOf(together, smallest)
}
