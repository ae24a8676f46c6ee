import type {
  Email,
  Evidence,
  Handle,
  Name,
  Phone,
  Place,
  Plate,
  Range,
  Said,
  Tattoo,
  Vehicle,
} from './contracts.ts'
import { type FacetsSaid, noFacets } from './read-facets.ts'

/** What is read at most out of one value of a field, and out of one text, of one sort: far more than anybody says who has
 *  something to say. Junk of repeated signs would give hundreds. */
export const MOST_IN_FIELD = 12
export const MOST_IN_TEXT = 100

/** Evidence while it is gathered. */
export type Gathered = {
  readonly phones: Phone[]
  readonly plates: Plate[]
  readonly handles: Handle[]
  readonly emails: Email[]
  readonly names: Name[]
  readonly vehicles: Vehicle[]
  readonly tattoos: Tattoo[]
  readonly places: Place[]
  readonly habits: Said[]
  readonly facets: FacetsSaid
  age: Range | null
  height: Range | null
}

export const nothingGathered = (): Gathered => ({
  phones: [],
  plates: [],
  handles: [],
  emails: [],
  names: [],
  vehicles: [],
  tattoos: [],
  places: [],
  habits: [],
  facets: noFacets(),
  age: null,
  height: null,
})

export function evidenceFrom({ facets, age, height, ...found }: Gathered): Evidence {
  return {
    ...found,
    facets: {
      ethnicity: facets.ethnicity,
      gender: facets.gender,
      age,
      height,
      build: facets.build,
      hairColour: facets['hair-colour'],
      hair: facets.hair,
      facialHair: facets['facial-hair'],
      accent: facets.accent,
      features: facets.feature,
      clothing: facets.clothing,
    },
  }
}
