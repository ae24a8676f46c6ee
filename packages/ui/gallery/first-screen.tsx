import type { VNode } from 'preact'
import { Actions, Button, LanguageSwitch, Page, Shell } from '../src/index.ts'
import { go } from './route.ts'
import { t } from './text.ts'

export function FirstScreen(): VNode {
  return (
    <Shell name="Parasol" tools={<LanguageSwitch />}>
      <First />
    </Shell>
  )
}

export function First(): VNode {
  return (
    <Page heading={t('gallery.title')} lead={t('gallery.lead')}>
      <p>{t('gallery.count', { count: 3 })}</p>
      <Actions>
        <Button onPress={() => go('question')}>{t('gallery.start')}</Button>
        <Button look="secondary" onPress={() => go('desk')}>
          Desk
        </Button>
        <Button look="secondary" onPress={() => go('pieces')}>
          All pieces
        </Button>
      </Actions>
    </Page>
  )
}
