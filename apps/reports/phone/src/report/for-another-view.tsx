import { Actions, Button, LinkButton, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import type { Draft } from './draft.ts'

/** Before somebody writes down what happened to another person, who decides every answer. */
export function ForAnotherView({
  draft,
  onBegin,
}: {
  readonly draft: Draft
  readonly onBegin: () => void
}): VNode {
  const begin = (forAnother: boolean): void => {
    draft.forAnother.value = forAnother
    onBegin()
  }
  return (
    <Page heading={t('another.title')} lead={t('another.lead')} onBack={screens.back}>
      <ul class="steps">
        <li>{t('another.how1')}</li>
        <li>{t('another.how2')}</li>
        <li>{t('another.how3')}</li>
        <li>{t('another.how4')}</li>
      </ul>
      <Actions>
        <Button onPress={() => begin(true)}>{t('another.begin')}</Button>
        <LinkButton onPress={() => begin(false)}>{t('another.mine')}</LinkButton>
      </Actions>
    </Page>
  )
}
