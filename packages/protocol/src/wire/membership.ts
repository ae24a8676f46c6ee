import {
  dayShape,
  invitationIdShape,
  list,
  organisationIdShape,
  signedShape,
  uniqueList,
  versionShape,
} from '@parasol/charter'
import * as v from 'valibot'
import { LARGEST } from '../sizes.ts'
import { DOCUMENT_NAMES } from '../statements/document.ts'
import { uploadedPageShape } from './roster.ts'
import type { WireRoute } from './route.ts'
import { doneShape, numberInPath, organisationParams, pageShape, sealedUpTo } from './shapes.ts'

const sealedClaim = sealedUpTo(LARGEST.claim)
const sealedWelcome = sealedUpTo(LARGEST.welcome)
const sealedDocument = v.strictObject({ version: versionShape, sealed: sealedUpTo(LARGEST.document) })
const documentParams = v.strictObject({
  organisation: organisationIdShape,
  name: v.picklist(DOCUMENT_NAMES),
})

/** A page of a circle: 64 wraps, those of free slots wrapped to keys thrown away. */
export const readPageRoute = {
  method: 'GET',
  path: '/v1/circles/{organisation}/pages/{page}',
  params: v.strictObject({ organisation: organisationIdShape, page: numberInPath }),
  answer: v.strictObject({ version: versionShape, page: pageShape }),
  failures: ['not-found'],
} as const satisfies WireRoute

/** Replaces a page of a circle. */
export const putPageRoute = {
  method: 'POST',
  path: '/v1/circles/{organisation}/pages',
  bearer: true,
  params: organisationParams,
  body: v.strictObject({ version: versionShape, ...uploadedPageShape.entries }),
  answer: doneShape,
  failures: ['not-allowed', 'stale-circles'],
} as const satisfies WireRoute

/** Claims an invitation and gives its welcome. Other bytes for a claimed one are kept too, and void both. */
export const claimInvitationRoute = {
  method: 'POST',
  path: '/v1/invitations/claim',
  body: v.strictObject({ request: signedShape, sealed: sealedClaim }),
  answer: v.strictObject({ welcome: sealedWelcome }),
  failures: ['request-refused', 'request-expired', 'not-found', 'already-claimed'],
} as const satisfies WireRoute

/** Puts up invitations. */
export const addInvitationsRoute = {
  method: 'POST',
  path: '/v1/organisation/{organisation}/invitations',
  bearer: true,
  params: organisationParams,
  body: v.strictObject({
    invitations: list(
      v.strictObject({ invitation: invitationIdShape, expires: dayShape, welcome: sealedWelcome }),
      1,
      100,
    ),
  }),
  answer: doneShape,
  status: 201,
  failures: ['not-allowed', 'conflict', 'too-many'],
} as const satisfies WireRoute

/** Claims handed in; more than one for an invitation means that it is void. */
export const listClaimsRoute = {
  method: 'GET',
  path: '/v1/organisation/{organisation}/claims',
  bearer: true,
  params: organisationParams,
  answer: v.strictObject({
    claims: list(
      v.strictObject({ invitation: invitationIdShape, sealed: list(sealedClaim, 1, 16) }),
      0,
      1000,
    ),
  }),
  failures: ['not-allowed'],
} as const satisfies WireRoute

/** Deletes invitations, their welcomes and claims. */
export const closeInvitationsRoute = {
  method: 'POST',
  path: '/v1/organisation/{organisation}/invitations/close',
  bearer: true,
  params: organisationParams,
  body: v.strictObject({ invitations: uniqueList(invitationIdShape, 1, 1000) }),
  answer: doneShape,
  failures: ['not-allowed'],
} as const satisfies WireRoute

/** Reads a document. */
export const readDocumentRoute = {
  method: 'GET',
  path: '/v1/organisation/{organisation}/documents/{name}',
  bearer: true,
  params: documentParams,
  answer: sealedDocument,
  failures: ['not-allowed', 'not-found'],
} as const satisfies WireRoute

/** Replaces a document with the next version. */
export const putDocumentRoute = {
  method: 'POST',
  path: '/v1/organisation/{organisation}/documents/{name}',
  bearer: true,
  params: documentParams,
  body: sealedDocument,
  answer: v.strictObject({ version: versionShape }),
  status: 201,
  failures: ['not-allowed', 'version-moved'],
} as const satisfies WireRoute
