import { bytesUpTo, hashShape, reportIdShape, signedShape, versionShape } from '@parasol/charter'
import * as v from 'valibot'

// Above the largest message the server takes.
const LARGEST_SEALED = 128 * 1024

/** One message as it leaves: sealed, signed for sending, readable here only with her words. */
export const sealedLetterShape = v.strictObject({
  report: reportIdShape,
  sequence: versionShape,
  previous: hashShape,
  request: signedShape,
  sealed: bytesUpTo(LARGEST_SEALED),
})
export type SealedLetter = Readonly<v.InferOutput<typeof sealedLetterShape>>
