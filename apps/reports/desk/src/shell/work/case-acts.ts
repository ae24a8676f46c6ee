import type { Day, PublicKey, ReportId, Signed } from '@parasol/charter'
import {
  type Case,
  type CaseChange,
  type CaseState,
  type EscalationReason,
  MOST_CASE_CHANGES,
  MOST_CASE_NOTES,
} from '@parasol/protocol'

/** What somebody of the staff does about a report. */
export type CaseAct =
  | { readonly what: 'state'; readonly to: CaseState }
  | { readonly what: 'assigned'; readonly to: PublicKey | null }
  | { readonly what: 'due'; readonly to: Day | null }
  | { readonly what: 'snoozed'; readonly to: Day | null }
  | { readonly what: 'sorted'; readonly to: NonNullable<Case['sorted']> }
  | { readonly what: 'conflict'; readonly who: PublicKey }
  | { readonly what: 'no-conflict'; readonly who: PublicKey }
  | { readonly what: 'escalated'; readonly step: Signed; readonly to: EscalationReason | 'over' }
  | { readonly what: 'note'; readonly text: string }

export type ActBy = { readonly by: PublicKey; readonly day: Day }

/** The case of a report that nobody has touched. */
export const freshCase = (report: ReportId): Case => ({
  report,
  state: 'new',
  assigned: null,
  due: null,
  snoozed: null,
  sorted: null,
  conflicts: [],
  escalations: [],
  notes: [],
  changes: [],
})

const noted = (before: Case, { by, day }: ActBy, change: Pick<CaseChange, 'what' | 'to'>): Case => ({
  ...before,
  changes: [...before.changes, { by, day, ...change }].slice(-MOST_CASE_CHANGES),
})

const textOf = (sorted: NonNullable<Case['sorted']>): string => `${sorted.area ?? ''} ${sorted.level}`.trim()

function assigned(before: Case, to: PublicKey | null, by: ActBy): Case {
  if (before.assigned === to || (to !== null && before.conflicts.includes(to))) return before
  const taken = noted({ ...before, assigned: to }, by, { what: 'assigned', to: to ?? '' })
  return to !== null && before.state === 'new' ? afterAct(taken, { what: 'state', to: 'in-work' }, by) : taken
}

function conflicted(before: Case, who: PublicKey, by: ActBy): Case {
  if (before.conflicts.includes(who)) return before
  const marked = noted({ ...before, conflicts: [...before.conflicts, who] }, by, {
    what: 'conflict',
    to: who,
  })
  return before.assigned === who ? assigned(marked, null, by) : marked
}

/** A case after an act. Each act counts on the newest state there is: of two people who set the same thing the later one counts,
 *  and both stand in `changes`; notes and escalations are only ever added. Nobody who is named in a report is given it. An act that
 *  changes nothing gives back what it got. */
export function afterAct(before: Case, act: CaseAct, by: ActBy): Case {
  switch (act.what) {
    case 'state':
      return before.state === act.to ? before : noted({ ...before, state: act.to }, by, act)
    case 'assigned':
      return assigned(before, act.to, by)
    case 'due':
      return before.due === act.to
        ? before
        : noted({ ...before, due: act.to }, by, { what: 'due', to: act.to ?? '' })
    case 'snoozed':
      return before.snoozed === act.to
        ? before
        : noted({ ...before, snoozed: act.to }, by, { what: 'snoozed', to: act.to ?? '' })
    case 'sorted': {
      const same = before.sorted !== null && textOf(before.sorted) === textOf(act.to)
      return same ? before : noted({ ...before, sorted: act.to }, by, { what: 'sorted', to: textOf(act.to) })
    }
    case 'conflict':
      return conflicted(before, act.who, by)
    case 'no-conflict': {
      if (!before.conflicts.includes(act.who)) return before
      const conflicts = before.conflicts.filter((each) => each !== act.who)
      return noted({ ...before, conflicts }, by, { what: 'no-conflict', to: act.who })
    }
    case 'escalated': {
      const known = before.escalations.some(({ statement }) => statement === act.step.statement)
      if (known) return before
      const escalations = [...before.escalations, act.step]
      return noted({ ...before, escalations }, by, { what: 'escalated', to: act.to })
    }
    case 'note':
      return before.notes.length >= MOST_CASE_NOTES
        ? before
        : { ...before, notes: [...before.notes, { ...by, text: act.text }] }
  }
}
