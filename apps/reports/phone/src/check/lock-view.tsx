import { Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { NewPassphrase } from '../shell/new-passphrase.tsx'
import { t } from '../shell/text.ts'
import { finishJoining, type Joining, joining } from './join-state.ts'

/** Chooses the passphrase that locks the warnings on this phone. */
export function LockView({
  state: { by, organisation },
}: {
  readonly state: Extract<Joining, { readonly at: 'lock' }>
}): VNode {
  return (
    <Page
      heading={t('member.lockTitle')}
      onBack={() => (joining.value = { at: 'words', by, organisation, failure: null })}
    >
      <p>{t('member.lockSays')}</p>
      <p>{t('member.lockLost')}</p>
      <NewPassphrase submit={t('app.continue')} onChosen={finishJoining} />
    </Page>
  )
}
