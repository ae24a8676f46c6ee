import { Actions, Busy, Button, LinkButton, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { screens } from '../shell/screens.ts'
import { inARow, t } from '../shell/text.ts'
import { showTop } from '../shell/show-top.ts'
import { STORES } from '../shell/stores.ts'
import { waiting } from '../shell/waiting.ts'
import { clearPhone, type Kept } from './clear-phone.ts'

type State = 'asking' | 'clearing' | readonly Kept[]

/** Whoever goes on from here starts anew: what this window had open before is gone. */
function Cleared(): VNode {
  useEffect(() => () => location.reload(), [])
  return (
    <Page heading={t('settings.cleared')}>
      <p role="status">{t('settings.clearedSays')}</p>
    </Page>
  )
}

/** The second of two taps, and the proof that nothing is left. */
export function ClearView(): VNode {
  const [state, setState] = useState<State>('asking')
  useEffect(showTop, [state])
  const clear = async (): Promise<void> => {
    setState('clearing')
    setState(await clearPhone(STORES))
  }
  if (state === 'asking')
    return (
      <Page heading={t('settings.clearTitle')} onBack={screens.back}>
        {waiting.value > 0 && (
          <Notice kind="problem" live>
            <p>{t('settings.clearWaiting')}</p>
          </Notice>
        )}
        <p>{t('settings.clearSays')}</p>
        <Actions>
          <Button look="danger" onPress={clear}>
            {t('settings.clearGo')}
          </Button>
          <LinkButton onPress={screens.back}>{t('app.cancel')}</LinkButton>
        </Actions>
      </Page>
    )
  if (state === 'clearing')
    return (
      <Page heading={t('settings.clearTitle')}>
        <Busy text={t('settings.clearing')} />
      </Page>
    )
  if (state.length === 0) return <Cleared />
  const what = inARow(state.map((kept) => t(`settings.left-${kept}`)))
  return (
    <Page heading={t('settings.clearTitle')}>
      <Notice kind="problem" live>
        <p>{t('settings.clearedNot', { what })}</p>
      </Notice>
      <Button look="danger" onPress={clear}>
        {t('app.tryAgain')}
      </Button>
    </Page>
  )
}
