import { SMALLEST_CELL } from './cells.ts'

/** A role at a table and who speaks for it, each person for one role only, by index from 0. `mustHear`: people with lived experience, whose
 *  silence nobody else can make up for. */
export type TableRole = {
  readonly role: string
  readonly mustHear: boolean
  readonly people: readonly number[]
  /** Counted together with others however many there are: it was too small when people began to answer, and whoever came later must not
   *  make it a voice of its own. */
  readonly withOthers?: boolean
}

/** People whose answers are counted together: one role, or several that are too small alone. */
export type Voices = { readonly roles: readonly string[]; readonly people: readonly number[] }

/** Gathers roles into voices of at least `smallest` people, so that no voice is small enough to be recognised: the small roles together, filled
 *  up from roles that need not be heard by themselves before those that must; everybody in one where there are not enough. Depends on who
 *  is there and never on how they answered. */
export function voicesOf(roles: readonly TableRole[], smallest: number): readonly Voices[] {
  const least = Math.max(SMALLEST_CELL, smallest)
  const filled = roles.filter(({ people }) => people.length > 0)
  const mayStandAlone = ({ people, withOthers }: TableRole): boolean => people.length >= least && !withOthers
  const rank = (role: TableRole): number => (!mayStandAlone(role) ? 0 : role.mustHear ? 2 : 1)
  const inTurn = filled.toSorted(
    (one, other) => rank(one) - rank(other) || one.people.length - other.people.length,
  )
  const together: TableRole[] = []
  let gathered = 0
  for (const each of inTurn) {
    const alone = mayStandAlone(each) && (together.length === 0 || gathered >= least)
    if (alone) break
    together.push(each)
    gathered += each.people.length
  }
  const merged = filled.filter((each) => together.includes(each))
  const own = filled.filter((each) => !together.includes(each))
  const voices = own.map(({ role, people }): Voices => ({ roles: [role], people }))
  if (merged.length === 0) return voices
  return [
    ...voices,
    { roles: merged.map(({ role }) => role), people: merged.flatMap(({ people }) => people) },
  ]
}

/** The roles that are voices of their own. */
export const rolesAlone = (roles: readonly TableRole[], smallest: number): readonly string[] =>
  voicesOf(roles, smallest).flatMap(({ roles: own, people }) =>
    own.length === 1 && people.length >= Math.max(SMALLEST_CELL, smallest) ? own : [],
  )

/** How many of a role must have answered for it to count as heard: half, and at least three where there are three.
 *  @param people how many there are, 1 or more */
export const neededToHear = (people: number): number => Math.min(people, Math.max(3, Math.ceil(people / 2)))
