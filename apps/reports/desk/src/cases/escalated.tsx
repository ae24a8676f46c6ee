import type { ReportId } from '@parasol/charter'
import { Actions, Button, Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { OnDuty } from '../shell/on-duty.tsx'
import { shownDay, t } from '../shell/text.ts'
import { caseOf } from '../shell/work/cases.ts'
import { escalationOf } from '../shell/work/steps.ts'
import { useWork } from '../shell/work/work-context.ts'

/** Says on top of a report that it cannot wait: why, who signed so, what was done, whom to call. */
export function Escalated({
  report,
  onChange,
}: {
  readonly report: ReportId
  readonly onChange: (() => void) | null
}): VNode | null {
  const work = useWork()
  const escalation = escalationOf(work, caseOf(work, report))
  if (!escalation) return null
  const { says, by, day } = escalation
  return (
    <Notice
      kind={says.open ? 'problem' : 'info'}
      heading={t(says.open ? 'escalate.open' : 'escalate.overTitle', { why: t(`escalate.why.${says.why}`) })}
    >
      <p>
        {t('escalate.signed')} <Handle of={by} /> · {shownDay(day)}
      </p>
      {says.done.length > 0 && (
        <ul>
          {says.done.map((check) => (
            <li key={check}>{t(`escalate.checks.${check}`)}</li>
          ))}
        </ul>
      )}
      {says.told.map(({ who, when }, at) => (
        <p key={at}>{t('escalate.toldLine', { who, when })}</p>
      ))}
      {says.note && <p class="said">{says.note}</p>}
      {says.open && <OnDuty />}
      {onChange && (
        <Actions>
          <Button look="secondary" onPress={onChange}>
            {t('escalate.goOn')}
          </Button>
        </Actions>
      )}
    </Notice>
  )
}
