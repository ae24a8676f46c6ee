import { type Reference, referenceText } from '@parasol/protocol'
import type { Standing } from './judgements.ts'

/** Records that desks have linked to one person, by decisions in force. */
export type Pattern = {
  readonly members: readonly Reference[]
  /** The links it is made of. */
  readonly links: readonly Standing[]
  /** Pairs in it that a desk holds to be two people, or of which desks disagree. */
  readonly against: readonly Standing[]
}

/** The patterns that decisions make, largest first. A link that another desk disputes holds nothing together. */
export function patternsOf(standing: Iterable<Standing>): readonly Pattern[] {
  const all = [...standing]
  const links = all.filter(({ comesTo }) => comesTo === 'same')
  const patternOf = new Map<string, Map<string, Reference>>()
  for (const { left, right } of links) {
    const [one, other] = [left, right].map(
      (reference) =>
        patternOf.get(referenceText(reference)) ?? new Map([[referenceText(reference), reference]]),
    )
    const joined = new Map([...(one ?? []), ...(other ?? [])])
    for (const text of joined.keys()) patternOf.set(text, joined)
  }
  const within = (members: ReadonlyMap<string, Reference>) => (each: Standing) =>
    members.has(referenceText(each.left)) && members.has(referenceText(each.right))
  return [...new Set(patternOf.values())]
    .map((members) => ({
      members: [...members.values()],
      links: links.filter(within(members)),
      against: all
        .filter(({ comesTo }) => comesTo === 'different' || comesTo === 'disputed')
        .filter(within(members)),
    }))
    .toSorted((one, two) => two.members.length - one.members.length)
}

/** The pattern that a record, under any of its faces, belongs to. */
export const patternWith = (patterns: readonly Pattern[], faces: readonly Reference[]): Pattern | null => {
  const texts = new Set(faces.map(referenceText))
  return patterns.find(({ members }) => members.some((member) => texts.has(referenceText(member)))) ?? null
}
