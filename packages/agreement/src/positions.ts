import type { Components } from './principal-components.ts'
import { byPlace, type Row, statementAt, sumAlong, type VoteMatrix } from './votes.ts'

/** A place on the map of opinions. */
export type Position = readonly [number, number]

/** Where each person stands (Polis, step 5): along both components by what they voted, stretched for those who voted little. */
export function positionsOfPeople(
  { statements, rows, zeroed }: VoteMatrix,
  { center, first, second }: Components,
): readonly Position[] {
  const along = (component: Float64Array): Float64Array =>
    byPlace(statements, (statement, vote) =>
      zeroed[statement] ? 0 : (vote - (center[statement] as number)) * (component[statement] as number),
    )
  const [alongFirst, alongSecond] = [along(first), along(second)]
  // What is moderated counts as an entry of zero for everybody.
  const moderated = zeroed.reduce((sum, each) => sum + each, 0)
  const entriesOf = (row: Row): number =>
    moderated === 0
      ? row.length
      : moderated + row.reduce((sum, place) => sum + (zeroed[statementAt(place)] ? 0 : 1), 0)
  return rows.map((row) => {
    const stretch = Math.sqrt(statements / Math.max(1, entriesOf(row)))
    return [sumAlong(row, alongFirst) * stretch, sumAlong(row, alongSecond) * stretch]
  })
}

/** Where a person would stand who agreed with one statement and saw no other (Polis, step 6). */
export function positionsOfStatements(
  statements: number,
  { center, first, second }: Components,
): readonly Position[] {
  const stretch = Math.sqrt(statements)
  return Array.from({ length: statements }, (_none, at) => {
    const away = stretch * (1 - (center[at] as number))
    return [away * (first[at] as number), away * (second[at] as number)]
  })
}

/** How far from the middle a statement stands. */
export const extremity = ([x, y]: Position): number => Math.hypot(x, y)
