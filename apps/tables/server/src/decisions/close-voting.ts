import { type BallotOption, decide, type DecisionResult, type DecisionRule } from '@parasol/agreement'
import { type PolicyDraft, policyDraftText } from '@parasol/charter'
import type { Kysely, Selectable } from 'kysely'
import { today } from '../http/days.ts'
import { note } from '../http/log.ts'
import type { TableRow } from '../http/seated.ts'
import type { Shared } from '../http/shared.ts'
import type { Tables } from '../http/tables.ts'
import { type Box, readBox, turnoutOf } from '../http/ballot-box.ts'

/** Counts a decision once, keeps what may be announced, and deletes the box. Reasons are told only where there is a result. */
export async function closeVoting(
  tx: Kysely<Tables>,
  shared: Pick<Shared, 'now'>,
  { table, proposal }: { readonly table: TableRow; readonly proposal: Selectable<Tables['proposal']> },
): Promise<void> {
  const row = await tx
    .selectFrom('ballot_box')
    .selectAll()
    .where('proposal', '=', proposal.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const box = readBox(row)
  const result = decide({
    rule: JSON.parse(proposal.rule) as DecisionRule,
    entitled: box.roll.length,
    roles: turnoutOf(box),
    ballots: box.ballots,
    smallestCell: box.terms.smallestCell,
  })
  const number = table.next_number
  await tx
    .updateTable('round_table')
    .set({ next_number: number + 1 })
    .where('id', '=', table.id)
    .execute()
  await tx
    .updateTable('proposal')
    .set({
      state: 'decided',
      number,
      day: today(shared.now),
      result: JSON.stringify(result),
      draft:
        result.outcome === 'passed' ? draftOf(table, { ...proposal, number, day: today(shared.now) }) : null,
      reasons: JSON.stringify(announcedReasons(box, result)),
      author: null,
    })
    .where('id', '=', proposal.id)
    .execute()
  await tx.deleteFrom('ballot_box').where('proposal', '=', proposal.id).execute()
  await note(tx, shared, { table: table.id, act: 'decided', about: proposal.title })
}

/** None where there is no result. With what they were given for only where all counts are shown: beside “most agree”, two reasons for a block
 *  would say how many agreed. */
function announcedReasons(
  { reasons }: Box,
  { outcome, cell }: DecisionResult,
): readonly { readonly option: BallotOption | null; readonly reason: string }[] {
  if (outcome === 'no-result') return []
  if (cell.kind === 'counts') return reasons
  return reasons
    .map(({ reason }) => ({ option: null, reason }))
    .toSorted((one, other) => (one.reason < other.reason ? -1 : 1))
}

/** What the table hands to the stewards, as it was decided: a later name of the table changes nothing in it. */
function draftOf(
  table: TableRow,
  {
    rules,
    title,
    number,
    day,
  }: { readonly rules: string | null; readonly title: string; readonly number: number; readonly day: string },
): string | null {
  if (rules === null) return null
  return policyDraftText({
    format: 'parasol-policy',
    version: 1,
    decision: {
      table: table.id as PolicyDraft['decision']['table'],
      tableName: table.settings.title,
      number,
      title,
      day: day as PolicyDraft['decision']['day'],
    },
    rules: JSON.parse(rules) as PolicyDraft['rules'],
  })
}
