/** Pairs of records and what each says, as columns. Records are numbers from 0. */
export type WeighedPairs = {
  readonly left: Int32Array
  readonly right: Int32Array
  /** Nats, prior included; 0 is even odds. */
  readonly logOdds: Float64Array
}

/** What `cluster` groups. */
export type Clustering = {
  /** How many records. Of equally good merges the one of lower numbers comes first: number them in an order of their
   *  own (by id), and the order they came in does not matter. */
  readonly records: number
  /** Each pair once. One that is not given counts as `absent`. */
  readonly pairs: WeighedPairs
  /** Records that a person decided to be two: never in one cluster. Stronger than `together`. */
  readonly apart?: readonly (readonly [number, number])[]
  /** Records that a person decided to be one. */
  readonly together?: readonly (readonly [number, number])[]
  /** Two clusters merge while the log-odds of the pairs between them, taken together, is above this; 0 unless told. */
  readonly threshold?: number
  /** What every log-odds holds before evidence, in nats, and how far the evidence of the pairs between two clusters is
   *  one and the same, 0 to 1. At 1, the default, many pairs say no more than their mean. Below, the mean evidence
   *  counts n / (1 + correlation · (n − 1)) times for n pairs (the design effect of cluster samples, Kish 1965): up
   *  to a quarter more at 0.8, however many they are. */
  readonly prior?: number
  readonly correlation?: number
  /** What one pair may say at most, against and for, in nats; −4 and 8 unless told. One very good pair must not carry
   *  twenty bad ones, nor one slip break a good cluster. */
  readonly floor?: number
  readonly ceiling?: number
  /** What a pair not given says; `floor` unless told. */
  readonly absent?: number
}

/** Records that may be one person. */
export type Cluster = {
  /** Ascending. */
  readonly members: readonly number[]
  /** The pair in it that speaks most against it, uncapped; a pair that was not given says `absent`. `null` for one record. */
  readonly weakest: { readonly left: number; readonly right: number; readonly logOdds: number } | null
}
