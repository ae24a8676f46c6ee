import { moderateRoute } from '@parasol/tables-protocol'
import { Button, Details } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { act, tableView } from '../shell/seat.ts'
import { TakeOut } from '../shell/take-out.tsx'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'

/** What hosts look at: statements that wait, and those that are in. */
export function ToLookAt(): VNode {
  const { statements } = tableView()
  const trouble = useSignal<Trouble | null>(null)
  const waiting = statements.filter(({ state }) => state === 'waiting')
  const shown = statements.filter(({ state }) => state === 'shown')
  return (
    <section class="stack panel" aria-labelledby="moderation">
      <h2 id="moderation">{t('needs.moderation')}</h2>
      <Said trouble={trouble.value} />
      {waiting.length === 0 && <p>{t('needs.noneWaits')}</p>}
      {waiting.map(({ id, text }) => (
        <article class="stack card" key={id} aria-label={text}>
          <p>{text}</p>
          <div class="actions">
            <Button
              onPress={async () =>
                void (trouble.value = await act(moderateRoute, { id, to: 'shown', reason: '' }))
              }
            >
              {t('needs.letIn')}
            </Button>
            <TakeOut
              what={text}
              act={t('needs.refuse')}
              onTakeOut={(reason) => act(moderateRoute, { id, to: 'out', reason })}
            />
          </div>
        </article>
      ))}
      {shown.length > 0 && (
        <Details summary={t('needs.shown')}>
          <ul class="plain-list">
            {shown.map(({ id, text }) => (
              <li key={id}>
                {text}{' '}
                <TakeOut what={text} onTakeOut={(reason) => act(moderateRoute, { id, to: 'out', reason })} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}
