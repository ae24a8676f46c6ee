/** One comparison of two records and what it can come to. A column may be made of several fields of the schema. */
export type Column = {
  /** Which field, or fields, it compares. */
  readonly slot: string
  /** Likeliest for one person first; `same` means that the values are equal, and only there frequency counts. */
  readonly levels: readonly Level[]
}

/** A level with what is believed of it before anything is counted: how often it is seen in pairs of one person, and in
 *  pairs of two. Only the order of magnitude matters; each slot's shares are normalised. */
export type Level = { readonly level: string; readonly m: number; readonly u: number }

/** Compares records in one or several columns at once. Records are numbers from 0. */
export type Comparator = {
  readonly columns: readonly Column[]
  /** Writes the level of each column (or `MISSING`) to `levels`, and to `terms` the number of the value in which both
   *  agree exactly, −1 where they do not; both from `at` on. Symmetric. */
  readonly compare: (left: number, right: number, out: Comparison, at: number) => void
  /** The values of each column, for counting how common they are; −1 where nothing is said. */
  readonly values: readonly { readonly ofRecord: Int32Array; readonly distinct: number }[]
  /** What else two records may be looked up by: keys that alike values share. Longer lists find more and cost more. */
  readonly keys: (record: number) => readonly string[]
}

/** Room for the levels and agreeing values of one pair. */
export type Comparison = { readonly levels: Uint8Array; readonly terms: Int32Array }
