import type { Grouping } from './groups.ts'
import type { Join } from './join.ts'
import type { LinkModel } from '../model/contracts.ts'

/** One group that a record may belong to. */
type Membership = {
  /** Its records, without the record asked about. */
  readonly others: readonly number[]
  /** Log-odds in bits that the record belongs to this group, against all other groups and against none. */
  readonly bits: number
}

/** 1 / (1 + 2^−bits). */
export const probabilityOfBits = (bits: number): number => 1 / (1 + 2 ** -bits)

/** Log-odds in bits as the model's calibration corrects them. */
export const calibrated = (bits: number, { calibration: { slope, offset } }: LinkModel): number =>
  offset + slope * bits

type Question = {
  readonly record: number
  /** Its number in the grouping, −1 when it is in none: it is left out of its own group. */
  readonly own: number
  readonly neighbours: readonly number[]
  /** Records decided not to be of the same person: closed with their groups. */
  readonly apart: ReadonlySet<number>
  readonly grouping: Grouping
  readonly join: Join
}

/** Which groups a record may belong to, were it taken out of its own: the groups of its neighbours compete with each
 *  other and with its being alone (one step of a collapsed Gibbs sampler, its probabilities read instead of drawn). */
export function membershipsOf({
  record,
  own,
  neighbours,
  apart,
  grouping,
  join,
}: Question): readonly Membership[] {
  const { groupOf, members } = grouping
  const groups = new Set([...neighbours, ...(own < 0 ? [] : [own])].map((other) => groupOf[other] ?? -1))
  const open: { others: readonly number[]; weight: number }[] = []
  // Being alone weighs 1.
  let total = 1
  for (const group of groups) {
    const others = (members[group] ?? []).filter((other) => other !== own)
    if (others.length === 0 || others.some((other) => apart.has(other))) continue
    const weight = 2 ** join(record, others)
    total += weight
    open.push({ others, weight })
  }
  return open.map(({ others, weight }) => ({
    others,
    bits: Math.log2(weight) - Math.log2(Math.max(total - weight, 1)),
  }))
}
