import type { Claims } from './claims.ts'
import { spaces } from './segment.ts'
import { lackingIn, type Weights } from './weigh.ts'

/** What a search asks of each claim again and again, by its number in `terms`, then `identifiers`, then `splits`. */
export type ClaimColumns = {
  /** The words it covers: `from` up to, not including, `to`. */
  readonly from: Uint8Array
  readonly to: Uint8Array
  /** Bits it says of whoever it speaks for; of an identifier the cost of each hit goes off. */
  readonly bits: Float64Array
  /** Of a term, bits it says more than that its words are explained by nothing. */
  readonly gains: Float64Array
  /** Of a term, the number of its space in `spaces`; otherwise `NO_SPACE`. */
  readonly spaces: Uint8Array
}

export const NO_SPACE = 0xff

export function claimColumns({ terms, identifiers, splits }: Claims, weights: Weights): ClaimColumns {
  const count = terms.length + identifiers.length + splits.length
  const columns: ClaimColumns = {
    from: new Uint8Array(count),
    to: new Uint8Array(count),
    bits: new Float64Array(count),
    gains: new Float64Array(count),
    spaces: new Uint8Array(count).fill(NO_SPACE),
  }
  let claim = 0
  const put = ({ from, to }: { readonly from: number; readonly to: number }, bits: number): void => {
    columns.from[claim] = from
    columns.to[claim] = to
    columns.bits[claim++] = bits
  }
  for (const term of terms) {
    columns.spaces[claim] = spaces.indexOf(term.space)
    columns.gains[claim] = term.like - lackingIn(weights, term.from, term.to)
    put(term, term.like + term.popularity)
  }
  for (const identifier of identifiers) put(identifier, identifier.prior)
  for (const split of splits) put(split, split.like)
  return columns
}
