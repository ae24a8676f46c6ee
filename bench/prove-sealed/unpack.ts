const HEADER_BYTES = 8
const LARGEST_ROW_BYTES = 8160
const LARGEST_VALUE_BYTES = 4 * 1024 * 1024

const WAL_PAGE_BYTES = 8192
const WAL_LONG_HEADER = 0x0002
const [LONG_HEADER_BYTES, SHORT_HEADER_BYTES] = [40, 24]

/**
 * Undoes PostgreSQL's own compression (pglz): control bytes of eight flags, each for a plain byte or for a copy of
 * earlier output. @returns null when the bytes are not such a stream of exactly that length
 */
function unpackValue(packed: Uint8Array, length: number): Uint8Array | null {
  const out = new Uint8Array(length)
  let [from, to] = [0, 0]
  while (from < packed.length && to < length) {
    const control = packed[from++] as number
    for (let bit = 0; bit < 8 && from < packed.length && to < length; bit++) {
      if ((control & (1 << bit)) === 0) {
        out[to++] = packed[from++] as number
        continue
      }
      const [first, second] = [packed[from], packed[from + 1]]
      if (first === undefined || second === undefined) return null
      from += 2
      const back = ((first & 0xf0) << 4) | second
      let count = (first & 0x0f) + 3
      if (count === 18) {
        const more = packed[from++]
        if (more === undefined) return null
        count += more
      }
      if (back === 0 || back > to || to + count > length) return null
      for (let copied = 0; copied < count; copied++, to++) out[to] = out[to - back] as number
    }
  }
  return from === packed.length && to === length ? out : null
}

/** Every compressed value that lies in rows, alive or dead, in a table's file or in the write-ahead log. */
export function packedValuesIn(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const values: Uint8Array[] = []
  for (let at = 0; at + HEADER_BYTES < bytes.length; at++) {
    // The two lowest bits of the first byte say "compressed", the others and the next bytes how long.
    if (((bytes[at] as number) & 3) !== 2) continue
    const size = view.getUint32(at, true) >>> 2
    const length = view.getUint32(at + 4, true)
    if (size <= HEADER_BYTES || size > LARGEST_ROW_BYTES || at + size > bytes.length) continue
    if (length < size - HEADER_BYTES || length > LARGEST_VALUE_BYTES) continue
    const value = unpackValue(bytes.subarray(at + HEADER_BYTES, at + size), length)
    if (value) values.push(value)
  }
  return values
}

/** A segment of the write-ahead log without its page headers, which may fall into the middle of a text. */
export function withoutPageHeaders(segment: Uint8Array): Uint8Array {
  const pages: Uint8Array[] = []
  for (let at = 0; at < segment.length; at += WAL_PAGE_BYTES) {
    const page = segment.subarray(at, at + WAL_PAGE_BYTES)
    const long = (((page[2] ?? 0) | ((page[3] ?? 0) << 8)) & WAL_LONG_HEADER) !== 0
    pages.push(page.subarray(long ? LONG_HEADER_BYTES : SHORT_HEADER_BYTES))
  }
  return Buffer.concat(pages)
}
