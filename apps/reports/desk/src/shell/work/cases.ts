import { fail, ok, type ReportId } from '@parasol/charter'
import { type Case, CASE_PARTS, type CasePart, casePartOf, type Cases } from '@parasol/protocol'
import { type CaseAct, afterAct, freshCase } from './case-acts.ts'
import { changeDocument, readDocument } from './documents.ts'
import type { Kept, Outcome, Work } from './work.ts'

const EMPTY: Cases = { cases: [] }

type Parts = ReadonlyMap<CasePart, Kept<Cases>>

// Drawn many times between two changes: the map is made once for each.
const flat = new WeakMap<Parts, ReadonlyMap<ReportId, Case>>()

/** Every case that is known, by its report. */
export function casesIn(parts: Parts): ReadonlyMap<ReportId, Case> {
  const known = flat.get(parts)
  if (known) return known
  const made = new Map<ReportId, Case>()
  for (const { content } of parts.values()) for (const each of content.cases) made.set(each.report, each)
  flat.set(parts, made)
  return made
}

/** The case of a report as this desk last read it. */
export const caseOf = ({ caseParts }: Pick<Work, 'caseParts'>, report: ReportId): Case =>
  casesIn(caseParts.value).get(report) ?? freshCase(report)

function keep(work: Work, part: CasePart, kept: Kept<Cases>): void {
  if (work.caseParts.peek().get(part)?.version === kept.version) return
  work.caseParts.value = new Map(work.caseParts.peek()).set(part, kept)
}

async function loadPart(work: Work, part: CasePart): Outcome {
  const read = await readDocument(work, part)
  if (!read.ok) return read
  keep(work, part, read.value ?? { version: 0, content: EMPTY })
  return ok(true)
}

/** Reads what colleagues did about one report since. */
export const refreshCase = (work: Work, report: ReportId): Outcome => loadPart(work, casePartOf(report))

/** Reads every case. */
export async function loadCases(work: Work): Outcome {
  const loaded = await Promise.all(CASE_PARTS.map((part) => loadPart(work, part)))
  return loaded.find(({ ok: whole }) => !whole) ?? ok(true)
}

/** Does something about a report, on the newest that is known of it. What staff wrote about reports that were withdrawn since
 *  goes at the same time. */
export async function actOnCase(work: Work, report: ReportId, ...acts: readonly CaseAct[]): Outcome<Case> {
  const by = { by: work.keys.sign.public, day: work.desk.ports.today() }
  const gone = new Set<ReportId>(work.inbox.peek()?.withdrawn)
  if (gone.has(report)) return fail('withdrawn')
  const part = casePartOf(report)
  const changed = await changeDocument(work, part, (read) => {
    const { cases } = read ?? EMPTY
    const before = cases.find((each) => each.report === report) ?? freshCase(report)
    const after = acts.reduce((now, act) => afterAct(now, act, by), before)
    const left = cases.filter((each) => !gone.has(each.report))
    if (after === before && left.length === cases.length) return read ?? EMPTY
    return { cases: [...left.filter((each) => each.report !== report), after] }
  })
  if (!changed.ok) return changed
  if (changed.value) keep(work, part, changed.value)
  const after = changed.value?.content.cases.find((each) => each.report === report)
  return ok(after ?? freshCase(report))
}
