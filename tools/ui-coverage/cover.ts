import type { Requirement } from './requirements.ts'

export type Titles = ReadonlyMap<string, readonly string[]>
type Priority = Requirement['priority']
type Counts = { readonly total: number; readonly proven: number; readonly notKept: number }

export type Coverage = {
  readonly here: Readonly<Record<Priority, Counts>>
  readonly elsewhere: Readonly<Record<Priority, number>>
  /** Ids without a proof, of this work. */
  readonly notKept: readonly string[]
  /** Why the list cannot be believed; none when it can. */
  readonly problems: readonly string[]
}

const PRIORITIES = ['P0', 'P1', 'P2'] as const

const idsIn = (title: string): readonly string[] =>
  [...title.matchAll(/\[(UI-[^\]]*)\]/g)].map((found) => found[1] ?? '')

function problemsOf(requirements: readonly Requirement[], titles: Titles, last: number): readonly string[] {
  const ids = new Set<string>(requirements.map(({ id }) => id))
  const wanted = Array.from({ length: last }, (_, at) => `UI-${String(at + 1).padStart(2, '0')}`)
  const order = requirements.map(({ id }) => id).join() === wanted.join()
  const unproven = requirements.flatMap((each) =>
    'provenBy' in each
      ? Object.entries(each.provenBy).flatMap(([file, claimed]) =>
          claimed
            .filter((title) => !idsIn(title).includes(each.id) || !titles.get(file)?.includes(title))
            .map((title) => `${each.id} claims a test that is not there: ${file}: ${title}`),
        )
      : [],
  )
  const unknown = [...titles].flatMap(([file, found]) =>
    found.flatMap((title) =>
      idsIn(title)
        .filter((id) => !ids.has(id))
        .map((id) => `${file}: “${title}” names ${id}, which is no requirement`),
    ),
  )
  return [...(order ? [] : [`the list does not go from UI-01 to ${wanted.at(-1)}`]), ...unproven, ...unknown]
}

/** Counts what is proven. A reason proves nothing.
 *  @param last the number of the last requirement */
export function cover(requirements: readonly Requirement[], titles: Titles, last: number): Coverage {
  const here = requirements.filter((each) => !('elsewhere' in each))
  const notKept = here.filter((each) => !('provenBy' in each))
  const of = (some: readonly Requirement[], wanted: Priority): number =>
    some.filter(({ priority }) => priority === wanted).length
  const counts = (wanted: Priority): Counts => ({
    total: of(here, wanted),
    proven: of(here, wanted) - of(notKept, wanted),
    notKept: of(notKept, wanted),
  })
  const byPriority = <T>(figure: (wanted: Priority) => T): Record<Priority, T> =>
    Object.fromEntries(PRIORITIES.map((wanted) => [wanted, figure(wanted)])) as Record<Priority, T>
  return {
    here: byPriority(counts),
    elsewhere: byPriority((wanted) => of(requirements, wanted) - of(here, wanted)),
    notKept: notKept.map(({ id, priority }) => `${id} ${priority}`),
    problems: problemsOf(requirements, titles, last),
  }
}
