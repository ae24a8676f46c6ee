import {
  citeShape,
  hashShape,
  instantShape,
  networkIdShape,
  organisationIdShape,
  type StatementType,
  versionShape,
} from '@parasol/charter'
import * as v from 'valibot'
import { countShape, feedIdShape } from '../feed.ts'

/** Statement type of a note. */
export const NOTE = 'parasol/note/1' satisfies StatementType

/** Shape of a Note. */
export const noteShape = v.strictObject({
  kind: v.literal('note'),
  network: networkIdShape,
  feed: feedIdShape,
  organisation: organisationIdShape,
  epoch: versionShape,
  index: countShape,
  head: hashShape,
  cite: citeShape,
  at: instantShape,
})
/** A desk's word that at `at` the feed had `index` entries and this head: how a device knows that what it holds is fresh. */
export type Note = Readonly<v.InferOutput<typeof noteShape>>
