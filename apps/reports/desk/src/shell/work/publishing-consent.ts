import type { AreaId } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import type { Consents, Report } from '@parasol/sealing'

/** What the reporter has said about a feed; 'ask' when she has not answered. */
export type Allowance = 'yes' | 'no' | 'ask'

const answered = (consents: Consents, consent: 'warn-area' | 'warn-province'): Allowance =>
  consents.get(consent)?.answer ?? 'ask'

/** Whether a warning made from a report may go into a feed. Whoever lets the whole province know has let her area know
 *  too, unless she said no to that. */
export function mayWarn(consents: Consents, feed: FeedId): Allowance {
  if (feed === 'desk') return 'no'
  const province = answered(consents, 'warn-province')
  if (feed === 'province') return province
  const area = answered(consents, 'warn-area')
  return area === 'ask' && province === 'yes' ? 'yes' : area
}

/** The feeds that staff may choose for a report: the province, and the area she named if it is one of theirs, else all
 *  of theirs. */
export function feedsFor({ statement }: Report, areas: readonly AreaId[]): readonly FeedId[] {
  const named = areas.find((area) => area === statement.form.area)
  return [...(named ? [named] : areas), 'province']
}
