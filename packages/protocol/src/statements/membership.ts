import {
  citeShape,
  dayShape,
  exactBytes,
  invitationIdShape,
  networkIdShape,
  organisationIdShape,
  publicKeyShape,
  type StatementType,
  versionShape,
} from '@parasol/charter'
import * as v from 'valibot'

/** Statement type of a welcome. */
export const WELCOME = 'parasol/welcome/1' satisfies StatementType
/** Statement type of a claim. */
export const CLAIM = 'parasol/claim/1' satisfies StatementType

/** Wraps on a page: slot s lies on page floor(s / 64), place s mod 64. */
export const SLOTS_PER_PAGE = 64
const MOST_SLOTS = 65_536

/** Shape of a member's slot in a circle, 0 to 65,535. */
export const slotNumberShape = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_SLOTS - 1))

/** Shape of a CircleSecret. */
export const circleSecretShape = v.strictObject({ version: versionShape, secret: exactBytes(32) })
/** Private half of a circle key, 32 bytes. */
export type CircleSecret = Readonly<v.InferOutput<typeof circleSecretShape>>

const common = {
  network: networkIdShape,
  organisation: organisationIdShape,
  invitation: invitationIdShape,
}

/** Shape of a Welcome. */
export const welcomeShape = v.strictObject({
  kind: v.literal('welcome'),
  ...common,
  slot: slotNumberShape,
  circle: circleSecretShape,
  expires: dayShape,
  cite: citeShape,
})
/** What invitation words open: the circle's present key and the slot the new member will have. */
export type Welcome = Readonly<v.InferOutput<typeof welcomeShape>>

/** Shape of a Claim. */
export const claimShape = v.strictObject({
  kind: v.literal('claim'),
  ...common,
  receive: publicKeyShape,
  day: dayShape,
})
/** How a new member hands in a key, signed by the invitation and sealed to the organisation. */
export type Claim = Readonly<v.InferOutput<typeof claimShape>>
