import type { AreaId } from '@parasol/charter'
import type { FeedId, FormAnswers } from '@parasol/protocol'
import type { Consents, OpenedMailbox, Report } from '@parasol/sealing'

/** What the reporter has said about a feed; 'ask' when she has not answered. */
export type Allowance = 'yes' | 'no' | 'ask'

/** A report's answers with what became of its mailbox. */
export type Answered = Pick<OpenedMailbox, 'broken' | 'withdrawOn'> & {
  readonly report: Pick<Report, 'consents'>
}

/** A message of hers that cannot be read may take a yes back. */
export const answersInDoubt = ({ broken }: Pick<OpenedMailbox, 'broken'>): boolean =>
  broken.some(({ to }) => to === 'organisation')

/** The consents to go by, here and on every screen: none, so 'ask' for everything, while any message of hers is broken. */
export const consentsToGoBy = (answered: Answered): Consents =>
  answersInDoubt(answered) ? new Map() : answered.report.consents

/** Whether a warning made from a report may go into a feed; never while she has asked to take the report back. Whoever lets the
 *  whole province know has let her area know too, unless she said no to that. */
export function mayWarn(said: Answered, feed: FeedId): Allowance {
  if (feed === 'desk' || said.withdrawOn !== null) return 'no'
  const consents = consentsToGoBy(said)
  const province = consents.get('warn-province')?.answer ?? 'ask'
  if (feed === 'province') return province
  const area = consents.get('warn-area')?.answer ?? 'ask'
  return area === 'ask' && province === 'yes' ? 'yes' : area
}

/** Whether other organisations' desks may be told of a report: what was decided about it, and facts in it. */
export const mayShare = (said: Answered): Allowance => consentsToGoBy(said).get('partners')?.answer ?? 'ask'

/** Whether more may be told of a report now: not while she has asked to take it back. */
export const mayShareNow = (said: Answered): Allowance => (said.withdrawOn === null ? mayShare(said) : 'no')

/** The feeds that staff may choose for a report: the province, and the area she named if it is one of theirs, else all
 *  of theirs. */
export function feedsFor(form: FormAnswers, areas: readonly AreaId[]): readonly FeedId[] {
  const named = areas.find((area) => area === form.area)
  return [...(named ? [named] : areas), 'province']
}
