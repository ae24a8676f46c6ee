import type { ConceptKind } from '../lexicon/contracts.ts'
import type { Space } from './segment.ts'

/* Which kinds of concepts a description names at all, as bits of one number: a white car is no black one, but a car of no
   colour may be. Only kinds of which one excludes another, and only in four vehicles and places: 7 bits of looks, 4 of each
   vehicle, 1 of each place. */
const looks: readonly ConceptKind[] = [
  'ethnicity',
  'gender',
  'build',
  'hair-colour',
  'hair',
  'facial-hair',
  'accent',
]
const vehicle: readonly ConceptKind[] = ['colour', 'make', 'model', 'body']
const FIRST_VEHICLE = 8
const FIRST_PLACE = 24
const MOST_ITEMS = 4

/** The bit of a kind in an item of a space; 0 for kinds that exclude nothing. */
export function kindBit(space: Space, kind: ConceptKind, item: number): number {
  const at = Math.min(item, MOST_ITEMS - 1)
  if (space === 'vehicle') {
    const place = vehicle.indexOf(kind)
    return place < 0 ? 0 : 1 << (FIRST_VEHICLE + at * vehicle.length + place)
  }
  if (space === 'place') return kind === 'town' ? 1 << (FIRST_PLACE + at) : 0
  const place = looks.indexOf(kind)
  return space === 'looks' && place >= 0 ? 1 << place : 0
}
