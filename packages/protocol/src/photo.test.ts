import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { onlyPicture } from './photo.ts'

const utf8 = new TextEncoder()
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const segment = (marker: number, content: Uint8Array): readonly number[] => [
  0xff,
  marker,
  (content.length + 2) >> 8,
  (content.length + 2) & 0xff,
  ...content,
]

const TABLES = segment(0xdb, new Uint8Array(65).fill(3))
const FRAME = segment(0xc0, Uint8Array.of(8, 0, 1, 0, 1, 1, 1, 0x11, 0))
// Two scans, a value of 0xff and a restart inside.
const SCAN = [...segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)), 1, 2, 0xff, 0, 0xff, 0xd3, 9]

const plain = Uint8Array.from([0xff, 0xd8, ...TABLES, ...FRAME, ...SCAN, ...SCAN, 0xff, 0xd9])
const TELLING = ['GPSLatitude 49.28', 'Quillphone 7', '2026:11:02 23:41', 'hidden comment', 'after the end']
const told = Uint8Array.from([
  0xff,
  0xd8,
  ...segment(0xe0, utf8.encode('JFIF')),
  ...segment(0xe1, utf8.encode(`Exif\0\0${TELLING[0]} ${TELLING[1]}`)),
  ...TABLES,
  ...segment(0xed, utf8.encode(TELLING[2] ?? '')),
  ...segment(0xfe, utf8.encode(TELLING[3] ?? '')),
  ...FRAME,
  ...SCAN,
  ...segment(0xef, utf8.encode('late')),
  ...SCAN,
  0xff,
  0xd9,
  ...utf8.encode(TELLING[4] ?? ''),
])

describe('a photo', () => {
  it('[UI-32] [PROTOCOL-25] keeps nothing but the picture', () => {
    for (const each of TELLING) expect(text(told)).toContain(each)
    const left = onlyPicture(told)
    expect(left).toEqual({ ok: true, value: plain })
    expect(onlyPicture(plain)).toEqual(left)
  })

  it('[PROTOCOL-25] is refused when it is cut short or no JPEG, and never throws', () => {
    for (let length = 0; length < plain.length; length++)
      expect(onlyPicture(plain.subarray(0, length)), `${length}`).toEqual({ ok: false, failure: 'malformed' })
    expect(onlyPicture(utf8.encode('<svg onload="x">')).ok).toBe(false)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        onlyPicture(Uint8Array.from([0xff, 0xd8, ...noise]))
      }),
    )
  })
})
