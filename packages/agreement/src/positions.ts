import type { Components } from './principal-components.ts'
import { everybody, UNSEEN, type VoteMatrix } from './votes.ts'

/** A place on the map of opinions. */
export type Position = readonly [number, number]

/** Where each person stands (Polis, step 5): along both components by what they voted, stretched for those who voted little. */
export function positionsOfPeople(
  matrix: VoteMatrix,
  { center, first, second }: Components,
): readonly Position[] {
  const { statements, raw, zeroed } = matrix
  return everybody(matrix).map((person) => {
    let [x, y, entries] = [0, 0, 0]
    for (let statement = 0; statement < statements; statement++) {
      const vote = raw[person * statements + statement] as number
      // What is moderated counts as an entry of zero for everybody.
      if (zeroed[statement]) entries += 1
      if (zeroed[statement] || vote === UNSEEN) continue
      entries += 1
      const away = vote - (center[statement] as number)
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
