import { conceptOf, lexicon } from '../lexicon/concepts.ts'
import type { Concept, ConceptKind } from '../lexicon/contracts.ts'
import { kinship, widerOf } from '../lexicon/kinship.ts'
import type { How } from './contracts.ts'
import type { Space } from './segment.ts'

/** A concept that who types another may mean, and the bits that costs. */
export type RelatedConcept = { readonly id: string; readonly cost: number; readonly how: How }

const spaceOfKind: Readonly<Record<ConceptKind, Space>> = {
  colour: 'vehicle',
  make: 'vehicle',
  model: 'vehicle',
  body: 'vehicle',
  motif: 'tattoo',
  'body-part': 'tattoo',
  town: 'place',
  feature: 'looks',
  ethnicity: 'looks',
  gender: 'looks',
  build: 'looks',
  'hair-colour': 'looks',
  hair: 'looks',
  'facial-hair': 'looks',
  accent: 'looks',
  clothing: 'looks',
  habit: 'text',
}
export const spaceOf = ({ kind }: Concept): Space => spaceOfKind[kind]

// Who saw navy may well say blue. Who says navy of what was written down as blue picks one of several blues; and of two within
// blue one is taken for the other seldom the more of them there are. Those that the lexicon calls near are few.
const NARROWER = 0.6
const WIDER = 1.2
const NEAR = 3
const NEAR_COLOUR = 2.5
// Of colours and parts of the body people are vague: navy is written down as blue, a shin as a leg.
const WIDER_VAGUE = 2
const NEAR_WITHIN = 1.5
const SIBLING = 2.5
const A_DOUBLING = 0.8

let narrower: ReadonlyMap<string, readonly string[]> | null = null

/** Every concept within another, directly or not. */
function narrowerOf(id: string): readonly string[] {
  if (!narrower) {
    const made = new Map<string, string[]>()
    for (const concept of lexicon().concepts)
      for (const wider of widerOf(concept.id)) {
        const known = made.get(wider)
        if (known) known.push(concept.id)
        else made.set(wider, [concept.id])
      }
    narrower = made
  }
  return narrower.get(id) ?? []
}

/** Those within the same wider concept, each with the bits that one out of so many costs. */
const siblingsOf = ({ within }: Concept): readonly (readonly [string, number])[] =>
  (within ?? []).flatMap((wider) => {
    const all = narrowerOf(wider)
    return all.map((id) => [id, SIBLING + A_DOUBLING * Math.log2(all.length)] as const)
  })

function namedNear({ id, near }: Concept): readonly string[] {
  const others = lexicon().concepts.filter((other) => other.near?.includes(id))
  return [...(near ?? []), ...others.map((other) => other.id)]
}

const widerCost = ({ kind }: Concept, wider: string): number =>
  kind === 'colour' || kind === 'body-part'
    ? WIDER_VAGUE
    : WIDER + A_DOUBLING * Math.log2(narrowerOf(wider).length)

const remembered = new Map<string, readonly RelatedConcept[]>()

/** What a typed concept may be written down as: itself, narrower, wider and near ones, each once at its least cost. */
export function relatedTo(id: string): readonly RelatedConcept[] {
  const known = remembered.get(id)
  if (known) return known
  const concept = conceptOf(id)
  const related = new Map<string, RelatedConcept>([[id, { id, cost: 0, how: 'same' }]])
  const put = (other: string, cost: number, how: How): void => {
    if ((related.get(other)?.cost ?? Number.POSITIVE_INFINITY) > cost)
      related.set(other, { id: other, cost, how })
  }
  if (concept) {
    for (const other of narrowerOf(id)) put(other, NARROWER, 'implied')
    for (const wider of widerOf(id)) put(wider, widerCost(concept, wider), 'implied')
    const siblings = new Map(siblingsOf(concept))
    for (const near of namedNear(concept))
      put(near, siblings.has(near) ? NEAR_WITHIN : concept.kind === 'colour' ? NEAR_COLOUR : NEAR, 'near')
    for (const [near, cost] of siblings) if (kinship(id, near) === 'near') put(near, cost, 'near')
  }
  const list = [...related.values()]
  remembered.set(id, list)
  return list
}
