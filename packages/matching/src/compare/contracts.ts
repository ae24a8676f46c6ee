/** Where two identifiers differ: so many characters of each, from that one on; none where one side has nothing there. */
export type Gap = {
  readonly kind: 'unknown' | 'look-alike' | 'swapped' | 'one-off'
  readonly left: number
  readonly leftCount: number
  readonly right: number
  readonly rightCount: number
}

/** How two identifiers of one kind compare. Symmetric but for the sides named in `differences`. */
export type IdentifierComparison<Level extends string> = {
  readonly level: Level
  /** Hundredths of an ordinary slip; 0 when the same. Grows with how unlikely the mistakes are. */
  readonly cost: number
  /** Characters both know that agree. */
  readonly agreeing: number
  /** In order; empty when the same or too far apart to lay along each other. */
  readonly differences: readonly Gap[]
}
