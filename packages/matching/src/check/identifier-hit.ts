/** An identifier of one part of an index that may be the one guessed. */
export type IdentifierHit = {
  /** Its place in the column. */
  readonly entry: number
  /** Description that holds it. */
  readonly owner: number
  /** Bits that the mistakes between the two cost. */
  readonly cost: number
  /** Both are whole, and alike. */
  readonly whole: boolean
  /** How many known characters agree. */
  readonly agreeing: number
}
