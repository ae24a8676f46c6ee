import { LanguageSwitch, Page, Shell } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from './shell/text.ts'

/** The whole app while no network is built in. */
export function FirstScreen(): VNode {
  return (
    <Shell name="Parasol" tools={<LanguageSwitch />}>
      <Page heading={t('unfounded.title')} lead={t('unfounded.lead')}>
        <h2>{t('unfounded.how')}</h2>
        <ol class="steps">
          <li>{t('unfounded.step1')}</li>
          <li>{t('unfounded.step2')}</li>
          <li>{t('unfounded.step3')}</li>
        </ol>
      </Page>
    </Shell>
  )
}
