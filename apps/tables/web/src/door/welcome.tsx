import { Actions, Button, Details, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { go, type Place } from '../shell/places.ts'
import { t } from '../shell/text.ts'

/** The first screen: who comes here, and why. */
export function Welcome(): VNode {
  const to = (view: Extract<Place, { readonly room: 'door' }>['view']) => () => go({ room: 'door', view })
  return (
    <Page heading={t('welcome.title')} lead={t('welcome.lead')}>
      <Details summary={t('welcome.how')}>
        <ol class="path-list">
          {(['stock', 'needs', 'agreement', 'decide', 'commit', 'agenda'] as const).map((step) => (
            <li key={step}>
              <strong>{t(`step.${step}`)}</strong> <span>{t(`step.what.${step}`)}</span>
            </li>
          ))}
        </ol>
      </Details>
      <Actions>
        <Button onPress={to('invitation')}>{t('welcome.invitation')}</Button>
        <Button look="secondary" onPress={to('return')}>
          {t('welcome.return')}
        </Button>
      </Actions>
      <Actions>
        <Button look="quiet" onPress={to('calls')}>
          {t('welcome.calls')}
        </Button>
        <Button look="quiet" onPress={to('open')}>
          {t('welcome.open')}
        </Button>
      </Actions>
    </Page>
  )
}
