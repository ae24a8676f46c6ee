import type { AreaId, OrganisationId } from '@parasol/charter'
import type { FeedId, FormAnswers, ReportStatement } from '@parasol/protocol'
import type { Consents, OpenedMailbox, Report } from '@parasol/sealing'

/** What the reporter has said about a feed; 'ask' when she has not answered. */
export type Allowance = 'yes' | 'no' | 'ask'

/** A report's answers with what became of its mailbox. */
export type Answered = Pick<OpenedMailbox, 'broken' | 'withdrawOn'> & {
  readonly report: Pick<Report, 'consents'> & { readonly statement?: Pick<ReportStatement, 'except'> }
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

const exceptedBy = ({ report }: Answered): readonly OrganisationId[] => report.statement?.except ?? []

/** What she said of partner organisations as such. */
export const partnersSaid = (said: Answered): Allowance =>
  consentsToGoBy(said).get('partners')?.answer ?? 'ask'

/** Whether other organisations' desks may be told of a report: what was decided about it, and facts in it. Every desk reads that, so
 *  nothing is told once she has excepted one. */
export const mayShare = (said: Answered): Allowance =>
  exceptedBy(said).length > 0 ? 'no' : partnersSaid(said)

/** Whether more may be told of a report now: not while she has asked to take it back. */
export const mayShareNow = (said: Answered): Allowance => (said.withdrawOn === null ? mayShare(said) : 'no')

/** Whether one other organisation may be handed a copy of a report. */
export const mayForward = (said: Answered, to: OrganisationId): boolean =>
  said.withdrawOn === null && partnersSaid(said) === 'yes' && !exceptedBy(said).includes(to)

/** The feeds that staff may choose for a report: the province, and the area she named if it is one of theirs, else all
 *  of theirs. */
export function feedsFor(form: FormAnswers, areas: readonly AreaId[]): readonly FeedId[] {
  const named = areas.find((area) => area === form.area)
  return [...(named ? [named] : areas), 'province']
}
