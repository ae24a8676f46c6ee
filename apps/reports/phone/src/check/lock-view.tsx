import type { OrganisationId } from '@parasol/charter'
import { Button, ErrorSummary, type FieldError, Form, Page, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import { finishJoining, joining } from './join-state.ts'

const SHORTEST = 12

/** What is wrong with a new passphrase, by field; empty when it will do. */
function faults(passphrase: string, again: string): readonly FieldError[] {
  if ([...passphrase.trim()].length < SHORTEST) return [{ name: 'passphrase', text: t('member.errorShort') }]
  return passphrase === again ? [] : [{ name: 'again', text: t('member.errorSame') }]
}

/** Chooses the passphrase that locks the warnings on this phone. */
export function LockView({ organisation }: { readonly organisation: OrganisationId }): VNode {
  const passphrase = useSignal('')
  const again = useSignal('')
  const errors = useSignal<readonly FieldError[]>([])
  const errorOf = (name: string): string | undefined =>
    errors.value.find((error) => error.name === name)?.text
  const go = async (): Promise<void> => {
    errors.value = faults(passphrase.value, again.value)
    if (errors.value.length === 0) await finishJoining(passphrase.value)
  }
  return (
    <Page
      heading={t('member.lockTitle')}
      onBack={() => (joining.value = { at: 'words', organisation, failure: null })}
    >
      <ErrorSummary errors={errors.value} />
      <p>{t('member.lockSays')}</p>
      <p>{t('member.lockLost')}</p>
      <Form onSubmit={go}>
        <TextField
          name="passphrase"
          kind="passphrase"
          label={t('member.lockField')}
          autoComplete="off"
          error={errorOf('passphrase')}
          value={passphrase}
        />
        <TextField
          name="again"
          kind="passphrase"
          label={t('member.lockAgain')}
          autoComplete="off"
          error={errorOf('again')}
          value={again}
        />
        <Button submit>{t('app.continue')}</Button>
      </Form>
    </Page>
  )
}
