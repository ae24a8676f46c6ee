import { Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'

/** What the exit does, and what it cannot do. */
export function SafetyView(): VNode {
  return (
    <Page heading={t('safety.title')} onBack={screens.back}>
      <section class="part">
        <h2>{t('safety.exitTitle')}</h2>
        <ul class="steps">
          <li>{t('safety.exit1')}</li>
          <li>{t('safety.exit2')}</li>
          <li>{t('safety.exit3')}</li>
          <li>{t('safety.exit4')}</li>
        </ul>
      </section>
      <section class="part">
        <h2>{t('safety.notTitle')}</h2>
        <ul class="steps">
          <li>{t('safety.not1')}</li>
          <li>{t('safety.not2')}</li>
          <li>{t('safety.not3')}</li>
        </ul>
      </section>
      <section class="part">
        <h2>{t('safety.keepTitle')}</h2>
        <p>{t('safety.keep')}</p>
      </section>
      <p>{t('safety.noJudge')}</p>
    </Page>
  )
}
