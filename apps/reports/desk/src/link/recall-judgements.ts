import { ok } from '@parasol/charter'
import type { JudgementRecord } from '@parasol/protocol'
import { t } from '../shell/text.ts'
import { recallEntry } from '../shell/work/recall-entry.ts'
import type { Outcome, Work } from '../shell/work/work.ts'

/** Deletes from the desks' feed what the own organisation said: nothing of it is left to read, neither the names nor the note.
 *  Earlier decisions go too, or they would stand again. */
export async function recallJudgements(work: Work, isToGo: (record: JudgementRecord) => boolean): Outcome {
  const entries = work.feeds.peek().get('desk')?.copy?.entries ?? []
  for (const { header, statement } of entries) {
    if (statement?.organisation !== work.organisation || statement.record.type !== 'judgement') continue
    if (!isToGo(statement.record)) continue
    const recall = { feed: 'desk', entry: header.entry, reason: t('links.share.takenBack') } as const
    const recalled = await recallEntry(work, recall)
    if (!recalled.ok) return recalled
  }
  return ok(true)
}
