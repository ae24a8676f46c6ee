import type { Described } from '@parasol/matching'

/** A warning as every library is given it: identifiers in one form, all in lower case without accents. */
export type PlainWarning = {
  readonly id: string
  readonly names: string
  readonly phones: string
  readonly plates: string
  readonly vehicles: string
  readonly handles: string
  readonly emails: string
  readonly description: string
  readonly places: string
  readonly text: string
}

/** The fields that are searched. */
export const fields = [
  'names',
  'phones',
  'plates',
  'vehicles',
  'handles',
  'emails',
  'description',
  'places',
  'text',
] as const satisfies readonly (keyof PlainWarning)[]

/** A fragment as typed, and in the form of the warnings' identifiers. */
export type PlainQuery = { readonly typed: string; readonly plain: string }

/** Ids of the warnings found, best first, at most ten. */
export type Search = (query: PlainQuery) => readonly string[]

/** One sensible way of using a library. */
export type SetUp = {
  readonly name: string
  readonly build: (plain: readonly PlainWarning[], warnings: readonly Described[]) => Search | Promise<Search>
}

/** A library, of whose set-ups the better one counts. */
export type Peer = { readonly name: string; readonly setUps: readonly SetUp[] }

export const SHOWN = 10
