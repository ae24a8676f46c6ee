import { CATEGORIES, type CategoryId } from '@parasol/protocol'
import type { Fact } from './warning-fields.ts'

/** Where an answer goes when staff take it over into the warning. Nothing goes there by itself. */
const PLACES: Readonly<Record<string, Fact | 'description' | 'categories'>> = {
  happened: 'categories',
  names: 'names',
  phones: 'phones',
  emails: 'emails',
  handle: 'handles',
  site: 'handles',
  plate: 'plates',
  vehicle: 'vehicles',
  vehicleColour: 'vehicles',
  make: 'vehicles',
  model: 'vehicles',
  vehicleMarks: 'vehicles',
  town: 'places',
  age: 'description',
  gender: 'description',
  height: 'description',
  build: 'description',
  skin: 'description',
  ethnicity: 'description',
  hairColour: 'description',
  hairLength: 'description',
  hairStyle: 'description',
  facialHair: 'description',
  glasses: 'description',
  eyes: 'description',
  face: 'description',
  tattoos: 'description',
  clothing: 'description',
  accent: 'description',
}

/** The part of a warning that an answer may be taken over into; `null` for what stays between her and the staff. */
export const placeOf = (field: string): Fact | 'description' | 'categories' | null => PLACES[field] ?? null

/** What she said has happened, as far as a warning has words for it. */
export const categoriesIn = (happened: unknown): readonly CategoryId[] =>
  CATEGORIES.filter((each) => Array.isArray(happened) && happened.includes(each))

/** A text with one more line; a line that stands there already is not added again. */
export const withLine = (text: string, line: string): string => {
  const lines = text.split('\n').filter((each) => each.trim() !== '')
  return lines.includes(line) ? text : [...lines, line].join('\n')
}
