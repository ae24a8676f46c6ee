import { Button, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { membership } from '../shell/warnings/membership.ts'
import { NewsView } from './news-view.tsx'
import { OneWarning } from './one-warning.tsx'

function Locked(): VNode {
  return (
    <Page heading={t('warning.title')} onBack={screens.back}>
      <p>{t('warning.locked')}</p>
      <Button onPress={() => screens.replace({ room: 'check' })}>{t('member.unlock')}</Button>
    </Page>
  )
}

/** What is new, or one warning in full. Both only while unlocked. */
export function WarningRoom({ warning }: { readonly warning: string | null }): VNode {
  const now = membership.value
  if (now.at !== 'open') return <Locked />
  if (warning === null) return <NewsView warnings={now.warnings} />
  return <OneWarning warnings={now.warnings} at={warning} />
}
