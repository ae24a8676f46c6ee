import { bytesOf, fail, ok, type ReportId, toBase64url } from '@parasol/charter'
import { type Inbox, openReportRoute, rewrapReportRoute } from '@parasol/protocol'
import { rewrapMailbox } from '@parasol/sealing'
import { explain } from '../failures.ts'
import { dismiss, tell } from '../news.ts'
import { t } from '../text.ts'
import { changeDocument } from './documents.ts'
import {
  charterOf,
  inboxSecrets,
  type InboxKey,
  type OnProgress,
  type Outcome,
  ownState,
  type Work,
} from './work.ts'

type Listed = Inbox['reports'][number]

const NEWS = 'rewrap'
const TRIES = 3

/** Covered organisations' reports have this one's wrap in the cover's place, all others in the first. */
const positionOf = (work: Work, { organisation }: Listed): 'inbox' | 'cover' =>
  charterOf(work).organisations.get(organisation)?.cover === work.organisation ? 'cover' : 'inbox'

/** Reports whose wraps may still be for a key that this organisation no longer receives with. */
function dueReports(work: Work, newest: InboxKey): readonly Listed[] {
  const { followed } = work
  return (work.inbox.peek()?.reports ?? []).filter((listed) => {
    const first = newest.version === 1 && !followed.peek().has(listed.organisation)
    return !first && listed.wrapped[positionOf(work, listed)] !== newest.version
  })
}

async function rewrapOne(work: Work, newest: InboxKey, listed: Listed): Outcome<'done' | 'shut'> {
  const { report, organisation } = listed
  const position = positionOf(work, listed)
  for (let tried = 0; tried < TRIES; tried++) {
    const mailbox = await work.call(openReportRoute, { body: { report } })
    if (!mailbox.ok) return mailbox.failure.code === 'withdrawn' ? ok('done') : fail(mailbox.failure.code)
    const { envelope, messages } = mailbox.value
    const wraps = await rewrapMailbox({
      network: charterOf(work).network,
      organisation,
      report,
      envelope: bytesOf(envelope),
      messages: messages.map((message) => ({ ...message, sealed: bytesOf(message.sealed) })),
      position: position === 'inbox' ? 0 : 2,
      newest,
      older: [...inboxSecrets(work), ...(work.followed.peek().get(organisation) ?? [])],
      random: work.desk.ports.random,
    })
    // Nothing to exchange for whoever never had the key: the others of the staff have.
    if (!wraps.ok) return ok('shut')
    const answer = await work.call(rewrapReportRoute, {
      body: {
        report,
        position,
        version: newest.version,
        messages: messages.length,
        wraps: wraps.value.map(({ of, before, after }) => ({
          of,
          before: toBase64url(before),
          after: toBase64url(after),
        })),
      },
    })
    if (answer.ok || answer.failure.code === 'withdrawn') return ok('done')
    if (answer.failure.code !== 'conflict') return fail(answer.failure.code)
  }
  return fail('too-busy')
}

const markDone = (work: Work, done: ReadonlySet<ReportId>, version: number): void => {
  const inbox = work.inbox.peek()
  if (!inbox) return
  const reports = inbox.reports.map((listed) =>
    done.has(listed.report)
      ? { ...listed, wrapped: { ...listed.wrapped, [positionOf(work, listed)]: version } }
      : listed,
  )
  work.inbox.value = { ...inbox, reports }
}

/** Locks what was sealed to an earlier inbox key under the newest one, report by report, and has the server delete the old wraps: who
 *  left with the earlier key opens none of it any more. Broken off, it goes on where it was.
 *  @returns how many reports were looked at */
export async function rewrapReports(work: Work, onProgress: OnProgress): Outcome<number> {
  const own = ownState(work)
  if (!own.ok) return own
  const newest = work.inboxKeys.peek().find(({ version }) => version === own.value.inbox.version)
  if (!newest) return fail('no-inbox-key')
  const due = dueReports(work, newest)
  const done = new Set<ReportId>()
  for (const [at, listed] of due.entries()) {
    const one = await rewrapOne(work, newest, listed)
    if (!one.ok) {
      markDone(work, done, newest.version)
      return one
    }
    if (one.value === 'done') done.add(listed.report)
    onProgress((at + 1) / due.length)
  }
  markDone(work, done, newest.version)
  return ok(due.length)
}

/** Seals the organisation's documents to the newest key, as they are. */
async function resealDocuments(work: Work): Outcome {
  for (const name of work.outdated) {
    const resealed = await changeDocument(work, name, (before) => before && { ...before })
    if (!resealed.ok) return resealed
    work.outdated.delete(name)
  }
  return ok(true)
}

/** The same for documents and reports, as one of the desk's own chores, with what it does on the board. */
export async function lockAnew(work: Work): Promise<void> {
  const own = ownState(work)
  const newest = own.ok && work.inboxKeys.peek().find(({ version }) => version === own.value.inbox.version)
  const count = newest ? dueReports(work, newest).length : 0
  if (count === 0 && work.outdated.size === 0) return
  const say = (done: number) =>
    tell(work.news, { id: NEWS, kind: 'info', say: () => t('chores.lockingAnew', { done, count }) })
  say(0)
  const resealed = await resealDocuments(work)
  const locked = resealed.ok ? await rewrapReports(work, (share) => say(Math.round(share * count))) : resealed
  if (locked.ok) return dismiss(work.news, NEWS)
  const { failure } = locked
  tell(work.news, {
    id: NEWS,
    kind: 'care',
    say: () => `${t('chores.notLockedAnew')} ${explain(failure)}`,
    act: { label: () => t('start.again'), run: () => lockAnew(work) },
  })
}
