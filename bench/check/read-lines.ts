import { readFileSync } from 'node:fs'
import type { Described } from '@parasol/matching'

type WarningLine = Omit<Described, 'organisation' | 'places'> & {
  readonly org: string
  readonly locations: readonly string[]
}
type FragmentLine = { readonly id: string; readonly q: string }

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))

/** Warnings as matching reads them. */
export const readWarnings = (file: string): readonly Described[] =>
  (linesOf(file) as readonly WarningLine[]).map(({ org, locations, ...warning }) => ({
    ...warning,
    organisation: org,
    places: locations,
  }))

export const readFragments = (file: string): readonly FragmentLine[] =>
  linesOf(file) as readonly FragmentLine[]
