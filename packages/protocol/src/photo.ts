import { fail, ok, type Result } from '@parasol/charter'
import { concatBytes } from '@noble/hashes/utils.js'

/** The most photos of one report: with a long report around them they still fit its largest size class. */
export const MOST_PHOTOS = 3
/** Largest photo, in bytes. */
export const PHOTO_BYTES = 52 * 1024

const MARK = 0xff
const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const COMMENT = 0xfe

// ITU-T T.81 table B.1: APP0 to APP15 hold what cameras and programs add: place, time, device, a small copy of the original.
const isAdded = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === COMMENT
// Inside a scan a 0xff byte is followed by 0 (it is a value) or by RST0 to RST7.
const insideScan = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7)

function scanEnd(jpeg: Uint8Array, from: number): number {
  let at = from
  while (at + 1 < jpeg.length && !(jpeg[at] === MARK && !insideScan(jpeg[at + 1] ?? 0))) at++
  return at
}

/** A JPEG with nothing in it but the picture: no place, time, device, comment or preview, and nothing after its end.
 *  'malformed' when it is no whole JPEG. */
export function onlyPicture(jpeg: Uint8Array): Result<Uint8Array, 'malformed'> {
  if (jpeg[0] !== MARK || jpeg[1] !== START) return fail('malformed')
  const kept = [jpeg.subarray(0, 2)]
  let scans = 0
  let at = 2
  while (at + 1 < jpeg.length) {
    const marker = jpeg[at + 1] ?? 0
    if (jpeg[at] !== MARK) return fail('malformed')
    if (marker === END)
      return scans > 0 ? ok(concatBytes(...kept, jpeg.subarray(at, at + 2))) : fail('malformed')
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0)
    if (length < 2) return fail('malformed')
    const segmentEnd = at + 2 + length
    const end = marker === SCAN ? scanEnd(jpeg, segmentEnd) : segmentEnd
    if (end > jpeg.length) return fail('malformed')
    if (marker === SCAN) scans++
    if (!isAdded(marker)) kept.push(jpeg.subarray(at, end))
    at = end
  }
  return fail('malformed')
}
