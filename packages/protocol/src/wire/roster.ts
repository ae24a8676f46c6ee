import { charterBundleShape, list, publicKeyShape, signedShape, versionShape } from '@parasol/charter'
import * as v from 'valibot'
import { countShape } from '../feed.ts'
import type { WireRoute } from './route.ts'
import { organisationParams, pageShape, wrapShape } from './shapes.ts'

/** Shape of a page of a circle as a desk sends it. */
export const uploadedPageShape = v.strictObject({ page: countShape, bytes: pageShape })
const pages = list(uploadedPageShape, 0, 1024)

/** The bundle to verify the network with. */
export const readCharterRoute = {
  method: 'GET',
  path: '/v1/charter',
  answer: charterBundleShape,
  failures: ['not-founded'],
} as const satisfies WireRoute

/** Network states proposed and not yet in force. */
export const listProposalsRoute = {
  method: 'GET',
  path: '/v1/roster/proposals',
  bearer: true,
  answer: v.strictObject({ proposals: list(signedShape, 0, 100) }),
  failures: ['not-allowed'],
} as const satisfies WireRoute

/** Proposes a network state, or adds a steward's signature to one proposed before. */
export const proposeRoute = {
  method: 'POST',
  path: '/v1/roster/proposals',
  bearer: true,
  body: v.strictObject({ signed: signedShape }),
  answer: v.strictObject({ inForce: v.boolean(), missing: countShape }),
  status: 201,
  failures: ['not-allowed', 'not-successor', 'charter-refused', 'too-many'],
} as const satisfies WireRoute

/** Puts an organisation state in force, with the inbox key wrapped to its staff and the circle's pages where these changed. */
export const changeOrganisationRoute = {
  method: 'POST',
  path: '/v1/roster/organisation',
  bearer: true,
  body: v.strictObject({
    signed: signedShape,
    inboxWraps: v.exactOptional(list(v.strictObject({ key: publicKeyShape, wrap: wrapShape }), 1, 500)),
    pages: v.exactOptional(pages),
  }),
  answer: v.strictObject({ version: versionShape }),
  status: 201,
  failures: ['not-allowed', 'not-successor', 'charter-refused', 'unknown-organisation'],
} as const satisfies WireRoute

const versionedWraps = list(v.strictObject({ version: versionShape, wrap: wrapShape }), 0, 1000)

/** Inbox keys wrapped to whoever is signed in, and to the organisation's recovery key, which pieces open. A coordinator who is not of
 *  the staff yet may read them, too. */
export const readInboxKeysRoute = {
  method: 'GET',
  path: '/v1/organisation/{organisation}/inbox-keys',
  bearer: true,
  params: organisationParams,
  answer: v.strictObject({ wraps: versionedWraps, recovery: versionedWraps }),
  failures: ['not-allowed'],
} as const satisfies WireRoute
