import { bytesOf, fail, ok, type ReportId, toBase64url } from '@parasol/charter'
import { call } from '@parasol/device'
import { slotOf, withdrawEntryRoute } from '@parasol/protocol'
import { withdrawalPreimage } from '@parasol/sealing'
import { refreshFeed } from './feeds.ts'
import { openFromInbox } from './mailboxes.ts'
import type { OpenedReport } from './opened-report.ts'
import type { Outcome, Work } from './work.ts'

/** Reveals what withdraws the entries made from a report. @returns how many were taken down now */
async function takeDown(work: Work, { report }: OpenedReport): Outcome<number> {
  const secret = bytesOf(report.statement.withdrawal)
  const copies = [...work.feeds.peek().values()].flatMap(({ copy }) => copy ?? [])
  let taken = 0
  for (const { feed, entries } of copies) {
    const before = taken
    for (const { header, gone } of entries) {
      const preimage = withdrawalPreimage(secret, header.entry)
      const down = gone?.why === 'withdrawn' || gone?.why === 'recalled'
      if (down || !header.slots.includes(slotOf(preimage))) continue
      const body = { feed, entry: header.entry, preimage: toBase64url(preimage) }
      const answer = await call(work.desk.ports.http, withdrawEntryRoute, { body })
      if (!answer.ok) return fail(answer.failure.code)
      taken += 1
    }
    if (taken > before) await refreshFeed(work, feed)
  }
  return ok(taken)
}

const dueIn = (work: Work): readonly ReportId[] => {
  const today = work.desk.ports.today()
  return (work.inbox.peek()?.reports ?? [])
    .filter(({ withdrawOn }) => withdrawOn !== null && withdrawOn <= today)
    .map(({ report }) => report)
}

/** Takes down what was made from reports that their reporters asked to take back, once the day has come by the server's word and
 *  by their own signature. The server alone cannot make a desk do it. @returns how many warnings went */
export async function heedWithdrawals(work: Work): Outcome<number> {
  const today = work.desk.ports.today()
  let taken = 0
  for (const id of dueIn(work)) {
    const news = await openFromInbox(work, id)
    if (news.state === 'refused') continue
    const { withdrawOn } = news.opened
    if (withdrawOn === null || withdrawOn > today) continue
    const down = await takeDown(work, news.opened)
    if (!down.ok) return down
    taken += down.value
  }
  return ok(taken)
}
