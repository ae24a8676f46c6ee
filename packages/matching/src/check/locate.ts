import type { Described, Field, Looks, Slot } from '../contracts.ts'
import type { Evidence, Said, Span } from '../evidence/contracts.ts'
import { wordsOf } from '../text/fold.ts'
import type { Space } from './segment.ts'

/** A stretch of a value of a description. */
export type Stretch = {
  readonly slot: Slot
  readonly field: Field
  readonly value: string
  readonly start: number
  readonly end: number
}

const slotOfField: Readonly<Record<Field, Slot>> = {
  names: 'name',
  phones: 'phone',
  plates: 'plate',
  vehicles: 'vehicle',
  handles: 'handle',
  emails: 'email',
  description: 'description',
  looks: 'description',
  places: 'place',
  text: 'text',
}

/** What the looks of one kind were asked by. */
const looksOf = ({ looks = {} }: Described, concept: string, item: number): string => {
  const [kind = ''] = concept.split('.')
  const names: Readonly<Record<string, keyof Looks>> = {
    ethnicity: 'ethnicity',
    build: 'build',
    hair: 'hair',
    'hair-colour': 'hair',
    'facial-hair': 'facialHair',
    accent: 'accent',
    feature: 'features',
    motif: 'tattoos',
    'body-part': 'tattoos',
  }
  const said = looks[names[kind] ?? 'features']
  return typeof said === 'string' ? said : (said?.[item] ?? '')
}

function valueOf(item: Described, { field, item: at }: Span, concept: string): string {
  if (field === 'description' || field === 'text') return item[field]
  return field === 'looks' ? looksOf(item, concept, at) : (item[field][at] ?? '')
}

/** Where a span stands, cut to its value. */
export function stretchOf(item: Described, slot: Slot, span: Span, concept = ''): Stretch {
  const value = valueOf(item, span, concept)
  const start = Math.min(span.start, value.length)
  return { slot, field: span.field, value, start, end: Math.max(start, Math.min(span.end, value.length)) }
}

/** The first word alike in a stretch of a value. */
function wordIn({ slot, field, value, start, end }: Stretch, term: string): Stretch | null {
  const word = wordsOf(value).find((each) => each.token === term && each.start >= start && each.end <= end)
  return word ? { slot, field, value, start: word.start, end: word.end } : null
}

const whole = (field: Field, value: string): Stretch => ({
  slot: slotOfField[field],
  field,
  value,
  start: 0,
  end: value.length,
})

const looksValues = ({ looks = {} }: Described): readonly string[] =>
  Object.values(looks).flatMap((said) => (typeof said === 'string' ? [said] : said))

type Held = {
  readonly said: readonly (Said | null)[]
  readonly slot: Slot
  readonly within: readonly Stretch[]
}

/** What one item of a space says, and the stretches its other words stand in. */
function heldBy(item: Described, evidence: Evidence, space: Space, at: number): Held {
  const of = (slot: Slot, said: readonly (Said | null)[], span: Span | undefined): Held => ({
    said,
    slot,
    within: span ? [stretchOf(item, slot, span)] : [],
  })
  switch (space) {
    case 'name':
      return of('name', [], evidence.names[at]?.span)
    case 'place':
      return of('place', [evidence.places[at]?.town ?? null], evidence.places[at]?.span)
    case 'vehicle': {
      const vehicle = evidence.vehicles[at]
      const said = vehicle ? [...vehicle.colours, vehicle.model, vehicle.make, vehicle.body] : []
      return of('vehicle', said, vehicle?.span)
    }
    case 'tattoo': {
      const tattoo = evidence.tattoos[at]
      return of('description', tattoo ? [...tattoo.motifs, tattoo.part] : [], tattoo?.span)
    }
    case 'looks': {
      const { age: _age, height: _height, ...facets } = evidence.facets
      const within = [
        whole('description', item.description),
        ...looksValues(item).map((value) => whole('looks', value)),
      ]
      return { said: Object.values(facets).flat(), slot: 'description', within }
    }
    case 'text':
      return { said: evidence.habits, slot: 'text', within: [whole('text', item.text)] }
  }
}

/** Where a term stands in an item of a space; `null` for what stands nowhere in words, as an age. */
export function locate(
  item: Described,
  evidence: Evidence,
  { space, at, term }: { readonly space: Space; readonly at: number; readonly term: string },
): Stretch | null {
  const { said, slot, within } = heldBy(item, evidence, space, at)
  const named = said.find((each) => each?.concept === term)
  if (named) return stretchOf(item, slot, named.span, term)
  const part = space === 'name' ? evidence.names[at]?.parts.find(({ text }) => text === term) : undefined
  if (part) return stretchOf(item, slot, part.span)
  for (const stretch of within) {
    const word = wordIn(stretch, term)
    if (word) return word
  }
  const [first] = within
  return first && space !== 'looks' && space !== 'text' ? first : null
}
