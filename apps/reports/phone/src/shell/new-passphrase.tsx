import { Button, ErrorSummary, type FieldError, Form, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from './text.ts'

const SHORTEST = 12

/** What is wrong with a new passphrase, by field; empty when it will do. */
function faults(passphrase: string, again: string): readonly FieldError[] {
  if ([...passphrase.trim()].length < SHORTEST) return [{ name: 'passphrase', text: t('member.errorShort') }]
  return passphrase === again ? [] : [{ name: 'again', text: t('member.errorSame') }]
}

/** Asks for a new passphrase, twice. */
export function NewPassphrase(props: {
  readonly submit: string
  readonly onChosen: (passphrase: string) => Promise<void>
}): VNode {
  const passphrase = useSignal('')
  const again = useSignal('')
  const errors = useSignal<readonly FieldError[]>([])
  const errorOf = (name: string): string | undefined =>
    errors.value.find((error) => error.name === name)?.text
  const go = async (): Promise<void> => {
    errors.value = faults(passphrase.value, again.value)
    if (errors.value.length === 0) await props.onChosen(passphrase.value)
  }
  return (
    <>
      <ErrorSummary errors={errors.value} />
      <Form onSubmit={go}>
        <TextField
          name="passphrase"
          kind="passphrase"
          label={t('member.lockField')}
          error={errorOf('passphrase')}
          value={passphrase}
        />
        <TextField
          name="again"
          kind="passphrase"
          label={t('member.lockAgain')}
          error={errorOf('again')}
          value={again}
        />
        <Button submit>{props.submit}</Button>
      </Form>
    </>
  )
}
