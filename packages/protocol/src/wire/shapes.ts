import { bytesUpTo, exactBytes, organisationIdShape } from '@parasol/charter'
import * as v from 'valibot'
import { feedIdShape } from '../feed.ts'
import { sealedBytes, WRAP_BYTES } from '../sizes.ts'
import { SLOTS_PER_PAGE } from '../statements/membership.ts'

export const sealedUpTo = (kib: number) => bytesUpTo(sealedBytes(kib))

export const wrapShape = exactBytes(WRAP_BYTES)
export const pageShape = exactBytes(SLOTS_PER_PAGE * WRAP_BYTES)

export const storedShape = v.strictObject({ stored: v.picklist(['new', 'repeat']) })
export const doneShape = v.strictObject({ done: v.literal(true) })

export const organisationParams = v.strictObject({ organisation: organisationIdShape })
export const feedParams = v.strictObject({ feed: feedIdShape })

/** A whole number from 0 as an address spells it. */
export const numberInPath = v.pipe(v.string(), v.regex(/^(0|[1-9][0-9]{0,8})$/), v.transform(Number))
