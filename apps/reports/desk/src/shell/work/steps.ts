import type { PublicKey, Signed } from '@parasol/charter'
import { type Draft, draftHash, STEP, type Step, type StepContent } from '@parasol/protocol'
import { readStep, signStatement, type SignedStep } from '@parasol/sealing'
import { mayToo } from './may.ts'
import { charterOf, type Work } from './work.ts'

/** The rosters that this desk has seen when it signs now. */
export function citeNow(work: Work): Step['cite'] {
  const charter = charterOf(work)
  return {
    network: charter.state.version,
    organisation: charter.organisations.get(work.organisation)?.version ?? 1,
  }
}

/** Signs a step as the person at this desk. */
export function signStep(work: Work, content: StepContent): Signed {
  const { organisation, keys, desk } = work
  const step: Step = {
    kind: 'step',
    network: charterOf(work).network,
    organisation,
    cite: citeNow(work),
    day: desk.ports.today(),
    content,
  }
  return signStatement(STEP, step, keys.sign)
}

// Signatures are slow to check, and one never changes.
const checked = new WeakMap<Signed, SignedStep>()

function stepIn(work: Work, signed: Signed): SignedStep | null {
  const known = checked.get(signed)
  if (known) return known
  const read = readStep(charterOf(work), work.organisation, signed)
  if (!read.ok) return null
  checked.set(signed, read.value)
  return read.value
}

/** The steps that verify, oldest first. */
const stepsIn = (work: Work, signed: readonly Signed[]): readonly SignedStep[] =>
  signed.flatMap((each) => stepIn(work, each) ?? [])

export type Reading = {
  readonly by: PublicKey
  readonly day: string
  readonly says: 'ready' | 'yes' | 'no'
  readonly note: string
}

/** What was said of the exact text of a draft, oldest first. What was said of an earlier text is left out. */
export function readingsOf(work: Work, draft: Draft): readonly Reading[] {
  const text = draftHash(draft)
  return stepsIn(work, draft.readings ?? []).flatMap(({ step, by }) => {
    const { content, day } = step
    if (content.type !== 'reading' || content.draft !== draft.id || content.text !== text) return []
    return [{ by, day, says: content.says, note: content.note }]
  })
}

/** Where the second reading of a draft stands. 'approved': somebody who may write asked for it, and somebody else who may read a
 *  second time has said yes since, both over this very text. */
export type ReadingState = 'not-asked' | 'asked' | 'approved' | 'refused'

export function readingState(work: Work, draft: Draft): ReadingState {
  const readings = readingsOf(work, draft)
  const at = readings.findLastIndex(({ says, by }) => says === 'ready' && mayToo(work, by, 'editor'))
  const ready = readings[at]
  if (!ready) return 'not-asked'
  const answer = readings
    .slice(at + 1)
    .findLast(({ says, by }) => says !== 'ready' && by !== ready.by && mayToo(work, by, 'second-reader'))
  if (!answer) return 'asked'
  return answer.says === 'yes' ? 'approved' : 'refused'
}

/** What a report's escalation says now; `null` when there is none. */
export function escalationOf(
  work: Work,
  { escalations }: { readonly escalations: readonly Signed[] },
): { readonly by: PublicKey; readonly day: string; readonly says: EscalationContent } | null {
  const last = stepsIn(work, escalations).findLast(({ step }) => step.content.type === 'escalation')
  if (!last || last.step.content.type !== 'escalation') return null
  return { by: last.by, day: last.step.day, says: last.step.content }
}

export type EscalationContent = Extract<StepContent, { readonly type: 'escalation' }>
