import type { Needle } from './needle.ts'

export type Scanner = (bytes: Uint8Array) => readonly Needle[]

const PREFIX_BITS = 1 << 24

/** Finds every needle that occurs, in one pass over the bytes. Needles have four bytes or more. */
export function scannerFor(needles: readonly Needle[]): Scanner {
  const begins = new Uint8Array(PREFIX_BITS)
  const byPrefix = new Map<number, Needle[]>()
  for (const needle of needles) {
    const [a = 0, b = 0, c = 0] = needle.bytes
    const prefix = (a << 16) | (b << 8) | c
    begins[prefix] = 1
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), needle])
  }
  return (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const found = new Set<Needle>()
    let window = ((buffer[0] ?? 0) << 8) | (buffer[1] ?? 0)
    for (let at = 2; at < buffer.length; at++) {
      window = ((window << 8) | (buffer[at] as number)) & 0xffffff
      if (begins[window] === 0) continue
      for (const needle of byPrefix.get(window) ?? []) {
        const from = at - 2
        if (found.has(needle) || from + needle.bytes.length > buffer.length) continue
        if (buffer.compare(needle.bytes, 0, needle.bytes.length, from, from + needle.bytes.length) === 0)
          found.add(needle)
      }
    }
    return [...found]
  }
}
