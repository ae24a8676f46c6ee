import type { Counts } from './votes.ts'

/** What statements about the voter get. */
const META_PRIORITY = 49

/** How much it would tell to ask one more person (Polis, step 14): statements that are agreed with, seldom passed, far from the middle,
 *  and above all seen by few. @param extremity how far from the middle the statement stands */
export function priority({ agree, disagree, seen }: Counts, extremity: number): number {
  const passed = seen - agree - disagree
  const share = (agree + 1) / (seen + 2)
  const passing = (passed + 1) / (seen + 2)
  const importance = (1 - passing) * (extremity + 1) * share
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
}

/** Of every statement, by its votes in all groups together. */
export function priorities(
  votes: readonly (readonly Counts[])[],
  extremities: readonly number[],
  meta: Uint8Array,
): readonly number[] {
  return extremities.map((extremity, statement) => {
    if (meta[statement]) return META_PRIORITY
    const all = votes.reduce<Counts>(
      (sum, group) => {
        const { agree = 0, disagree = 0, seen = 0 } = group[statement] ?? {}
        return { agree: sum.agree + agree, disagree: sum.disagree + disagree, seen: sum.seen + seen }
      },
      { agree: 0, disagree: 0, seen: 0 },
    )
    return priority(all, extremity)
  })
}
