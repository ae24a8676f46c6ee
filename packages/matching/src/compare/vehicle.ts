import type { Said, Vehicle } from '../evidence/contracts.ts'
import type { Agreement, SlotComparator, VehicleLevel, YearLevel } from './agreement.ts'
import { kinshipOf, levelOf, nearest, type Numbered, numbered } from './concepts.ts'

const NEAR_YEARS = 3

type NumberedVehicle = {
  readonly colours: readonly Numbered[]
  readonly make: Numbered | null
  readonly model: Numbered | null
  readonly body: Numbered | null
  readonly year: number | null
  readonly span: Vehicle['span']
}

const numberedOrNot = (said: Said | null): Numbered | null => said && numbered(said)

const otherKind: Agreement = { aspect: 'vehicle', level: 'differs', terms: null }
const otherModel: Agreement = { aspect: 'vehicle', level: 'other-model', terms: null }
const otherColour: Agreement = { aspect: 'vehicle-colour', level: 'differs', terms: null }

const kindAgreement = (
  level: VehicleLevel,
  kind: 'model' | 'make' | 'body',
  { left, right }: { readonly left: NumberedVehicle; readonly right: NumberedVehicle },
): Agreement => ({
  aspect: 'vehicle',
  level,
  terms: { kind, left: left[kind]?.concept ?? '', right: right[kind]?.concept ?? '' },
})

function compareKinds(left: NumberedVehicle, right: NumberedVehicle): Agreement | null {
  const models = left.model && right.model ? kinshipOf(left.model, right.model) : null
  if (models === 'same' || models === 'within') return kindAgreement('model', 'model', { left, right })
  const makes = left.make && right.make ? kinshipOf(left.make, right.make) : null
  const sameMake = makes === 'same' || makes === 'within'
  if (models === 'near') return kindAgreement('near-model', 'make', { left, right })
  if (models === 'apart') return sameMake ? otherModel : otherKind
  const bodies = left.body && right.body ? kinshipOf(left.body, right.body) : null
  if (makes !== null) {
    // Sister makes (Dodge and Ram) are one to many people.
    if (!sameMake && makes !== 'near') return otherKind
    if (bodies === null) return kindAgreement('make', 'make', { left, right })
    return kindAgreement(bodies === 'apart' ? 'other-body' : 'make-and-body', 'make', { left, right })
  }
  if (bodies === null) return null
  if (bodies === 'apart') return otherKind
  return kindAgreement(bodies === 'near' ? 'near-body' : 'body', 'body', { left, right })
}

function compareYears(left: number | null, right: number | null): Agreement | null {
  if (left === null || right === null) return null
  const distance = Math.abs(left - right)
  const level: YearLevel = distance === 0 ? 'same' : distance <= NEAR_YEARS ? 'near' : 'differs'
  return { aspect: 'vehicle-year', level, terms: null }
}

/** Vehicles: make, model and body as one aspect, since each implies the other; colour and year beside it. */
export const vehicleComparator: SlotComparator<NumberedVehicle> = {
  slot: 'vehicle',
  valuesOf: ({ vehicles }) =>
    vehicles.map(({ colours, make, model, body, year, span }) => ({
      colours: colours.map(numbered),
      make: numberedOrNot(make),
      model: numberedOrNot(model),
      body: numberedOrNot(body),
      year,
      span,
    })),
  keyOf: ({ colours, make, model, body, year }) =>
    [
      colours.map(({ concept }) => concept).join('/'),
      make?.concept ?? '',
      model?.concept ?? '',
      body?.concept ?? '',
      year ?? '',
    ].join(),
  spanOf: ({ span }) => span,
  compare: (left, right) => {
    const agreements: Agreement[] = []
    const kinds = compareKinds(left, right)
    const colours = nearest(left.colours, right.colours)
    const years = compareYears(left.year, right.year)
    if (kinds) agreements.push(kinds)
    if (colours)
      agreements.push(
        colours.kin === 'apart'
          ? otherColour
          : {
              aspect: 'vehicle-colour',
              level: levelOf(colours.kin),
              terms: { kind: 'vehicle-colour', left: colours.left, right: colours.right },
            },
      )
    if (years) agreements.push(years)
    return agreements
  },
  termsOf: ({ colours, make, model, body }) => [
    ...colours.map(({ concept }) => ({ kind: 'vehicle-colour', term: concept }) as const),
    ...(make ? [{ kind: 'make', term: make.concept } as const] : []),
    ...(model ? [{ kind: 'model', term: model.concept } as const] : []),
    ...(body ? [{ kind: 'body', term: body.concept } as const] : []),
  ],
  several: false,
}
