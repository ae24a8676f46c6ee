import type {
  Area,
  Charter,
  Day,
  ListedOrganisation,
  NetworkState,
  OrganisationId,
  Policy,
  PublicKey,
} from '@parasol/charter'

/** One thing that the stewards decide about the network. */
export type NetworkChange =
  | {
      readonly kind: 'admit'
      readonly id: OrganisationId
      readonly name: string
      readonly coordinators: readonly PublicKey[]
    }
  | { readonly kind: 'close'; readonly id: OrganisationId; readonly successor: OrganisationId | null }
  | { readonly kind: 'add-coordinator'; readonly id: OrganisationId; readonly key: PublicKey }
  | { readonly kind: 'remove-coordinator'; readonly id: OrganisationId; readonly key: PublicKey }
  | { readonly kind: 'add-area'; readonly area: Area }
  | { readonly kind: 'policies'; readonly policies: readonly Policy[] }
  | { readonly kind: 'hand-over'; readonly stewards: readonly PublicKey[]; readonly threshold: number }

function applied(state: NetworkState, change: NetworkChange): Partial<NetworkState> {
  const changing = (
    id: OrganisationId,
    differently: (organisation: ListedOrganisation) => ListedOrganisation,
  ): Partial<NetworkState> => ({
    organisations: state.organisations.map((each) => (each.id === id ? differently(each) : each)),
  })
  switch (change.kind) {
    case 'admit': {
      const { id, name, coordinators } = change
      const admitted = { id, name, coordinators, status: 'open', successor: null } as const
      return { organisations: [...state.organisations, admitted] }
    }
    case 'close':
      return changing(change.id, (each) => ({ ...each, status: 'closed', successor: change.successor }))
    case 'add-coordinator':
      return changing(change.id, (each) => ({ ...each, coordinators: [...each.coordinators, change.key] }))
    case 'remove-coordinator':
      return changing(change.id, (each) => ({
        ...each,
        coordinators: each.coordinators.filter((key) => key !== change.key),
      }))
    case 'add-area':
      return { areas: [...state.areas, change.area] }
    case 'policies':
      return { policies: change.policies }
    case 'hand-over':
      return { stewards: change.stewards, threshold: change.threshold }
  }
}

/** The network's next state, to be signed by the stewards in force. */
export function nextNetworkState(charter: Charter, day: Day, change: NetworkChange): NetworkState {
  const { kind, network, version, name, stewards, threshold, areas, organisations, policies } = charter.state
  return {
    kind,
    network,
    version: version + 1,
    previous: charter.seen.network.hash,
    day,
    name,
    stewards,
    threshold,
    areas,
    organisations,
    ...(policies && { policies }),
    ...applied(charter.state, change),
  }
}

/** One difference between two states, as a steward reads it before she signs. */
export type Difference =
  | { readonly kind: 'renamed'; readonly name: string }
  | { readonly kind: 'threshold'; readonly threshold: number }
  | { readonly kind: 'steward-added' | 'steward-removed'; readonly key: PublicKey }
  | { readonly kind: 'area-added' | 'area-removed' | 'area-renamed'; readonly name: string }
  | { readonly kind: 'reordered' }
  | { readonly kind: 'admitted'; readonly name: string; readonly coordinators: readonly PublicKey[] }
  | { readonly kind: 'dropped' | 'reopened'; readonly name: string }
  | { readonly kind: 'closed'; readonly name: string; readonly successor: string | null }
  | { readonly kind: 'policy-set'; readonly policy: Policy; readonly before: Policy | null }
  | { readonly kind: 'policy-dropped'; readonly before: Policy }
  | { readonly kind: 'organisation-renamed'; readonly name: string; readonly before: string }
  | {
      readonly kind: 'coordinator-added' | 'coordinator-removed'
      readonly name: string
      readonly key: PublicKey
    }

const missingFrom = <Item>(items: readonly Item[], others: readonly Item[]): readonly Item[] =>
  items.filter((item) => !others.includes(item))

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

function areaDifferences(before: NetworkState, after: NetworkState): readonly Difference[] {
  const [old, fresh] = [byId(before.areas), byId(after.areas)]
  return [
    ...after.areas.flatMap(({ id, name }): Difference[] => {
      const was = old.get(id)
      if (!was) return [{ kind: 'area-added', name }]
      return was.name === name ? [] : [{ kind: 'area-renamed', name }]
    }),
    ...before.areas
      .filter(({ id }) => !fresh.has(id))
      .map(({ name }): Difference => ({ kind: 'area-removed', name })),
  ]
}

function organisationDifferences(before: NetworkState, after: NetworkState): readonly Difference[] {
  const [old, fresh] = [byId(before.organisations), byId(after.organisations)]
  const nameOf = (id: OrganisationId | null): string | null => (id && (fresh.get(id)?.name ?? id)) || null
  const changed = (was: ListedOrganisation, is: ListedOrganisation): Difference[] => {
    const { name } = is
    const moved = was.status !== is.status || was.successor !== is.successor
    return [
      ...(was.name === name ? [] : [{ kind: 'organisation-renamed', name, before: was.name } as const]),
      ...missingFrom(is.coordinators, was.coordinators).map(
        (key) => ({ kind: 'coordinator-added', name, key }) as const,
      ),
      ...missingFrom(was.coordinators, is.coordinators).map(
        (key) => ({ kind: 'coordinator-removed', name, key }) as const,
      ),
      ...(moved && is.status === 'closed'
        ? [{ kind: 'closed', name, successor: nameOf(is.successor) } as const]
        : []),
      ...(moved && is.status === 'open' ? [{ kind: 'reopened', name } as const] : []),
    ]
  }
  return [
    ...after.organisations.flatMap((is): Difference[] => {
      const was = old.get(is.id)
      if (was) return changed(was, is)
      const admitted: Difference = { kind: 'admitted', name: is.name, coordinators: is.coordinators }
      return is.status === 'open'
        ? [admitted]
        : [admitted, { kind: 'closed', name: is.name, successor: nameOf(is.successor) }]
    }),
    ...before.organisations
      .filter(({ id }) => !fresh.has(id))
      .map(({ name }): Difference => ({ kind: 'dropped', name })),
  ]
}

function policyDifferences(before: NetworkState, after: NetworkState): readonly Difference[] {
  const [old, fresh] = [before.policies ?? [], after.policies ?? []]
  const among = (policies: readonly Policy[], { set }: Policy): Policy | null =>
    policies.find((each) => each.set.rule === set.rule) ?? null
  return [
    ...fresh.flatMap((policy): Difference[] => {
      const was = among(old, policy)
      return JSON.stringify(was) === JSON.stringify(policy)
        ? []
        : [{ kind: 'policy-set', policy, before: was }]
    }),
    ...old.flatMap((was): Difference[] =>
      among(fresh, was) ? [] : [{ kind: 'policy-dropped', before: was }],
    ),
  ]
}

/** Everything that would change, so that nobody signs what she has not been shown. Empty only when both states say
 *  the same. */
export function differencesBetween(before: NetworkState, after: NetworkState): readonly Difference[] {
  const found: readonly Difference[] = [
    ...(before.name === after.name ? [] : [{ kind: 'renamed', name: after.name } as const]),
    ...missingFrom(after.stewards, before.stewards).map((key) => ({ kind: 'steward-added', key }) as const),
    ...missingFrom(before.stewards, after.stewards).map((key) => ({ kind: 'steward-removed', key }) as const),
    ...(before.threshold === after.threshold
      ? []
      : [{ kind: 'threshold', threshold: after.threshold } as const]),
    ...areaDifferences(before, after),
    ...organisationDifferences(before, after),
    ...policyDifferences(before, after),
  ]
  return found.length === 0 && !sameContent(before, after) ? [{ kind: 'reordered' }] : found
}

const contentOf = ({ name, stewards, threshold, areas, organisations, policies }: NetworkState): string =>
  JSON.stringify([name, stewards, threshold, areas, organisations, policies])

const sameContent = (one: NetworkState, other: NetworkState): boolean => contentOf(one) === contentOf(other)
