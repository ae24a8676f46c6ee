import { fail, ok } from '@parasol/charter'
import { type Draft, draftHash } from '@parasol/protocol'
import type { CaseAct } from '../shell/work/case-acts.ts'
import { actOnCase } from '../shell/work/cases.ts'
import { changeDrafts } from '../shell/work/documents.ts'
import { may } from '../shell/work/may.ts'
import { readingsOf, signStep } from '../shell/work/steps.ts'
import type { Outcome, Work } from '../shell/work/work.ts'

export type Says = 'ready' | 'yes' | 'no'

const MOST_READINGS = 20

const stateAfter = (says: Says): CaseAct => ({
  what: 'state',
  to: says === 'no' ? 'in-work' : 'second-reader',
})

/** Who asked for the text to be read as it stands now; `null` when nobody did. */
export const askedBy = (work: Work, draft: Draft): string | null =>
  readingsOf(work, draft).findLast(({ says }) => says === 'ready')?.by ?? null

/** Signs what somebody says of the exact text of a draft, and keeps it with the draft. Nobody answers herself. Fails with
 *  'version-moved' when the text has changed since she read it. */
export async function sayOfDraft(work: Work, draft: Draft, says: Says, note = ''): Outcome {
  if (!may(work, says === 'ready' ? 'editor' : 'second-reader')) return fail('not-your-task')
  if (says !== 'ready' && askedBy(work, draft) === work.keys.sign.public) return fail('not-your-task')
  const text = draftHash(draft)
  const step = signStep(work, { type: 'reading', draft: draft.id, text, says, note })
  let moved = false
  const changed = await changeDrafts(work, (before) => {
    const kept = before.drafts.find(({ id }) => id === draft.id)
    moved = !kept || draftHash(kept) !== text
    if (!kept || moved) return before
    const readings = [...(kept.readings ?? []), step].slice(-MOST_READINGS)
    return { drafts: before.drafts.map((each) => (each === kept ? { ...kept, readings } : each)) }
  })
  if (!changed.ok) return changed
  if (moved) return fail('version-moved')
  const { report } = draft
  if (!report) return ok(true)
  const said = await actOnCase(work, report, stateAfter(says))
  return said.ok ? ok(true) : said
}
