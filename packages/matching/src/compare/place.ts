import type { Place } from '../evidence/contracts.ts'
import { slip, slipAllowed, type Spelt, spelt } from '../lexicon/slip.ts'
import type { Agreement, PlaceLevel, SlotComparator, Terms } from './agreement.ts'
import { kinshipOf, type Numbered, numbered } from './concepts.ts'

type NumberedPlace = {
  readonly town: Numbered | null
  readonly street: (Spelt & { readonly written: string }) | null
  readonly span: Place['span']
}

const streetSlip = (
  left: Spelt & { readonly written: string },
  right: Spelt & { readonly written: string },
): boolean => {
  const [one, other] = [left.written.length, right.written.length]
  const allowed = slipAllowed(Math.min(one, other))
  return allowed > 0 && Math.abs(one - other) <= 2 && slip(left, right, allowed) <= allowed
}

/** Places: streets are compared within a town only, since every town has a Main Street. */
export const placeComparator: SlotComparator<NumberedPlace> = {
  slot: 'place',
  valuesOf: ({ places }) =>
    places.map(({ town, street, span }) => ({
      town: town && numbered(town),
      street: street === null ? null : { ...spelt(street), written: street },
      span,
    })),
  keyOf: ({ town, street }) => `${town?.concept ?? ''},${street?.written ?? ''}`,
  spanOf: ({ span }) => span,
  compare: (left, right) => {
    const say = (level: PlaceLevel, terms: Terms | null = null): readonly Agreement[] => [
      { aspect: 'place', level, terms },
    ]
    const towns = left.town && right.town ? kinshipOf(left.town, right.town) : null
    const streets =
      left.street !== null && right.street !== null ? ([left.street, right.street] as const) : null
    if (towns === 'apart') return say('differs')
    if (streets) {
      const terms = { kind: 'street', left: streets[0].written, right: streets[1].written } as const
      if (streets[0].written === streets[1].written) return say('street', terms)
      if (streetSlip(...streets)) return say('street-one-off', terms)
    }
    if (towns === null) return []
    const terms = { kind: 'town', left: left.town?.concept ?? '', right: right.town?.concept ?? '' } as const
    if (towns === 'near') return say('near-town', terms)
    return say(streets ? 'other-street' : 'town', terms)
  },
  termsOf: ({ town, street }) => [
    ...(town ? [{ kind: 'town', term: town.concept } as const] : []),
    ...(street ? [{ kind: 'street', term: street.written } as const] : []),
  ],
  several: false,
}
