import type { LinkSlot } from '../link/contracts.ts'
import type { Evidence, Range, Said, Span } from '../evidence/contracts.ts'
import type { Agreement, DistanceLevel, SlotComparator } from './agreement.ts'
import { kinshipOf, levelOf, nearest, type Numbered, numbered } from './concepts.ts'

type ConceptAspect = 'ethnicity' | 'build' | 'facial-hair' | 'accent' | 'feature'

type Facet = {
  readonly slot: LinkSlot
  readonly aspect: ConceptAspect
  readonly valuesOf: (evidence: Evidence) => readonly Said[]
  readonly several?: boolean
}

const createFacetComparator = ({
  slot,
  aspect,
  valuesOf,
  several = false,
}: Facet): SlotComparator<Numbered & { readonly span: Span }> => ({
  slot,
  valuesOf: (evidence) => valuesOf(evidence).map((said) => ({ ...numbered(said), span: said.span })),
  keyOf: ({ concept }) => concept,
  spanOf: ({ span }) => span,
  compare: (left, right) => [
    {
      aspect,
      level: levelOf(kinshipOf(left, right)),
      terms: { kind: aspect, left: left.concept, right: right.concept },
    },
  ],
  termsOf: ({ concept }) => [{ kind: aspect, term: concept }],
  several,
})

export const ethnicityComparator = createFacetComparator({
  slot: 'ethnicity',
  aspect: 'ethnicity',
  valuesOf: ({ facets }) => facets.ethnicity,
})
export const buildComparator = createFacetComparator({
  slot: 'build',
  aspect: 'build',
  valuesOf: ({ facets }) => facets.build,
})
export const facialHairComparator = createFacetComparator({
  slot: 'facial-hair',
  aspect: 'facial-hair',
  valuesOf: ({ facets }) => facets.facialHair,
})
export const accentComparator = createFacetComparator({
  slot: 'accent',
  aspect: 'accent',
  valuesOf: ({ facets }) => facets.accent,
})
export const featureComparator = createFacetComparator({
  slot: 'feature',
  aspect: 'feature',
  valuesOf: ({ facets }) => facets.features,
  several: true,
})

type Hair = {
  readonly colours: readonly Numbered[]
  readonly kinds: readonly Numbered[]
  readonly span: Span | null
}

const hairAgreement = (
  aspect: 'hair' | 'hair-colour',
  left: readonly Numbered[],
  right: readonly Numbered[],
): readonly Agreement[] => {
  const kin = nearest(left, right)
  return kin
    ? [{ aspect, level: levelOf(kin.kin), terms: { kind: aspect, left: kin.left, right: kin.right } }]
    : []
}

/** Hair: its colour, and how it is worn. */
export const hairComparator: SlotComparator<Hair> = {
  slot: 'hair',
  valuesOf: ({ facets: { hairColour, hair } }) =>
    hairColour.length + hair.length > 0
      ? [
          {
            colours: hairColour.map(numbered),
            kinds: hair.map(numbered),
            span: (hairColour[0] ?? hair[0])?.span ?? null,
          },
        ]
      : [],
  keyOf: ({ colours, kinds }) =>
    [colours, kinds].map((said) => said.map(({ concept }) => concept).join('/')).join(),
  spanOf: ({ span }) => span,
  compare: (left, right) => [
    ...hairAgreement('hair-colour', left.colours, right.colours),
    ...hairAgreement('hair', left.kinds, right.kinds),
  ],
  termsOf: ({ colours, kinds }) => [
    ...colours.map(({ concept }) => ({ kind: 'hair-colour', term: concept }) as const),
    ...kinds.map(({ concept }) => ({ kind: 'hair', term: concept }) as const),
  ],
  several: false,
}

const middle = ({ from, to }: Range): number => (from + to) / 2

type Measure = {
  readonly aspect: 'age' | 'height'
  readonly valueOf: (evidence: Evidence) => Range | null
  /** How far the middles may lie apart for each level but the last. */
  readonly steps: readonly number[]
}

const distanceLevels: readonly DistanceLevel[] = ['same', 'close', 'near', 'off', 'far', 'apart']

const createMeasureComparator = ({ aspect, valueOf, steps }: Measure): SlotComparator<Range> => ({
  slot: aspect,
  valuesOf: (evidence) => {
    const range = valueOf(evidence)
    return range ? [range] : []
  },
  keyOf: ({ from, to }) => (from === to ? `${from}` : `${from}–${to}`),
  spanOf: () => null,
  compare: (left, right) => {
    const distance = Math.abs(middle(left) - middle(right))
    const step = steps.findIndex((limit) => distance <= limit)
    const level = distanceLevels[step < 0 ? steps.length : step] ?? 'apart'
    return [{ aspect, level, terms: null }]
  },
  termsOf: () => [],
  several: false,
})

/** Years: strangers guess a man's age to about five years. */
export const ageComparator = createMeasureComparator({
  aspect: 'age',
  valueOf: ({ facets }) => facets.age,
  steps: [1.5, 4, 7, 11, 16],
})
/** Centimetres: strangers guess a man's height to about five (an inch is 2.5). */
export const heightComparator = createMeasureComparator({
  aspect: 'height',
  valueOf: ({ facets }) => facets.height,
  steps: [1.5, 4, 8, 11.5, 16],
})
