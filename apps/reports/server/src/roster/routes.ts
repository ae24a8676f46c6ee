import {
  bundleAfterNetwork,
  bundleAfterOrganisation,
  hashOfStatement,
  NETWORK_STATE,
  ORGANISATION_STATE,
  type OrganisationState,
  organisationStateShape,
  type PublicKey,
  readNextOrganisation,
  readProposal,
  readUnverified,
  type Signed,
} from '@parasol/charter'
import {
  changeOrganisationRoute,
  listProposalsRoute,
  proposeRoute,
  readCharterRoute,
} from '@parasol/protocol'
import { defineRoute, fail, ok } from '@parasol/service'
import type { Transaction } from 'kysely'
import type { CurrentCharter, Shared } from '../http/shared.ts'
import { staffRoute } from '../http/staff-route.ts'
import type { Tables } from '../http/tables.ts'
import {
  canReplace,
  mayHoldKeys,
  mergeSignatures,
  MOST_PROPOSALS,
  refusalOfChange,
  refusalOfProposal,
} from './rules.ts'
import {
  forgetProposals,
  lockCharter,
  readProposals,
  readProposalSigned,
  replaceCharter,
  storeProposal,
} from './store.ts'

export type OrganisationKeys = {
  readonly state: OrganisationState
  /** Own staff, the recovery key, and whom it hands its inbox to now; everybody else's wraps go. */
  readonly holders: readonly PublicKey[]
  readonly inboxWraps: readonly { readonly key: PublicKey; readonly wrap: string }[]
  readonly pages: readonly { readonly page: number; readonly bytes: string }[]
}

type Room = Shared & {
  readonly pin: Signed
  /** The membership room's own, handed in where the rooms are joined. */
  readonly storeKeys: (transaction: Transaction<Tables>, keys: OrganisationKeys) => Promise<void>
}

type Change<Out> = (transaction: Transaction<Tables>, current: CurrentCharter) => Promise<Out>

export function rosterRoutes(room: Room) {
  const { db, network, pin } = room

  /** Nobody else changes the charter meanwhile, and a change that fails half-way leaves nothing behind. */
  const change = async <Out>(work: Change<Out>): Promise<Out> => {
    for (;;) {
      const current = await room.charter()
      const done = await db.transaction().execute(async (transaction) => {
        const revision = await lockCharter(transaction, network)
        return revision === current.revision ? { out: await work(transaction, current) } : null
      })
      if (done) return done.out
    }
  }

  const readBundle = defineRoute({
    ...readCharterRoute,
    summary: 'Who belongs to the network: the states in force and the proofs back to its founding.',
    handler: async () => ok((await room.charter()).bundle),
  })

  const listProposals = staffRoute(room, {
    ...listProposalsRoute,
    summary: 'Roster changes that wait for more signatures.',
    handler: async ({ staff }) => {
      if (!staff.roles.steward) return fail('not-allowed')
      const proposals = await readProposals(db, network)
      return ok({ proposals: proposals.map((signed) => JSON.parse(signed) as Signed) })
    },
  })

  const propose = staffRoute(room, {
    ...proposeRoute,
    summary: 'Proposes a network state or adds a signature to one; in force once enough stewards signed.',
    handler: async ({ staff, body: { signed } }) => {
      if (!staff.roles.steward) return fail('not-allowed')
      return change(async (transaction, { revision, bundle, charter }) => {
        const hash = hashOfStatement(NETWORK_STATE, signed.statement)
        if (hash === charter.seen.network.hash) return ok({ inForce: true, missing: 0 })
        const offered = readProposal(charter, signed)
        if (!offered.ok) return fail(refusalOfProposal(offered.failure))
        const kept = await readProposalSigned(transaction, network, hash)
        const merged = mergeSignatures(kept === null ? null : (JSON.parse(kept) as Signed), signed)
        const proposal = readProposal(charter, merged)
        if (!proposal.ok) return fail(refusalOfProposal(proposal.failure))
        const { missing } = proposal.value
        if (missing > 0) {
          const waiting = await readProposals(transaction, network)
          if (kept === null && waiting.length >= MOST_PROPOSALS) return fail('too-many')
          await storeProposal(transaction, network, { hash, signed: JSON.stringify(merged) })
          return ok({ inForce: false, missing })
        }
        const next = bundleAfterNetwork(charter, bundle, merged)
        if (!canReplace(pin, charter, next)) return fail('charter-refused')
        await replaceCharter(transaction, network, { revision, bundle: JSON.stringify(next) })
        await forgetProposals(transaction, network)
        return ok({ inForce: true, missing: 0 })
      })
    },
  })

  const changeOrganisation = staffRoute(room, {
    ...changeOrganisationRoute,
    summary:
      "An organisation's next state, signed by its coordinator, with the wraps and pages that belong to it.",
    handler: async ({ staff, body: { signed, inboxWraps = [], pages = [] } }) => {
      if (staff.roles.coordinatorOf.length === 0) return fail('not-allowed')
      const claimed = readUnverified(signed, organisationStateShape)
      if (!claimed.ok) return fail('charter-refused')
      const { organisation, version } = claimed.value
      return change(async (transaction, { revision, bundle, charter }) => {
        const listed = charter.state.organisations.find(({ id }) => id === organisation)
        if (!listed) return fail('unknown-organisation')
        if (!listed.coordinators.includes(staff.key)) return fail('not-allowed')
        const hash = hashOfStatement(ORGANISATION_STATE, signed.statement)
        if (hash === charter.seen.organisations[organisation]?.hash) return ok({ version })
        const read = readNextOrganisation(charter, signed)
        if (!read.ok) return fail(refusalOfChange(read.failure))
        const { state } = read.value
        const allowed = mayHoldKeys(charter, state)
        if (!inboxWraps.every(({ key }) => allowed.has(key))) return fail('malformed')
        const kept = state.recovery ? [state.recovery] : []
        const holders = [...state.staff, ...kept, ...inboxWraps].map(({ key }) => key)
        const next = bundleAfterOrganisation(bundle, signed)
        if (!canReplace(pin, charter, next)) return fail('charter-refused')
        await replaceCharter(transaction, network, { revision, bundle: JSON.stringify(next) })
        await room.storeKeys(transaction, { state, holders, inboxWraps, pages })
        return ok({ version })
      })
    },
  })

  return [readBundle, listProposals, propose, changeOrganisation]
}
