import type { Day, EntryId, OrganisationId, PublicKey } from '@parasol/charter'
import type { FeedCopy } from '@parasol/device'
import { type JudgementRecord, type Judgements, type Reference, referenceText } from '@parasol/protocol'
import type { LinkDecision } from '@parasol/matching'

/** What one organisation's staff decided about a pair. */
export type Judged = Omit<JudgementRecord, 'type'> & {
  readonly organisation: OrganisationId
  readonly day: Day
  /** Null: it stays inside the organisation. */
  readonly entry: EntryId | null
  /** Who of its staff; null where the desks' feed does not say. */
  readonly by: PublicKey | null
}

/** Decisions in force on a pair, at most one an organisation, newest first; and what they come to. `disputed`: one desk says
 *  the same, another says not. */
export type Standing = {
  readonly left: Reference
  readonly right: Reference
  readonly decisions: readonly Judged[]
  readonly comesTo: 'same' | 'different' | 'unsure' | 'disputed'
}

/** A pair, whichever way round. */
export const pairText = (one: Reference, other: Reference): string =>
  [referenceText(one), referenceText(other)].toSorted().join(' & ')

/** Every judgement this desk can read: those that its organisation keeps to itself, then those in the desks' own feed, each
 *  newest first. */
export function everyJudgement(
  copy: FeedCopy | null,
  kept: Judgements | null,
  organisation: OrganisationId,
): readonly Judged[] {
  const shared = (copy?.entries ?? []).flatMap(({ statement }): readonly Judged[] => {
    if (statement?.record.type !== 'judgement') return []
    const { organisation: by, day, entry, record } = statement
    const { left, right, decision, note, suggested } = record
    return [{ left, right, decision, note, suggested, organisation: by, day, entry, by: null }]
  })
  const own = (kept?.judgements ?? []).map(
    ({ left, right, decision, note, suggested, day, by }): Judged => ({
      left,
      right,
      decision,
      note,
      suggested,
      day,
      by,
      organisation,
      entry: null,
    }),
  )
  return [...own.toReversed(), ...shared.toReversed()]
}

function comesTo(decisions: readonly Judged[]): Standing['comesTo'] {
  const said = new Set(decisions.map(({ decision }) => decision))
  if (said.has('same') && said.has('different')) return 'disputed'
  if (said.has('same')) return 'same'
  return said.has('different') ? 'different' : 'unsure'
}

/** What is in force, by pair. An organisation's newest decision on a pair stands above its earlier ones and none above another
 *  organisation's; a pair whose decisions were all taken back is not among them. */
export function standingJudgements(judged: readonly Judged[]): ReadonlyMap<string, Standing> {
  const newest = new Map<string, Map<OrganisationId, Judged>>()
  for (const each of judged) {
    const pair = pairText(each.left, each.right)
    const by = newest.get(pair) ?? new Map<OrganisationId, Judged>()
    newest.set(pair, by)
    if (!by.has(each.organisation)) by.set(each.organisation, each)
  }
  const standing = [...newest].flatMap(([pair, by]): readonly (readonly [string, Standing])[] => {
    const decisions = [...by.values()].filter(({ decision }) => decision !== 'none')
    const [first] = decisions
    if (!first) return []
    const { left, right } = first
    return [[pair, { left, right, decisions, comesTo: comesTo(decisions) }]]
  })
  return new Map(standing)
}

/** What is in force between two records, whichever of their faces it was said of. */
export function standingOn(
  standing: ReadonlyMap<string, Standing>,
  ones: readonly Reference[],
  others: readonly Reference[],
): Standing | null {
  const found = ones.flatMap((one) => others.flatMap((other) => standing.get(pairText(one, other)) ?? []))
  const [first] = found
  if (!first) return null
  const decisions = found.flatMap((each) => each.decisions)
  return { ...first, decisions, comesTo: comesTo(decisions) }
}

/** What the own organisation has in force. */
export const ownIn = (standing: Standing | null, organisation: OrganisationId): readonly Judged[] =>
  standing?.decisions.filter((each) => each.organisation === organisation) ?? []

/** What is in force as matching heeds it. Where desks disagree it is left open. */
export const decisionsOf = (standing: Iterable<Standing>): readonly LinkDecision[] =>
  [...standing].map(({ left, right, comesTo: decision }) => ({
    left: referenceText(left),
    right: referenceText(right),
    decision: decision === 'disputed' ? 'unsure' : decision,
  }))
