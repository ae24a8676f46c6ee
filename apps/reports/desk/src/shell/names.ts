import type { Charter, OrganisationId } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import { t } from './text.ts'

export const areaName = ({ state }: Charter, id: string): string | undefined =>
  state.areas.find((area) => area.id === id)?.name

export const organisationName = ({ state }: Charter, id: OrganisationId): string =>
  state.organisations.find((organisation) => organisation.id === id)?.name ?? t('names.unknown')

/** What a feed is called on screen: whom its warnings reach. */
export function feedName(charter: Charter, feed: FeedId): string {
  if (feed === 'province') return t('names.province')
  if (feed === 'desk') return t('names.desk')
  return areaName(charter, feed) ?? feed
}
