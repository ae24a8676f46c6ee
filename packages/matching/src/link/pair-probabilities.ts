import type { LinkIndex } from './create-links.ts'
import { type Grouping, joinAll } from './groups.ts'
import { calibrated, probabilityOfBits } from './memberships.ts'

/** Two records and how likely they are to be of one person. */
export type PairProbability = {
  readonly left: string
  readonly right: string
  /** 0 to 1. */
  readonly probability: number
}

/** Where a record might be instead of where it is, each against its staying. */
type Options = {
  /** 2^bits for each group of a neighbour, its own left out. */
  readonly groups: ReadonlyMap<number, number>
  /** All of them together, and being alone where it is not. */
  readonly total: number
}

function optionsOf(index: LinkIndex, record: number): Options {
  const { grouping, join, neighbours } = index
  const home = grouping.groupOf[record] ?? -1
  const rest = (grouping.members[home] ?? []).filter((other) => other !== record)
  const stays = join(record, rest)
  const groups = new Map<number, number>()
  let total = rest.length > 0 ? 2 ** -stays : 0
  for (const other of neighbours[record] ?? []) {
    const group = grouping.groupOf[other] ?? -1
    if (group === home || groups.has(group)) continue
    const odds = 2 ** (join(record, grouping.members[group] ?? []) - stays)
    groups.set(group, odds)
    total += odds
  }
  return { groups, total }
}

/** Every pair of records at `least` or above, each once, the lower id first, in the order of their ids.
 *
 *  The grouping is the likeliest answer found; a pair is judged by the answers next to it. Two records of one group are
 *  of one person unless one of them belongs elsewhere, or the group comes apart between them where two groups met. Two of different groups are of one person if the groups are one, or if one record
 *  belongs to the group of the other. */
export function pairProbabilities(index: LinkIndex, least: number): readonly PairProbability[] {
  const { items, grouping, model, decided } = index
  const { members } = grouping
  const total = items.length
  const options = items.map((_, record) => optionsOf(index, record))
  const found = new Map<number, number>()
  const note = (left: number, right: number, odds: number): void => {
    const probability = probabilityOfBits(calibrated(Math.log2(odds), model))
    if (probability >= least) found.set(Math.min(left, right) * total + Math.max(left, right), probability)
  }
  const totalOf = (record: number): number => options[record]?.total ?? 0
  const oddsOf = (record: number, group: number): number => options[record]?.groups.get(group) ?? 0

  const partings = partingsOf(grouping)
  for (const group of members)
    for (const [at, left] of group.entries())
      for (const right of group.slice(at + 1)) {
        const parted = partings.get(left * total + right) ?? 0
        note(left, right, 1 / (totalOf(left) + totalOf(right) + parted))
      }

  const seen = new Set<number>()
  for (const [record, { groups }] of options.entries())
    for (const other of groups.keys()) {
      const own = grouping.groupOf[record] ?? -1
      const [low, high] = own < other ? [own, other] : [other, own]
      if (seen.has(low * total + high)) continue
      seen.add(low * total + high)
      const [one, two] = [members[low] ?? [], members[high] ?? []]
      const whole = one.length > 1 && two.length > 1 ? 2 ** gainOf(index, one, two) : 0
      for (const left of one)
        for (const right of two) {
          const together = whole + oddsOf(left, high) + oddsOf(right, low)
          // Two records alone can become one group in one way, whichever of them moves.
          const ways = one.length === 1 && two.length === 1 ? together / 2 : together
          const apart = (1 + totalOf(left) - oddsOf(left, high)) * (1 + totalOf(right) - oddsOf(right, low))
          note(left, right, ways / apart)
        }
    }
  for (const [left, right] of decided.apart) found.delete(left * total + right)
  for (const [left, right] of decided.together) found.set(left * total + right, 1)
  return [...found]
    .toSorted(([a], [b]) => a - b)
    .map(([key, probability]) => ({
      left: items[Math.floor(key / total)]?.id ?? '',
      right: items[key % total]?.id ?? '',
      probability,
    }))
}

/** Odds that a pair's group comes apart between them, for pairs that a seam lies between; keys of the lower and higher number. */
function partingsOf({ groupOf, seams }: Grouping): ReadonlyMap<number, number> {
  const partings = new Map<number, number>()
  for (const { left, right, bits } of seams)
    for (const one of left)
      for (const other of right)
        if (groupOf[one] === groupOf[other])
          partings.set(Math.min(one, other) * groupOf.length + Math.max(one, other), 2 ** -bits)
  return partings
}

function gainOf({ join }: LinkIndex, one: readonly number[], two: readonly number[]): number {
  const [small, large] = one.length <= two.length ? [one, two] : [two, one]
  return joinAll(join, small, large) - joinAll(join, small.slice(1), small.slice(0, 1))
}
