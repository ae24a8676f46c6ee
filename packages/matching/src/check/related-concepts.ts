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

/** What a witness's word costs, in bits, when something akin is written down. */
type Vagueness = {
  readonly narrower: number
  readonly wider: number
  /** For each doubling of what the wider holds: who says navy of what is written down as blue picks one of several. */
  readonly widerDoubling: number
  /** Named near it, and within the same besides. */
  readonly near: number
  readonly nearWithin: number
  /** Only within the same, and for each doubling of those. */
  readonly sibling: number
}

const ALIKE = 0.4
const A_DOUBLING = 0.8

const plain: Vagueness = {
  narrower: 0.6,
  wider: 1.2,
  widerDoubling: A_DOUBLING,
  near: 3,
  nearWithin: 1.5,
  sibling: 2.5,
}

// Of colours, sorts of car and parts of the body people are vague: navy is written down as blue, a shin as a leg. What a
// tattoo shows they know better than where: another picture nearby is hardly his, the same picture nearby is.
const vagueness: Partial<Readonly<Record<ConceptKind, Vagueness>>> = {
  colour: { ...plain, wider: 0.8, widerDoubling: 0, near: 2 },
  body: { ...plain, wider: 0.8, widerDoubling: 0 },
  'body-part': { ...plain, narrower: 1, widerDoubling: 0, near: 1.2, nearWithin: 1.2 },
  motif: { ...plain, near: 4.5, nearWithin: 4.5, sibling: 5 },
}
const vaguenessOf = ({ kind }: Concept): Vagueness => vagueness[kind] ?? plain

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
function siblingsOf(concept: Concept): readonly (readonly [string, number])[] {
  const { sibling } = vaguenessOf(concept)
  return (concept.within ?? []).flatMap((wider) => {
    const all = narrowerOf(wider).filter((id) => id.startsWith(`${concept.kind}.`))
    return all.map((id) => [id, sibling + A_DOUBLING * Math.log2(all.length)] as const)
  })
}

type Relation = 'alike' | 'near'

/** By relation and concept: those that name it. */
let namers: Readonly<Record<Relation, ReadonlyMap<string, readonly string[]>>> | null = null

function namersOf(relation: Relation): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>()
  for (const { id, [relation]: others = [] } of lexicon().concepts)
    for (const other of others) {
      const known = made.get(other)
      if (known) known.push(id)
      else made.set(other, [id])
    }
  return made
}

/** Those that a concept names, or that name it. */
function named({ id, ...concept }: Concept, as: Relation): readonly string[] {
  namers ??= { alike: namersOf('alike'), near: namersOf('near') }
  return [...(concept[as] ?? []), ...(namers[as].get(id) ?? [])]
}

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
    const costs = vaguenessOf(concept)
    const alike = named(concept, 'alike')
    for (const other of alike) {
      put(other, ALIKE, 'near')
      for (const each of narrowerOf(other)) put(each, ALIKE + costs.narrower, 'near')
    }
    for (const other of narrowerOf(id)) put(other, costs.narrower, 'implied')
    for (const wider of widerOf(id))
      put(wider, costs.wider + costs.widerDoubling * Math.log2(narrowerOf(wider).length), 'implied')
    const siblings = new Map(siblingsOf(concept))
    for (const near of named(concept, 'near'))
      put(near, siblings.has(near) ? costs.nearWithin : costs.near, 'near')
    for (const [near, cost] of siblings) if (kinship(id, near) === 'near') put(near, cost, 'near')
  }
  const list = [...related.values()]
  remembered.set(id, list)
  return list
}
