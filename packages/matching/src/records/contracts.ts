/** What the values of a field are. It decides how they are read, compared and looked up:
 *  - `full-name`: given and family names in either order
 *  - `given-name`, `family-name`: one or more
 *  - `date`: digits in the order the format says
 *  - `place`: a town, region or country
 *  - `postcode`
 *  - `code`: short, exact up to slips of typing: a house number, a register's number
 *  - `category`: one of few values
 *  - `email`
 *  - `text`: any words: a street, a company */
export type FieldKind =
  | 'full-name'
  | 'given-name'
  | 'family-name'
  | 'date'
  | 'place'
  | 'postcode'
  | 'code'
  | 'category'
  | 'email'
  | 'text'

/** One field of a flat record. */
export type FieldSchema = {
  readonly field: string
  readonly kind: FieldKind
  /** Of a date: where its digits stand, `YYYY-MM-DD`, `DDMMYYYY`. Without it, year, month, day. */
  readonly format?: string
}

/** What a set of records says of itself; nothing else about it is known. */
export type RecordSchema = {
  /** The field that holds the id. */
  readonly id: string
  readonly fields: readonly FieldSchema[]
}

/** A record: texts as typed; `null`, absent and blank all mean that nothing is said. */
export type FlatRecord = Readonly<Record<string, string | null | undefined>>

/** Two records and the probability, 0 to 1, that they are one person. `left` sorts before `right`. */
export type RecordPair = { readonly left: string; readonly right: string; readonly probability: number }

/** Records that may be one person. */
export type RecordCluster = {
  readonly ids: readonly string[]
  /** The pair in it that speaks most against it; `null` for a record alone. */
  readonly weakest: RecordPair | null
}

/** What `linkRecords` found. */
export type LinkedRecords = {
  /** Every pair above the negligible, likeliest first, then by id. */
  readonly pairs: readonly RecordPair[]
  /** Every record is in one of them; in the order of their first id. */
  readonly clusters: readonly RecordCluster[]
}
