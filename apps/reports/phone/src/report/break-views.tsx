import { Actions, Button, LinkButton, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'

/** Said before she writes her story: it can bring it back, and nothing has to be written now. */
export function BreakNotice({ onBreak }: { readonly onBreak: () => void }): VNode {
  return (
    <Notice>
      <p>
        <strong>{t('form.breakTitle')}.</strong> {t('form.break')}
      </p>
      <LinkButton onPress={onBreak}>{t('form.breakGo')}</LinkButton>
    </Notice>
  )
}

/** Nothing to answer and nothing to read: a quiet screen, with a way on and somebody to call. */
export function BreakView({ kept }: { readonly kept: boolean }): VNode {
  return (
    <Page heading={t('break.title')}>
      <p>{t('break.breathe')}</p>
      <p>{t('break.around')}</p>
      <p>{t(kept ? 'break.kept' : 'break.stays')}</p>
      <Actions>
        <Button onPress={screens.back}>{t('break.back')}</Button>
        <Button look="secondary" onPress={() => screens.to({ room: 'support', page: 'help' })}>
          {t('break.help')}
        </Button>
      </Actions>
    </Page>
  )
}
