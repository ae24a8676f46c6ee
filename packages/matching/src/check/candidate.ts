/** A description that something speaks for. */
export type Candidate = { readonly part: number; readonly number: number }
