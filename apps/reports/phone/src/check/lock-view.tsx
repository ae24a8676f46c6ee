import type { OrganisationId } from '@parasol/charter'
import { Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { NewPassphrase } from '../shell/new-passphrase.tsx'
import { t } from '../shell/text.ts'
import { finishJoining, joining } from './join-state.ts'

/** Chooses the passphrase that locks the warnings on this phone. */
export function LockView({ organisation }: { readonly organisation: OrganisationId }): VNode {
  return (
    <Page
      heading={t('member.lockTitle')}
      onBack={() => (joining.value = { at: 'words', organisation, failure: null })}
    >
      <p>{t('member.lockSays')}</p>
      <p>{t('member.lockLost')}</p>
      <NewPassphrase submit={t('app.continue')} onChosen={finishJoining} />
    </Page>
  )
}
