import {
  type Day,
  dayOf,
  monthsAfter,
  ok,
  type PublicKey,
  type ReportId,
  type Signed,
} from '@parasol/charter'
import {
  AUDIT,
  AUDIT_PARTS,
  type AuditAct,
  type AuditEntry,
  auditPartOf,
  type AuditTrail,
  batchHash,
  monthOf,
  MOST_BATCHES,
  MOST_IN_BATCH,
} from '@parasol/protocol'
import { readAuditBatch, signStatement } from '@parasol/sealing'
import { changeDocument, readDocument } from './documents.ts'
import { policyValues } from './may.ts'
import { citeNow } from './steps.ts'
import { charterOf, type Outcome, type Work } from './work.ts'

// Long enough that a morning's reading is a few batches, short enough that little is lost with a closed page.
const GATHER_MS = 60_000

// Characters of a month's batches as they stand in a document, which holds 512 Ki.
const MOST_CHARACTERS = 440_000

/** Notes that the person at this desk did something. It is signed and kept with what else she does in the next moments. */
export function noteAct(work: Work, act: AuditAct, report: ReportId | null = null): void {
  const { entries } = work.audit
  if (entries.some((each) => each.act === act && each.report === report && report !== null)) return
  entries.push({ at: work.desk.ports.now(), act, report })
  work.audit.timer ??= setTimeout(() => void keepNoted(work), GATHER_MS)
}

/** Somebody's last batch in a trail. */
function lastOf(work: Work, { batches }: AuditTrail, key: PublicKey): Signed | null {
  const charter = charterOf(work)
  return (
    batches.findLast((each) => {
      const read = readAuditBatch(charter, work.organisation, each)
      return read.ok && read.value.by === key
    }) ?? null
  )
}

/** Signs what was noted so far and writes it down. What could not be written waits for the next time. */
export async function keepNoted(work: Work): Promise<void> {
  clearTimeout(work.audit.timer)
  work.audit.timer = undefined
  const entries = work.audit.entries.splice(0, MOST_IN_BATCH)
  const [first] = entries
  if (!first) return
  const kept = keepIn(work, dayOf(first.at), entries)
  work.keeping.add(kept)
  const done = await kept
  work.keeping.delete(kept)
  if (!done.ok) work.audit.entries.unshift(...entries)
  else if (work.audit.entries.length > 0) await keepNoted(work)
}

/** How many of the oldest have to make room. */
function overflow(batches: readonly Signed[]): number {
  let room = MOST_CHARACTERS
  const fit = batches.findLastIndex((each) => (room -= JSON.stringify(JSON.stringify(each)).length) < 0) + 1
  return Math.max(fit, batches.length - MOST_BATCHES, 0)
}

async function keepIn(work: Work, day: Day, entries: readonly AuditEntry[]): Outcome {
  const month = monthOf(day)
  const written = await changeDocument(work, auditPartOf(day), (before) => {
    const trail = before?.month === month ? before : { month, left: 0, batches: [] }
    const last = lastOf(work, trail, work.keys.sign.public)
    const batch = signStatement(
      AUDIT,
      {
        kind: 'audit',
        network: charterOf(work).network,
        organisation: work.organisation,
        cite: citeNow(work),
        month,
        previous: last && batchHash(last),
        entries: [...entries],
      },
      work.keys.sign,
    )
    const batches = [...trail.batches, batch]
    const over = overflow(batches)
    return { month, left: trail.left + over, batches: batches.slice(over) }
  })
  return written.ok ? ok(true) : written
}

/** Empties the trail of months that are older than a governing table decided. Without a decision a month stays for a year. */
export async function letGoOfOldAudit(work: Work): Outcome {
  const months = policyValues(work)['audit-months']
  if (months === undefined) return ok(true)
  const oldest = monthOf(monthsAfter(work.desk.ports.today(), -months))
  for (const part of AUDIT_PARTS) {
    const emptied = await changeDocument(work, part, (before) =>
      before === null || before.month >= oldest || before.batches.length === 0
        ? before
        : { month: before.month, left: before.left + before.batches.length, batches: [] },
    )
    if (!emptied.ok) return emptied
  }
  return ok(true)
}

/** One act in a trail, and who signed that she did it. */
export type Audited = AuditEntry & { readonly by: PublicKey }

/** A month as an organisation's own staff read it, newest act first. `gaps` names people of whose batches one is missing between
 *  others; `unverified` counts what nobody of the staff signed. */
export type AuditMonth = {
  readonly acts: readonly Audited[]
  readonly left: number
  readonly gaps: readonly PublicKey[]
  readonly unverified: number
}

/** Reads the trail of the month in which a day lies. */
export async function readAudit(work: Work, day: Day): Outcome<AuditMonth> {
  const read = await readDocument(work, auditPartOf(day))
  if (!read.ok) return read
  const trail = read.value?.content
  if (trail?.month !== monthOf(day)) return ok({ acts: [], left: 0, gaps: [], unverified: 0 })
  const acts: Audited[] = []
  const newest = new Map<PublicKey, string>()
  const gaps = new Set<PublicKey>()
  let unverified = 0
  for (const signed of trail.batches) {
    const batch = readAuditBatch(charterOf(work), work.organisation, signed)
    if (!batch.ok || batch.value.batch.month !== trail.month) {
      unverified += 1
      continue
    }
    const { by } = batch.value
    const { previous, entries } = batch.value.batch
    const before = newest.get(by)
    // The first that is left may follow one that had to make room.
    if (before === undefined ? previous !== null && trail.left === 0 : previous !== before) gaps.add(by)
    newest.set(by, batchHash(signed))
    acts.push(...entries.map((entry) => ({ ...entry, by })))
  }
  const shown = acts.toSorted((one, other) => (one.at < other.at ? 1 : -1))
  return ok({ acts: shown, left: trail.left, gaps: [...gaps], unverified })
}
