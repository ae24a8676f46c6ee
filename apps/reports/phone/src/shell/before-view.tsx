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
export function BeforeView({ next }: { readonly next: 'report' | 'check' | 'about' }): VNode {
  return (
    <Page heading={t('before.title')} onBack={screens.back}>
      <Part title={t('before.leaveTitle')} text={t('before.leave')} />
      {next === 'check' ? (
        <p>{t('before.beforeCheck')}</p>
      ) : (
        <>
          <Part title={t('before.whyTitle')} text={t('before.why')} />
          <Part title={t('before.readTitle')} text={t('before.read')} />
          <Part title={t('before.limitsTitle')} text={t('before.limits')} />
          {next === 'report' && <Part title={t('before.longTitle')} text={t('before.long')} />}
        </>
      )}
      <Actions>
        <Button onPress={() => screens.replace(FIRST[next])}>{t('app.continue')}</Button>
        {next === 'report' && (
          <LinkButton onPress={() => screens.replace({ room: 'report', step: 'for-another' })}>
            {t('before.another')}
          </LinkButton>
        )}
        <LinkButton onPress={() => screens.to({ room: 'support', page: 'safety' })}>
          {t('before.more')}
        </LinkButton>
      </Actions>
    </Page>
  )
}

const FIRST = {
  report: { room: 'report', step: 'happened' },
  check: { room: 'check' },
  about: { room: 'about', step: 'says', warning: null },
} as const
