import type { Cluster, WeighedPairs } from './contracts.ts'

/** Each group with the pair in it that speaks most against it; of equals the one of lower numbers. */
export function weakestPairs(
  groups: readonly (readonly number[])[],
  pairs: WeighedPairs,
  absent: number,
): readonly Cluster[] {
  const groupOf = new Map(
    groups.flatMap((members, group) => members.map((record) => [record, group] as const)),
  )
  const inside = groups.map((): number[] => [])
  for (let pair = 0; pair < pairs.left.length; pair++) {
    const group = groupOf.get(pairs.left[pair] ?? -1)
    if (group !== undefined && group === groupOf.get(pairs.right[pair] ?? -1)) inside[group]?.push(pair)
  }
  return groups.map((members, group) => ({
    members,
    weakest: weakestOf(members, inside[group] ?? [], pairs, absent),
  }))
}

function weakestOf(
  members: readonly number[],
  inside: readonly number[],
  pairs: WeighedPairs,
  absent: number,
): Cluster['weakest'] {
  let weakest: Cluster['weakest'] = null
  const given = new Set<string>()
  for (const pair of inside) {
    const one = pairs.left[pair] ?? 0
    const other = pairs.right[pair] ?? 0
    const found = {
      left: Math.min(one, other),
      right: Math.max(one, other),
      logOdds: pairs.logOdds[pair] ?? 0,
    }
    given.add(`${found.left} ${found.right}`)
    if (!weakest || comesBefore(found, weakest)) weakest = found
  }
  if (given.size === (members.length * (members.length - 1)) / 2) return weakest
  const missing = firstNotGiven(members, given)
  if (!missing) return weakest
  const unseen = { ...missing, logOdds: absent }
  return weakest && comesBefore(weakest, unseen) ? weakest : unseen
}

type Weakest = NonNullable<Cluster['weakest']>

const comesBefore = (a: Weakest, b: Weakest): boolean =>
  a.logOdds !== b.logOdds ? a.logOdds < b.logOdds : a.left !== b.left ? a.left < b.left : a.right < b.right

function firstNotGiven(
  members: readonly number[],
  given: ReadonlySet<string>,
): { readonly left: number; readonly right: number } | null {
  for (const [place, left] of members.entries())
    for (const right of members.slice(place + 1)) if (!given.has(`${left} ${right}`)) return { left, right }
  return null
}
