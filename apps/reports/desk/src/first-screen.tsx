import { Busy, LanguageSwitch, Page, Shell } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from './shell/text.ts'

/** What stands on the page before any script has run, and until the desk knows what it has to show. */
export function Opening(): VNode {
  return (
    <Page heading={t('opening.title')}>
      <Busy text={t('opening.busy')} />
    </Page>
  )
}

export function FirstScreen(): VNode {
  return (
    <Shell name="Parasol" tools={<LanguageSwitch />}>
      <Opening />
    </Shell>
  )
}
