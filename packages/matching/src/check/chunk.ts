/** Some neighbouring characters without a space between, as a person typed them. */
export type Chunk = {
  /** Folded. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** The words it holds: `from` up to, not including, `to`. */
  readonly from: number
  readonly to: number
}
