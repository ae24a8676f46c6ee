import type { Organisation } from '@parasol/charter'
import { Actions, Button, Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { go } from '../shell/places.ts'
import { shownDay, t } from '../shell/text.ts'
import { useWork } from '../shell/work/work-context.ts'
import { holdsInbox } from './pieces.ts'

/** The way back into the inbox when all staff have lost their words, and every time it was gone. */
export function Recovery({
  own,
  mayChange,
}: {
  readonly own: Organisation
  readonly mayChange: boolean
}): VNode {
  const work = useWork()
  const holds = work.inboxKeys.value.length > 0 && holdsInbox(work)
  const { recovery, recovered = [] } = own
  return (
    <section class="stack panel" aria-labelledby="recovery">
      <h2 id="recovery">{t('recovery.title')}</h2>
      <p>{recovery ? t('recovery.there', recovery) : t('recovery.none')}</p>
      {!holds && recovery && (
        <Notice kind="care">
          <p>{t('recovery.shut')}</p>
        </Notice>
      )}
      {recovered.length > 0 && (
        <ul class="plain-list">
          {recovered.map(({ version, day, by }) => (
            <li key={version}>
              {t('recovery.done', { day: shownDay(day) })} <Handle of={by} />
            </li>
          ))}
        </ul>
      )}
      {mayChange && (
        <Actions>
          {!holds && recovery && (
            <Button onPress={() => go({ room: 'organisation', view: 'recover' })}>
              {t('recovery.open')}
            </Button>
          )}
          {holds && (
            <Button look="secondary" onPress={() => go({ room: 'organisation', view: 'pieces' })}>
              {t(recovery ? 'recovery.again' : 'recovery.make')}
            </Button>
          )}
        </Actions>
      )}
    </section>
  )
}
