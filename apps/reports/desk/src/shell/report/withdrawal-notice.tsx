import { Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { shownDay, t } from '../text.ts'
import type { OpenedReport } from '../work/opened-report.ts'

/** Says that she has asked to take the report back, and from when. */
export function WithdrawalNotice({
  opened,
}: {
  readonly opened: Pick<OpenedReport, 'withdrawOn'>
}): VNode | null {
  const { withdrawOn } = opened
  return (
    withdrawOn && (
      <Notice kind="problem" heading={t('report.withdrawalTitle', { day: shownDay(withdrawOn) })}>
        <p>{t('report.withdrawalHow')}</p>
      </Notice>
    )
  )
}
