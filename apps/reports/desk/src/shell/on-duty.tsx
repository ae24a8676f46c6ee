import type { VNode } from 'preact'
import { Handle } from './card-view.tsx'
import { shownMoment, t } from './text.ts'
import { nextTurn, onDuty } from './work/rota.ts'
import { useWork } from './work/work-context.ts'

/** Who is on duty now and how to reach them, or who is next. */
export function OnDuty(): VNode {
  const work = useWork()
  const rota = work.rota.value?.content ?? { turns: [] }
  const now = work.desk.ports.now()
  const turns = onDuty(rota, now)
  const next = nextTurn(rota, now)
  if (turns.length === 0)
    return (
      <p>
        {t('duty.nobody')}{' '}
        {next && (
          <>
            {t('duty.next', { when: shownMoment(next.from) })} <Handle of={next.who} /> · {next.call}
          </>
        )}
      </p>
    )
  return (
    <ul class="plain-list">
      {turns.map((turn) => (
        <li key={`${turn.who} ${turn.from}`}>
          <strong>{t('duty.now')}</strong> <Handle of={turn.who} /> · {turn.call} ·{' '}
          {t('duty.until', { when: shownMoment(turn.until) })}
        </li>
      ))}
    </ul>
  )
}
