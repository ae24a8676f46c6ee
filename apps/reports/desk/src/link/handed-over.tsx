import { Details, Notice } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { organisationName } from '../shell/names.ts'
import { AnsweredForm } from '../shell/report/answered-form.tsx'
import { shownDay, t } from '../shell/text.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { type HandedOver, handedOver } from './forward.ts'

/** Copies of reports that other organisations handed to this one. Null while there is none. */
export function HandedOverHere(): VNode | null {
  const work = useWork()
  const handed = useSignal<readonly HandedOver[]>([])
  const feed = work.feeds.value.get('desk')
  const keys = work.inboxKeys.value
  useEffect(() => {
    const look = async (): Promise<void> => void (handed.value = await handedOver(work))
    void look()
  }, [work, feed, keys])
  if (handed.value.length === 0) return null
  return (
    <section class="stack panel" aria-labelledby="handed-over">
      <h2 id="handed-over">{t('forward.here', { count: handed.value.length })}</h2>
      <p class="hint">{t('forward.hereHow')}</p>
      <ul class="plain-list" aria-labelledby="handed-over">
        {handed.value.map((each) => (
          <li key={each.entry}>
            <OneHanded handed={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneHanded({ handed: { from, report } }: { readonly handed: HandedOver }): VNode {
  const charter = charterOf(useWork())
  const name = organisationName(charter, from)
  if (!report)
    return (
      <Notice kind="problem">
        <p>{t('forward.cannotOpen', { name })}</p>
      </Notice>
    )
  return (
    <Details summary={t('forward.one', { name, day: shownDay(report.day) })}>
      <div class="stack">
        {report.note && (
          <section class="panel staff-side">
            <p class="hint">{t('forward.noteBy', { name })}</p>
            <p class="said">{report.note}</p>
          </section>
        )}
        <AnsweredForm form={report.form} charter={charter} />
      </div>
    </Details>
  )
}
