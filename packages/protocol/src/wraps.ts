import { WRAP_BYTES } from './sizes.ts'

const HEADER_BYTES = 2

const startOf = (position: number): number => HEADER_BYTES + position * WRAP_BYTES

/** The wrap of one reader of an envelope, by its position from 0. */
export const wrapAt = (envelope: Uint8Array, position: number): Uint8Array =>
  envelope.slice(startOf(position), startOf(position + 1))

/** The same envelope with one wrap exchanged; `null` when another than `before` stands there. */
export function withWrap(
  envelope: Uint8Array,
  position: number,
  { before, after }: { readonly before: Uint8Array; readonly after: Uint8Array },
): Uint8Array | null {
  const stands = wrapAt(envelope, position)
  if (stands.length !== before.length || !stands.every((byte, at) => byte === before[at])) return null
  const changed = Uint8Array.from(envelope)
  changed.set(after, startOf(position))
  return changed
}
