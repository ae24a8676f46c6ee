import type { ReportNews } from '../shell/work/opened-report.ts'

/** Where a report stands, as a list shows it. */
export type ReportState = 'closed' | 'new' | 'read' | 'wrote-back' | 'answered' | 'refused'

const FROM_HER = ['reply', 'addition', 'correction']
const SAYS_SOMETHING = ['answer', 'published', 'recalled', 'not-published']

/** 'closed': not opened on this desk yet. 'wrote-back': the last word is the reporter's. */
export function reportState(news: ReportNews | undefined): ReportState {
  if (!news) return 'closed'
  if (news.state === 'refused') return 'refused'
  const { messages } = news.opened
  const ours = messages.filter(({ statement }) => statement.to === 'receipt')
  if (ours.length === 0) return 'new'
  const last = messages.findLast(
    ({ statement: { content } }) => FROM_HER.includes(content.type) || SAYS_SOMETHING.includes(content.type),
  )
  if (last?.statement.to === 'organisation') return 'wrote-back'
  return last ? 'answered' : 'read'
}
