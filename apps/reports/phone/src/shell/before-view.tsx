import { Actions, Button, LinkButton, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from './screens.ts'
import { t } from './text.ts'

function Part({ title, text }: { readonly title: string; readonly text: string }): VNode {
  return (
    <section class="part">
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  )
}

/** Said once before anything that must not be seen by others: how to leave, who reads it, and the limits. */
export function BeforeView({ next }: { readonly next: 'report' | 'check' }): VNode {
  return (
    <Page heading={t('before.title')} onBack={screens.back}>
      <Part title={t('before.leaveTitle')} text={t('before.leave')} />
      {next === 'report' ? (
        <>
          <Part title={t('before.whyTitle')} text={t('before.why')} />
          <Part title={t('before.readTitle')} text={t('before.read')} />
          <Part title={t('before.limitsTitle')} text={t('before.limits')} />
          <Part title={t('before.longTitle')} text={t('before.long')} />
        </>
      ) : (
        <p>{t('before.beforeCheck')}</p>
      )}
      <Actions>
        <Button onPress={() => screens.replace(next === 'report' ? FIRST_QUESTION : { room: 'check' })}>
          {t('app.continue')}
        </Button>
        <LinkButton onPress={() => screens.to({ room: 'support', page: 'safety' })}>
          {t('before.more')}
        </LinkButton>
      </Actions>
    </Page>
  )
}

const FIRST_QUESTION = { room: 'report', step: 'happened' } as const
