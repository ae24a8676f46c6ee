/** Bytes that no store may hold, with a name that does not give them away. */
export type Needle = {
  /** What it comes from, such as 'text 4'. */
  readonly source: string
  /** How it is written, such as 'utf-16le'. */
  readonly form: string
  readonly bytes: Buffer
}

const SHORTEST_BYTES = 4

const trimmed = (text: string): string => text.replace(/=+$/, '')

/**
 * What of a base64 text depends on these bytes alone when they stand inside a longer run, whose length before them is
 * unknown: three ways to fall on the three-byte grid.
 */
function insideBase64(bytes: Buffer, encoding: 'base64' | 'base64url'): string[] {
  return [0, 1, 2].map((before) => {
    const whole = trimmed(Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding))
    const from = Math.ceil((before * 8) / 6)
    const to = Math.floor(((before + bytes.length) * 8) / 6)
    return whole.slice(from, to)
  })
}

const encoded = (bytes: Buffer): readonly (readonly [form: string, text: string])[] => [
  ['hex', bytes.toString('hex')],
  ['hex', bytes.toString('hex').toUpperCase()],
  ...(['base64', 'base64url'] as const).flatMap((encoding) =>
    insideBase64(bytes, encoding).map((text) => [encoding, text] as const),
  ),
]

const asUtf8 = (pairs: readonly (readonly [string, string])[]): readonly (readonly [string, Buffer])[] =>
  pairs.map(([form, text]) => [form, Buffer.from(text)] as const)

function needles(source: string, forms: readonly (readonly [form: string, bytes: Buffer])[]): Needle[] {
  const known = new Set<string>()
  return forms.flatMap(([form, bytes]) => {
    const key = bytes.toString('latin1')
    if (bytes.length < SHORTEST_BYTES || known.has(key)) return []
    known.add(key)
    return [{ source, form, bytes }]
  })
}

const escapedForJson = (text: string): string => JSON.stringify(text).slice(1, -1)
const escapedToAscii = (text: string): string =>
  escapedForJson(text).replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A text in every form in which software tends to write one down. */
export function needlesOfText(source: string, text: string): Needle[] {
  const utf8 = Buffer.from(text)
  return needles(source, [
    ['utf-8', utf8],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ...asUtf8([
      ['json', escapedForJson(text)],
      ['json', escapedToAscii(text)],
      ['percent', encodeURIComponent(text)],
      ...encoded(utf8),
    ]),
  ])
}

/** A key or another secret: as it is, and as text. */
export const needlesOfBytes = (source: string, bytes: Uint8Array): Needle[] =>
  needles(source, [['raw', Buffer.from(bytes)], ...asUtf8(encoded(Buffer.from(bytes)))])

/** An IPv4 address as text and as the four bytes that sockets and databases keep, in either order. */
export function needlesOfAddress(source: string, address: string): Needle[] {
  const four = Buffer.from(address.split('.').map(Number))
  const back = Buffer.from(four.toReversed())
  return [
    ...needlesOfText(source, address),
    ...needles(source, [
      ['binary', four],
      ['binary', back],
      ...asUtf8([
        ['hex', four.toString('hex')],
        ['hex', four.toString('hex').toUpperCase()],
        ['decimal', String(four.readUInt32BE())],
      ]),
    ]),
  ]
}
