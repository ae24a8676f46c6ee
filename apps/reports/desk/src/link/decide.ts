import { bytesOf, type EntryId, fail, ok, toBase64url } from '@parasol/charter'
import type { Decision, JudgementRecord, KeptJudgement } from '@parasol/protocol'
import type { Trouble } from '../shell/failures.ts'
import { append } from '../shell/work/append.ts'
import { changeJudgements } from '../shell/work/documents.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayShare } from '../shell/work/publishing-consent.ts'
import type { Outcome, Work } from '../shell/work/work.ts'
import { type Judged, pairText } from './judgements.ts'
import { recallJudgements } from './recall-judgements.ts'
import { type Audience, audienceFor, readAgain, type Side, weighPair } from './side.ts'

export type ToDecide = {
  readonly left: Side
  readonly right: Side
  readonly decision: Exclude<Decision, 'none'>
  readonly note: string
  readonly suggested: JudgementRecord['suggested']
  /** What the own organisation has in force on the pair. */
  readonly replaces: readonly Judged[]
  /** Who would hear of it, as the person was told before deciding and writing a note. */
  readonly told: Audience
}

const withdrawalOf = ({ report }: OpenedReport): Uint8Array => bytesOf(report.statement.withdrawal)

const without = (judgements: readonly KeptJudgement[], { left, right }: Pick<Judged, 'left' | 'right'>) =>
  judgements.filter((each) => pairText(each.left, each.right) !== pairText(left, right))

async function keep(work: Work, kept: KeptJudgement): Outcome {
  const changed = await changeJudgements(work, ({ judgements }) => ({
    judgements: [...without(judgements, kept), kept],
  }))
  return changed.ok ? ok(true) : changed
}

async function share(
  work: Work,
  record: Omit<JudgementRecord, 'type'>,
  withdrawals: readonly Uint8Array[],
): Outcome {
  const entry = toBase64url(work.desk.ports.random(16)) as EntryId
  const appended = await append(work, {
    feed: 'desk',
    entry,
    record: { type: 'judgement', ...record },
    withdrawals,
  })
  return appended.ok ? ok(true) : appended
}

// As many reports as a kept decision can name.
const MOST_ABOUT = 2

// A report that is not open here cannot be asked. Then nothing new may be said of it, but what was said can be deleted.
const CANNOT_ASK: readonly Trouble[] = ['report-not-open', 'not-found', 'withdrawn']

/** Takes back what the own organisation decided. Where other desks may still hear of the pair they read that it did, and when;
 *  where they may not, or nobody can tell, what it had told them is deleted. */
export async function takeBack(work: Work, { left, right, entry }: Judged): Outcome {
  if (entry === null) {
    const changed = await changeJudgements(work, ({ judgements }) => ({
      judgements: without(judgements, { left, right }),
    }))
    return changed.ok ? ok(true) : changed
  }
  const sides = await weighPair(work, [left, right])
  if (!sides.ok && !CANNOT_ASK.includes(sides.failure)) return sides
  if (!sides.ok || audienceFor(sides.value) === 'organisation') {
    const pair = pairText(left, right)
    return recallJudgements(work, (record) => pairText(record.left, record.right) === pair)
  }
  const behind = distinct(sides.value.flatMap(({ reports }) => reports))
  return share(work, { left, right, decision: 'none', note: '', suggested: null }, behind.map(withdrawalOf))
}

const distinct = (reports: readonly OpenedReport[]): readonly OpenedReport[] => [
  ...new Map(reports.map((opened) => [opened.id, opened])).values(),
]

/** Every report that a decision is about: those behind its sides, and those of a decision that it replaces. */
async function reportsAbout(
  work: Work,
  behind: readonly OpenedReport[],
  replaces: readonly Judged[],
): Outcome<readonly OpenedReport[]> {
  const reports = new Map(behind.map((opened) => [opened.id, opened]))
  for (const id of replaces.flatMap(({ about }) => about)) {
    if (reports.has(id)) continue
    const read = await readAgain(work, id)
    if (!read.ok) return read
    reports.set(id, read.value)
  }
  return ok([...reports.values()])
}

/** Records what a person decided about a pair: signed, in the desks' own feed where every desk can read it, or sealed to the
 *  own organisation alone where a reporter has not allowed more. It replaces what the own organisation decided before. A
 *  reporter who takes her report back takes this along. Fails with 'wider-audience', and records nothing, where more would hear
 *  of it than the person was told. */
export async function decide(work: Work, { replaces, told, ...toDecide }: ToDecide): Outcome<Audience> {
  const sides = await weighPair(work, [toDecide.left, toDecide.right])
  if (!sides.ok) return sides
  const [left, right] = sides.value
  const behind = distinct([...left.reports, ...right.reports])
  const about = await reportsAbout(work, behind, replaces)
  if (!about.ok) return about
  const inherited = about.value.slice(behind.length)
  const allow = inherited.every((opened) => mayShare(opened) === 'yes')
  const audience = allow ? audienceFor(sides.value) : 'organisation'
  if (audience === 'desks' && told === 'organisation') return fail('wider-audience')
  const { decision, note, suggested } = toDecide
  const names =
    audience === 'desks' ? { left: left.face, right: right.face } : { left: left.inside, right: right.inside }
  const decided = { ...names, decision, note, suggested }
  const recorded =
    audience === 'desks'
      ? await share(work, decided, about.value.map(withdrawalOf))
      : await keep(work, {
          ...decided,
          day: work.desk.ports.today(),
          by: work.keys.sign.public,
          about: about.value.map(({ id }) => id).slice(0, MOST_ABOUT),
        })
  if (!recorded.ok) return recorded
  for (const before of replaces) {
    const here = (audience === 'desks') === (before.entry !== null)
    if (here && pairText(before.left, before.right) === pairText(decided.left, decided.right)) continue
    const taken = await takeBack(work, before)
    if (!taken.ok) return taken
  }
  return ok(audience)
}
