import type { DecisionResult } from '@parasol/agreement'
import type { TableView } from '@parasol/tables-protocol'
import type { Kysely, Selectable } from 'kysely'
import { type Box, readBox } from '../http/ballot-box.ts'
import type { Seated, TableRow } from '../http/seated.ts'
import type { Tables } from '../http/tables.ts'

type Row = Selectable<Tables['proposal']>
type ProposalView = TableView['proposals'][number]

/** Proposals as one person sees them: of an open vote no count, only whether she has voted herself. */
export async function readProposals(
  db: Kysely<Tables>,
  { seat, table }: Seated,
): Promise<TableView['proposals']> {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('table_id', '=', table.id)
    .orderBy('round')
    .orderBy('title')
    .execute()
  const boxes = await db
    .selectFrom('ballot_box')
    .innerJoin('proposal', 'proposal.id', 'ballot_box.proposal')
    .selectAll('ballot_box')
    .where('proposal.table_id', '=', table.id)
    .execute()
  const boxOf = new Map(boxes.map((row) => [row.proposal, readBox(row)]))
  return rows.map((row) => {
    const box = boxOf.get(row.id)
    return {
      ...decided(row),
      mine: row.author === seat.id,
      entitled: box?.roll.some((each) => each.seat === seat.id) ?? false,
      voted: box?.voted.includes(seat.id) ?? false,
      closesOn: row.closes_on as ProposalView['closesOn'],
      terms: box ? termsShown(box) : null,
    }
  })
}

const termsShown = ({ terms: { smallestCell, roles } }: Box): ProposalView['terms'] => ({
  smallestCell,
  mustHear: roles.filter(({ mustHear }) => mustHear).map(({ id }) => id),
})

function decided(row: Row): Omit<ProposalView, 'mine' | 'entitled' | 'voted' | 'closesOn' | 'terms'> {
  const result = row.result === null ? null : (JSON.parse(row.result) as DecisionResult)
  const rules = row.rules === null ? null : (JSON.parse(row.rules) as NonNullable<ProposalView['rules']>)
  return {
    id: row.id as ProposalView['id'],
    round: row.round,
    title: row.title,
    text: row.text,
    rule: JSON.parse(row.rule) as ProposalView['rule'],
    rules,
    statements: row.statements as unknown as ProposalView['statements'],
    version: row.version,
    state: row.state,
    number: row.number,
    day: row.day as ProposalView['day'],
    result,
    reasons: JSON.parse(row.reasons) as ProposalView['reasons'],
    outcome: row.outcome,
    draft: row.draft,
  }
}

/** What anybody may read of an open table's decisions. */
export async function readDecisions(db: Kysely<Tables>, table: TableRow) {
  const rows = await db
    .selectFrom('proposal')
    .selectAll()
    .where('table_id', '=', table.id)
    .where('state', '=', 'decided')
    .where('round', '>=', table.public_from)
    .orderBy('number', 'desc')
    .execute()
  return rows.flatMap((row) => {
    const { title, text, number, day, result, outcome } = decided(row)
    return number === null || day === null || result === null
      ? []
      : [{ title, text, number, day, result, outcome }]
  })
}
