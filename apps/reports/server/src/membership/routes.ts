import {
  addInvitationsRoute,
  claimInvitationRoute,
  closeInvitationsRoute,
  listClaimsRoute,
  putDocumentRoute,
  readDocumentRoute,
  sizeOfEnvelope,
  WRAPS,
} from '@parasol/protocol'
import { defineRoute, fail, ok } from '@parasol/service'
import { today } from '../http/days.ts'
import { digestOf } from '../http/digest.ts'
import type { Shared } from '../http/shared.ts'
import { readRequest } from '../http/signed-request.ts'
import { staffRoute } from '../http/staff-route.ts'
import { keyRoutes } from './key-routes.ts'
import { agrees, decideClaim, MOST_INVITATIONS, onlyStaff } from './rules.ts'
import {
  addClaim,
  addInvitations,
  claimHashes,
  closeInvitations,
  lockInvitation,
  readClaims,
  readDocument,
  readInvitations,
  replaceDocument,
} from './store.ts'

export function membershipRoutes(room: Shared) {
  const { db, network, now, journal } = room

  const claim = defineRoute({
    ...claimInvitationRoute,
    failures: [...claimInvitationRoute.failures, 'malformed'],
    summary:
      'The welcome of an invitation, for the first who claims it; any other claim is kept and refused.',
    handler: async ({ body: { request, sealed: encoded } }) => {
      const sealed = Buffer.from(encoded, 'base64url')
      if (!sizeOfEnvelope(sealed, WRAPS.claim).ok) return fail('malformed')
      const hash = digestOf(sealed)
      const requested = readRequest(room, request, { action: 'claim', body: hash })
      if (!requested.ok) return requested
      const invitation = requested.value.mailbox
      return db.transaction().execute(async (transaction) => {
        const open = await lockInvitation(transaction, network, invitation)
        if (!open || open.expires < today(now)) return fail('not-found')
        const claimed = await claimHashes(transaction, network, invitation)
        const decision = decideClaim(hash, claimed)
        if (decision === 'first' || decision === 'another') {
          await addClaim(transaction, network, { invitation, place: claimed.length + 1, hash, sealed })
        }
        const welcome = decision === 'first' || decision === 'again'
        return welcome ? ok({ welcome: open.welcome }) : fail('already-claimed')
      })
    },
  })

  const invite = staffRoute(room, {
    ...addInvitationsRoute,
    summary: "An organisation's new invitations, each with its sealed welcome.",
    handler: async ({ staff, params, body: { invitations } }) => {
      const allowed = onlyStaff(staff, params.organisation)
      if (!allowed.ok) return allowed
      const organisation = allowed.value
      const kept = await readInvitations(db, network, organisation)
      const fresh = invitations.filter(({ invitation }) => !kept.has(invitation))
      const same = invitations.every((one) => agrees(kept.get(one.invitation), one))
      if (!same) return fail('conflict')
      if (kept.size + fresh.length > MOST_INVITATIONS) return fail('too-many')
      const added = await addInvitations(db, network, { organisation, invitations: fresh })
      return added ? ok({ done: true }) : fail('conflict')
    },
  })

  const listClaims = staffRoute(room, {
    ...listClaimsRoute,
    summary: 'What was claimed and waits for staff: sealed claims, the first one first.',
    handler: async ({ staff, params }) => {
      const allowed = onlyStaff(staff, params.organisation)
      return allowed.ok ? ok({ claims: await readClaims(db, network, allowed.value) }) : allowed
    },
  })

  const close = staffRoute(room, {
    ...closeInvitationsRoute,
    summary: 'Deletes invitations with their welcomes and claims.',
    handler: async ({ staff, params, body: { invitations } }) => {
      const allowed = onlyStaff(staff, params.organisation)
      if (!allowed.ok) return allowed
      const organisation = allowed.value
      await db.transaction().execute(async (transaction) => {
        const closed = await closeInvitations(transaction, network, { organisation, invitations })
        await journal.record(
          transaction,
          closed.map((invitation) => ({ kind: 'invitation', network, organisation, invitation })),
        )
      })
      return ok({ done: true })
    },
  })

  const readOwnDocument = staffRoute(room, {
    ...readDocumentRoute,
    summary: 'A sealed document that the staff of one organisation share.',
    handler: async ({ staff, params: { organisation, name } }) => {
      const allowed = onlyStaff(staff, organisation)
      if (!allowed.ok) return allowed
      const document = await readDocument(db, network, { organisation, name })
      return document ? ok(document) : fail('not-found')
    },
  })

  const putDocument = staffRoute(room, {
    ...putDocumentRoute,
    summary: 'Replaces a document by its next version, if nobody else has.',
    handler: async ({ staff, params: { organisation, name }, body }) => {
      const allowed = onlyStaff(staff, organisation)
      if (!allowed.ok) return allowed
      if (!sizeOfEnvelope(Buffer.from(body.sealed, 'base64url'), WRAPS.document).ok) return fail('malformed')
      const of = { organisation, name }
      if (await replaceDocument(db, network, { ...of, ...body })) return ok({ version: body.version })
      const kept = await readDocument(db, network, of)
      const repeat = kept?.version === body.version && kept.sealed === body.sealed
      return repeat ? ok({ version: body.version }) : fail('version-moved')
    },
  })

  return [claim, invite, listClaims, close, readOwnDocument, putDocument, ...keyRoutes(room)]
}
