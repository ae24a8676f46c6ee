import type { Charter, Day, EntryId, OrganisationId, PublicKey, ReportId } from '@parasol/charter'
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
  /** The reports it names, where it stays inside the organisation; the desks' feed does not say. */
  readonly about: readonly ReportId[]
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

/** Whose desks these are, and who can open whose reports. */
export type Reader = {
  readonly organisation: OrganisationId
  readonly charter: Pick<Charter, 'organisations' | 'state'>
}

/** Who can open a report of an organisation: itself, the one that covers it, and the one that follows it. */
const holdersOf = ({ organisations, state }: Reader['charter'], id: OrganisationId): readonly unknown[] => [
  id,
  organisations.get(id)?.cover,
  state.organisations.find((each) => each.id === id)?.successor,
]

const TAKEN_BACK: readonly (string | undefined)[] = ['withdrawn', 'recalled']

/** Whether what a judgement names may still be spoken of. Of a report, others know only what those who can open it have told:
 *  once none of that is left, because she said no or took her report back, what others had said of it goes too. So it does with
 *  shared facts that are taken back; only the own organisation still sees its decision, to take it back. */
function stillSpokenOf(
  copy: FeedCopy | null,
  judged: readonly Judged[],
  { organisation, charter }: Reader,
): (judged: Judged) => boolean {
  const holds = (by: OrganisationId, reference: Reference): boolean =>
    reference.kind === 'report' && holdersOf(charter, reference.organisation).includes(by)
  const spoken = new Set(
    judged
      .filter(({ entry }) => entry !== null)
      .flatMap((each) => [each.left, each.right].filter((side) => holds(each.organisation, side)))
      .map(referenceText),
  )
  const takenBack = new Set(
    (copy?.entries ?? []).flatMap(({ header, gone }) =>
      TAKEN_BACK.includes(gone?.why) ? [header.entry] : [],
    ),
  )
  return ({ left, right, organisation: by }) =>
    [left, right].every((side) => {
      if (side.kind === 'report') return holds(by, side) || spoken.has(referenceText(side))
      return side.kind === 'warning' || by === organisation || !takenBack.has(side.entry)
    })
}

/** Every judgement this desk can read and that may still be heeded: those that its organisation keeps to itself, then those in
 *  the desks' own feed, each newest first. */
export function everyJudgement(
  copy: FeedCopy | null,
  kept: Judgements | null,
  reader: Reader,
): readonly Judged[] {
  const shared = (copy?.entries ?? []).flatMap(({ statement }): readonly Judged[] => {
    if (statement?.record.type !== 'judgement') return []
    const { organisation, day, entry, record } = statement
    const { type: _, ...decided } = record
    return [{ ...decided, organisation, day, entry, by: null, about: [] }]
  })
  const { organisation } = reader
  const own = (kept?.judgements ?? []).map((each): Judged => ({ ...each, organisation, entry: null }))
  const every = [...own.toReversed(), ...shared.toReversed()]
  return every.filter(stillSpokenOf(copy, every, reader))
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
