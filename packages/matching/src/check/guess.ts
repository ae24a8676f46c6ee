import type { Chunk } from './chunk.ts'
import type { IdentifierKind } from './segment.ts'

/** Some neighbouring words read as an identifier, or as part of one. */
export type Guess = {
  readonly kind: IdentifierKind
  /** Its characters, `?` for one nobody saw; e-mail addresses as `mailbox@domain`, the domain perhaps cut short. */
  readonly key: string
  /** The words it covers: `from` up to, not including, `to`. */
  readonly from: number
  readonly to: number
  /** UTF-16 offsets in the fragment. */
  readonly start: number
  readonly end: number
  /** Bits that the reading itself is in doubt. */
  readonly doubt: number
  /** Written so that it can be nothing else: `@example`. */
  readonly certain: boolean
  /** A further reading, or of a part alone: worth a look only where the likelier one of the same words is found nowhere. */
  readonly partial: boolean
  /** `false` for what is never said to be the same, however alike: `gmc 350`, `1234567890`. */
  readonly telling: boolean
}

/** Doubt from which on a guess is no longer what was typed: whatever agrees with it, nothing is said to be the same. */
export const REREAD = 6

export function guessOf(
  kind: IdentifierKind,
  key: string,
  chunks: readonly Chunk[],
  { doubt = 0, certain = false, partial = false }: Partial<Pick<Guess, 'doubt' | 'certain' | 'partial'>>,
): Guess {
  const [first] = chunks
  const last = chunks.at(-1)
  return {
    kind,
    key,
    from: first?.from ?? 0,
    to: last?.to ?? 0,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    doubt,
    certain,
    partial,
    telling: true,
  }
}
