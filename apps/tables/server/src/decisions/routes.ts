import type { DecisionRule } from '@parasol/agreement'
import { fail, ok } from '@parasol/service'
import {
  castBallotRoute,
  closeVotingRoute,
  openVotingRoute,
  outcomeRoute,
  proposeToTableRoute,
  readVersionsRoute,
  reviseRoute,
  STEPS,
  type TableSettings,
  type TableStep,
  withdrawProposalRoute,
} from '@parasol/tables-protocol'
import type { Kysely } from 'kysely'
import { note } from '../http/log.ts'
import { seatRoute } from '../http/seat-route.ts'
import { newId, type Shared } from '../http/shared.ts'
import { spend } from '../http/spend.ts'
import type { Tables } from '../http/tables.ts'
import { NO_BALLOTS, readBox, rollOf, termsOf, withBallot, writtenBox } from '../http/ballot-box.ts'
import { closeVoting } from './close-voting.ts'

const MOST = 2000
const MOST_IN_ROUND = 100
const MOST_VERSIONS = 20

type Room = Shared & { readonly remind: (tx: Kysely<Tables>, table: string) => Promise<void> }

/** Proposals once it is known where the table agrees. */
const mayPropose = (step: TableStep): boolean => STEPS.indexOf(step) >= STEPS.indexOf('agreement')

/** Only a table that governs sets rules of the reports service, and quorums are of roles there are. */
const fits = (
  { governs, roles }: TableSettings,
  { rules, rule }: { readonly rules: unknown; readonly rule: { readonly roles: readonly string[] } },
): boolean => (rules === null || governs) && rule.roles.every((each) => roles.some(({ id }) => id === each))

/** Proposals, voting with detached ballots, and what came of it. */
export function decisionRoutes(shared: Room) {
  const find = (tx: Kysely<Tables>, table: string, id: string) =>
    tx
      .selectFrom('proposal')
      .selectAll()
      .where('table_id', '=', table)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()

  const propose = seatRoute(shared, {
    ...proposeToTableRoute,
    summary: 'Puts a proposal before the table.',
    handler: async ({ tx, seat, table, body }) => {
      if (seat.kind !== 'voice' || !fits(table.settings, body)) return fail('not-allowed')
      if (!mayPropose(table.step)) return fail('wrong-step')
      const all = await tx
        .selectFrom('proposal')
        .select(['round', 'state'])
        .where('table_id', '=', table.id)
        .execute()
      const now = all.filter(({ round, state }) => round === table.round && state !== 'withdrawn')
      if (all.length >= MOST || now.length >= MOST_IN_ROUND || !(await spend(tx, seat)))
        return fail('too-many')
      const id = newId(shared.random)
      const { title, text, rule, rules, statements } = body
      await tx
        .insertInto('proposal')
        .values({
          id,
          table_id: table.id,
          round: table.round,
          title,
          text,
          rule: JSON.stringify(rule),
          rules: rules && JSON.stringify(rules),
          statements: [...statements],
          author: seat.id,
          closes_on: null,
          number: null,
          day: null,
          result: null,
          draft: null,
        })
        .execute()
      await tx.insertInto('proposal_version').values({ proposal: id, version: 1, title, text }).execute()
      return ok({ done: true })
    },
  })

  const revise = seatRoute(shared, {
    ...reviseRoute,
    summary: 'Writes a proposal anew, as its next version.',
    handler: async ({ tx, seat, table, body }) => {
      const found = await find(tx, table.id, body.id)
      if (!found) return fail('not-found')
      if (!(seat.host || found.author === seat.id) || !fits(table.settings, body)) return fail('not-allowed')
      if (found.state !== 'draft') return fail('wrong-step')
      if (found.version >= MOST_VERSIONS || !(await spend(tx, seat))) return fail('too-many')
      const { title, text, rule, rules, statements } = body
      const version = found.version + 1
      await tx
        .updateTable('proposal')
        .set({
          title,
          text,
          rule: JSON.stringify(rule),
          rules: rules && JSON.stringify(rules),
          statements: [...statements],
          version,
        })
        .where('id', '=', found.id)
        .execute()
      await tx.insertInto('proposal_version').values({ proposal: found.id, version, title, text }).execute()
      return ok({ done: true })
    },
  })

  const versions = seatRoute(shared, {
    ...readVersionsRoute,
    summary: 'All versions of a proposal.',
    lock: 'none',
    handler: async ({ tx, table, body: { id } }) => {
      const all = await tx
        .selectFrom('proposal_version')
        .innerJoin('proposal', 'proposal.id', 'proposal_version.proposal')
        .select(['proposal_version.version', 'proposal_version.title', 'proposal_version.text'])
        .where('proposal.table_id', '=', table.id)
        .where('proposal.id', '=', id)
        .orderBy('proposal_version.version')
        .execute()
      return all.length > 0 ? ok({ versions: all }) : fail('not-found')
    },
  })

  const withdraw = seatRoute(shared, {
    ...withdrawProposalRoute,
    summary: 'Takes a draft back.',
    handler: async ({ tx, seat, table, body: { id } }) => {
      const found = await find(tx, table.id, id)
      if (!found) return fail('not-found')
      if (!seat.host && found.author !== seat.id) return fail('not-allowed')
      if (found.state !== 'draft') return fail('wrong-step')
      await tx
        .updateTable('proposal')
        .set({ state: 'withdrawn', author: null })
        .where('id', '=', id)
        .execute()
      await note(tx, shared, { table: table.id, act: 'withdrew', about: found.title })
      return ok({ done: true })
    },
  })

  const open = seatRoute(shared, {
    ...openVotingRoute,
    summary: 'Begins voting: the roll and the text stay as they are from now on.',
    lock: 'update',
    handler: async ({ tx, seat, table, body: { id, closesOn } }) => {
      if (!seat.host) return fail('not-allowed')
      const found = await find(tx, table.id, id)
      if (!found) return fail('not-found')
      if (found.state !== 'draft' || !mayPropose(table.step) || table.step === 'agreement')
        return fail('wrong-step')
      const { rule, rules } = found
      if (!fits(table.settings, { rules, rule: JSON.parse(rule) as DecisionRule })) return fail('not-allowed')
      const roll = await rollOf(tx, table)
      await tx
        .updateTable('proposal')
        .set({ state: 'voting', closes_on: closesOn })
        .where('id', '=', id)
        .execute()
      await tx
        .insertInto('ballot_box')
        .values({
          proposal: id,
          ...writtenBox({ terms: termsOf(table), roll, voted: [], ballots: NO_BALLOTS, reasons: [] }),
        })
        .execute()
      await note(tx, shared, { table: table.id, act: 'voting', about: found.title })
      await shared.remind(tx, table.id)
      return ok({ done: true })
    },
  })

  const cast = seatRoute(shared, {
    ...castBallotRoute,
    summary: 'Casts a ballot, once; it is kept without the voter.',
    handler: async ({ tx, seat, table, body: { id, option, reason } }) => {
      const found = await tx
        .selectFrom('proposal')
        .select('state')
        .where('table_id', '=', table.id)
        .where('id', '=', id)
        .executeTakeFirst()
      if (!found) return fail('not-found')
      if (found.state !== 'voting') return fail('wrong-step')
      if (option === 'block' && reason === '') return fail('malformed')
      const row = await tx
        .selectFrom('ballot_box')
        .selectAll()
        .where('proposal', '=', id)
        .forUpdate()
        .executeTakeFirst()
      if (!row) return fail('wrong-step')
      const box = readBox(row)
      if (!box.roll.some((each) => each.seat === seat.id)) return fail('not-on-roll')
      if (box.voted.includes(seat.id)) return fail('already-voted')
      await tx
        .updateTable('ballot_box')
        .set(writtenBox(withBallot(box, seat.id, { option, reason })))
        .where('proposal', '=', id)
        .execute()
      return ok({ done: true })
    },
  })

  const close = seatRoute(shared, {
    ...closeVotingRoute,
    summary: 'Ends voting, counts once and publishes.',
    lock: 'update',
    handler: async ({ tx, seat, table, body: { id } }) => {
      if (!seat.host) return fail('not-allowed')
      const proposal = await find(tx, table.id, id)
      if (!proposal) return fail('not-found')
      if (proposal.state !== 'voting') return fail('wrong-step')
      await closeVoting(tx, shared, { table, proposal })
      return ok({ done: true })
    },
  })

  const outcome = seatRoute(shared, {
    ...outcomeRoute,
    summary: 'Says in words what came of a decision.',
    handler: async ({ tx, seat, table, body }) => {
      if (!seat.host) return fail('not-allowed')
      const found = await find(tx, table.id, body.id)
      if (!found) return fail('not-found')
      if (found.state !== 'decided') return fail('wrong-step')
      await tx.updateTable('proposal').set({ outcome: body.outcome }).where('id', '=', found.id).execute()
      return ok({ done: true })
    },
  })

  return [propose, revise, versions, withdraw, open, cast, close, outcome]
}
