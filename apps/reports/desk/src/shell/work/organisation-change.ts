import type {
  Charter,
  Day,
  OrganisationId,
  OrganisationState,
  PublicKey,
  StaffEntry,
  StaffTask,
} from '@parasol/charter'

/** What an organisation says of itself to everybody who may write to it. */
export type OrganisationDetails = Pick<
  OrganisationState,
  'hours' | 'reading' | 'languages' | 'areas' | 'cover'
>

export type FirstState = {
  readonly charter: Charter
  readonly organisation: OrganisationId
  readonly day: Day
  readonly details: OrganisationDetails
  readonly inbox: PublicKey
  readonly circle: PublicKey
  /** The coordinator who signs; she is the first of the staff. */
  readonly coordinator: StaffEntry
}

export const firstOrganisationState = (first: FirstState): OrganisationState => ({
  kind: 'organisation',
  network: first.charter.network,
  organisation: first.organisation,
  version: 1,
  previous: null,
  day: first.day,
  ...first.details,
  server: null,
  inbox: { version: 1, key: first.inbox },
  circle: { version: 1, key: first.circle },
  staff: [first.coordinator],
  former: [],
})

export type OrganisationChange =
  | { readonly kind: 'details'; readonly details: OrganisationDetails }
  | { readonly kind: 'add-staff'; readonly staff: StaffEntry }
  | { readonly kind: 'tasks'; readonly key: PublicKey; readonly tasks: readonly StaffTask[] }
  | { readonly kind: 'publishing'; readonly two: boolean }
  | { readonly kind: 'new-circle'; readonly circle: PublicKey }
  | { readonly kind: 'recovery'; readonly recovery: NonNullable<OrganisationState['recovery']> }
  /** A coordinator opened the inbox with pieces and holds its key from now on. */
  | { readonly kind: 'recover'; readonly staff: StaffEntry }
  /** Whoever leaves held the inbox key and the circle key, so both are made anew. */
  | {
      readonly kind: 'remove-staff'
      readonly key: PublicKey
      readonly inbox: PublicKey
      readonly circle: PublicKey
    }

const next = ({ version }: OrganisationState['inbox'], key: PublicKey): OrganisationState['inbox'] => ({
  version: version + 1,
  key,
})

function recovered(
  before: OrganisationState,
  { key, ...rest }: StaffEntry,
  day: Day,
): Partial<OrganisationState> {
  const known = before.staff.some((each) => each.key === key)
  const now = { version: before.version + 1, day, by: key }
  return {
    staff: known ? before.staff : [...before.staff, { key, ...rest }],
    recovered: [...(before.recovered ?? []), now],
  }
}

function applied(
  before: OrganisationState,
  { day, change }: { readonly day: Day; readonly change: OrganisationChange },
): Partial<OrganisationState> {
  switch (change.kind) {
    case 'details':
      return change.details
    case 'add-staff':
      return { staff: [...before.staff, change.staff] }
    case 'tasks':
      return {
        staff: before.staff.map((each) =>
          each.key === change.key ? { ...each, tasks: change.tasks } : each,
        ),
      }
    case 'publishing':
      return change.two ? { twoToPublish: true } : {}
    case 'new-circle':
      return { circle: next(before.circle, change.circle) }
    case 'recovery':
      return { recovery: change.recovery }
    case 'recover':
      return recovered(before, change.staff, day)
    case 'remove-staff':
      return {
        inbox: next(before.inbox, change.inbox),
        circle: next(before.circle, change.circle),
        staff: before.staff.filter(({ key }) => key !== change.key),
        former: [...before.former, { key: change.key, lastVersion: before.version }],
      }
  }
}

/** The organisation's next state, to be signed by one of its coordinators; `null` when it has none yet. */
export function nextOrganisationState(
  charter: Charter,
  organisation: OrganisationId,
  { day, change }: { readonly day: Day; readonly change: OrganisationChange },
): OrganisationState | null {
  const before = charter.organisations.get(organisation)
  const mark = charter.seen.organisations[organisation]
  if (!before || !mark) return null
  const { name: _name, status: _status, signer: _signer, twoToPublish, ...state } = before
  const two = twoToPublish && change.kind !== 'publishing' ? { twoToPublish } : {}
  return {
    ...state,
    ...two,
    version: before.version + 1,
    previous: mark.hash,
    day,
    ...applied(before, { day, change }),
  }
}
