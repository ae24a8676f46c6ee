import type { Components } from './principal-components.ts'
import type { VoteMatrix } from './votes.ts'

/** A place on the map of opinions. */
export type Position = readonly [number, number]

/** Where each person stands (Polis, step 5): along both components by what they voted, stretched for those who voted little. */
export function positionsOfPeople(
  { statements, rows, zeroed }: VoteMatrix,
  { center, first, second }: Components,
): readonly Position[] {
  // What is moderated counts as an entry of zero for everybody.
  const moderated = zeroed.reduce((sum, each) => sum + each, 0)
  return rows.map((row) => {
    let [x, y, entries] = [0, 0, moderated]
    for (let at = 0; at < row.votes.length; at++) {
      const statement = row.statements[at] as number
      if (zeroed[statement]) continue
      entries += 1
      const away = (row.votes[at] as number) - (center[statement] as number)
      x += away * (first[statement] as number)
      y += away * (second[statement] as number)
    }
    const stretch = Math.sqrt(statements / Math.max(1, entries))
    return [x * stretch, y * stretch]
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
