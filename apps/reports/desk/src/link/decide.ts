import { bytesOf, type EntryId, fail, ok, toBase64url } from '@parasol/charter'
import {
  type Decision,
  type JudgementRecord,
  type KeptJudgement,
  type Reference,
  referenceText,
} from '@parasol/protocol'
import { append } from '../shell/work/append.ts'
import { changeJudgements } from '../shell/work/documents.ts'
import { openFromInbox } from '../shell/work/mailboxes.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayShare } from '../shell/work/publishing-consent.ts'
import type { Outcome, Work } from '../shell/work/work.ts'
import { type Judged, pairText } from './judgements.ts'
import { facesOf, openReports, reportReference } from './known-records.ts'

/** One side of a pair: something published, or a report open on this desk. */
export type Side = Reference | OpenedReport

export type ToDecide = {
  readonly left: Side
  readonly right: Side
  readonly decision: Exclude<Decision, 'none'>
  readonly note: string
  readonly suggested: JudgementRecord['suggested']
  /** What the own organisation has in force on the pair. */
  readonly replaces: readonly Judged[]
}

/** Who hears of a decision: every desk, or nobody outside the organisation. */
export type Audience = 'desks' | 'organisation'

const withdrawalOf = ({ report }: OpenedReport): Uint8Array => bytesOf(report.statement.withdrawal)

const isReport = (side: Side): side is OpenedReport => 'report' in side

/** What a side is called in a judgement: what was made from a report stands for it, where something was. */
const faceOf = (work: Work, side: Side): Reference => (isReport(side) ? facesOf(work, side)[0] : side)

/** Who will hear of a decision. A report of which nothing is published may be spoken of to other desks only with its
 *  reporter's yes to partner organisations. */
export function audienceOf(work: Work, sides: readonly Side[]): Audience {
  const mayHear = (side: Side): boolean => {
    if (isReport(side)) return faceOf(work, side).kind !== 'report' || mayShare(side) === 'yes'
    // One of ours that is not open here: nobody can tell what its reporter allows.
    return side.kind !== 'report' || side.organisation !== work.organisation
  }
  return sides.every(mayHear) ? 'desks' : 'organisation'
}

/** The same side as it stands this minute: a reporter's answer may have changed since the desk opened her report. */
async function readAgain(work: Work, side: Side): Outcome<Side> {
  if (!isReport(side)) return ok(side)
  const news = await openFromInbox(work, side.id)
  if (news.state === 'opened') return ok(news.opened)
  return fail(news.why === 'withdrawn' || news.why === 'offline' ? news.why : 'cannot-open')
}

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

/** Takes back what the own organisation decided: other desks read that it did, and when. */
export async function takeBack(work: Work, { left, right, entry }: Judged): Outcome {
  const named = [referenceText(left), referenceText(right)]
  const behind = openReports(work).filter((opened) => named.includes(referenceText(reportReference(opened))))
  if (entry !== null)
    return share(work, { left, right, decision: 'none', note: '', suggested: null }, behind.map(withdrawalOf))
  const changed = await changeJudgements(work, ({ judgements }) => ({
    judgements: without(judgements, { left, right }),
  }))
  return changed.ok ? ok(true) : changed
}

/** Records what a person decided about a pair: signed, in the desks' own feed where every desk can read it, or sealed to the
 *  own organisation alone where a reporter has not allowed more. It replaces what the own organisation decided before. A
 *  reporter who takes her report back takes this along. */
export async function decide(work: Work, { replaces, ...toDecide }: ToDecide): Outcome<Audience> {
  const left = await readAgain(work, toDecide.left)
  if (!left.ok) return left
  const right = await readAgain(work, toDecide.right)
  if (!right.ok) return right
  const sides = [left.value, right.value] as const
  const audience = audienceOf(work, sides)
  const nameOf = (side: Side): Reference =>
    audience === 'organisation' && isReport(side) ? reportReference(side) : faceOf(work, side)
  const { decision, note, suggested } = toDecide
  const decided = { left: nameOf(sides[0]), right: nameOf(sides[1]), decision, note, suggested }
  const reports = sides.filter(isReport)
  const recorded =
    audience === 'desks'
      ? await share(work, decided, reports.map(withdrawalOf))
      : await keep(work, {
          ...decided,
          day: work.desk.ports.today(),
          by: work.keys.sign.public,
          about: reports.map(({ id }) => id),
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
