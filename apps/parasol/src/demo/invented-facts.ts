import type { Seeded } from './seeded.ts'

/** Marks everything invented, wherever it is shown. */
export const INVENTED = 'Invented example.'

const NAMES = [
  'Dex',
  'Marlo',
  'Big Ray',
  'Tavi',
  'Coop',
  'Jules',
  'Rocco',
  'Stan',
  'Minh',
  'Gurvir',
  'Yuri',
  'Benoit',
]
const AREA_CODES = ['604', '250', '778', '236']
const MAKES = [
  'Honda Civic',
  'Ford F-150',
  'Toyota Sienna',
  'Dodge Caravan',
  'Chevrolet Tahoe',
  'Mazda 3',
  'Subaru Outback',
]
const COLOURS = ['white', 'black', 'silver', 'dark blue', 'red', 'grey', 'green']
const MARKS = [
  'rose tattoo on neck',
  'scar over left eye',
  'gold tooth',
  'barbed wire tattoo on arm',
  'shaved head',
  'long beard',
]
const HABITS = [
  'kept asking for a real name',
  'would not show his face',
  'smelled of diesel',
  'spoke very softly',
  'wore work boots',
]
const STREETS = [
  'near the train yard',
  'by the old cannery',
  'behind the arena',
  'at a motel on the highway',
  'near the ferry',
]

// BC serials never use I, O, Q, U, Y or Z, so a plate with these cannot exist.
const NEVER_ISSUED = 'IOQUYZ'

const digits = (chance: Seeded, count: number): string =>
  Array.from({ length: count }, () => chance.below(10)).join('')

export type InventedFacts = {
  readonly names: readonly string[]
  readonly phones: readonly string[]
  readonly plates: readonly string[]
  readonly vehicles: readonly string[]
  readonly handles: readonly string[]
  readonly emails: readonly string[]
  readonly place: string
  readonly description: string
  readonly habit: string
}

const maybe = <Item>(chance: Seeded, share: number, make: () => Item): readonly Item[] =>
  chance.chance(share) ? [make()] : []

const plate = (chance: Seeded): string => {
  const letters = Array.from({ length: 3 }, () => chance.pick([...NEVER_ISSUED]))
  return `${letters[0]}${letters[1]}${chance.below(10)} ${digits(chance, 2)}${letters[2]}`
}

export function inventFacts(chance: Seeded): InventedFacts {
  const phone = () => `${chance.pick(AREA_CODES)}-555-01${digits(chance, 2)}`
  const vehicle = () => `${chance.pick(COLOURS)} ${chance.pick(MAKES)}`
  return {
    names: maybe(chance, 0.7, () => chance.pick(NAMES)),
    phones: maybe(chance, 0.6, phone),
    plates: maybe(chance, 0.5, () => plate(chance)),
    vehicles: maybe(chance, 0.6, vehicle),
    handles: maybe(
      chance,
      0.3,
      () => `example-${chance.pick(NAMES).toLowerCase().replace(' ', '')}${digits(chance, 2)}`,
    ),
    emails: maybe(chance, 0.15, () => `invented${digits(chance, 3)}@mail.test`),
    place: chance.pick(STREETS),
    description: `${chance.pick(MARKS)}, about ${25 + chance.below(35)}`,
    habit: chance.pick(HABITS),
  }
}
