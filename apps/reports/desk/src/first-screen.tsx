import { Busy, LanguageSwitch, Page, Shell } from '@parasol/ui'
import type { VNode } from 'preact'
import { networkName } from 'virtual:parasol-pin'
import { Doorway } from './doorway.tsx'
import { t } from './shell/text.ts'

/** What stands on the page before any script has run. */
export function FirstScreen(): VNode {
  if (networkName !== null) return <Doorway network={networkName} onAct={() => Promise.resolve(false)} />
  return (
    <Shell name="Parasol" tools={<LanguageSwitch />}>
      <Page heading={t('opening.title')}>
        <Busy text={t('opening.busy')} />
      </Page>
    </Shell>
  )
}
