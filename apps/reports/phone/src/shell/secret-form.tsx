import type { Result } from '@parasol/charter'
import type { ReadSecretFailure, Secret } from '@parasol/sealing'
import { Button, ErrorSummary, Form, LinkButton, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { ReadCode } from './read-code.tsx'
import { t } from './text.ts'
import { withSuggestion } from './with-suggestion.ts'

async function read(text: string): Promise<Result<Secret, ReadSecretFailure>> {
  const [{ readSecret }, { allWordLists }] = await Promise.all([
    import('@parasol/sealing'),
    import('./word-lists.ts'),
  ])
  return readSecret(text, await allWordLists())
}

function inWords(failure: ReadSecretFailure): string {
  switch (failure.reason) {
    case 'empty':
      return t('receipt.errorEmpty')
    case 'wrong-count':
      return t(failure.of === 40 ? 'receipt.errorDigits' : 'receipt.errorWords', { count: failure.count })
    case 'bad-checksum':
      return t('receipt.errorSum')
    case 'unknown-word': {
      const { word, position, suggestion } = failure
      return suggestion === null
        ? t('receipt.errorWord', { word, position })
        : t('receipt.errorSuggest', { word, position, suggestion })
    }
  }
}

/** Asks for twelve words or 40 digits, forgivingly. What is typed stays until it is read. */
export function SecretForm(props: {
  readonly label: string
  readonly hint: string
  readonly submit: string
  /** What went wrong after the words were read, if anything did. */
  readonly failure: string | null
  readonly onSecret: (secret: Secret) => Promise<void>
}): VNode {
  const { label, hint, submit, onSecret } = props
  const typed = useSignal('')
  const failed = useSignal<ReadSecretFailure | null>(null)
  const error = failed.value ? inWords(failed.value) : (props.failure ?? undefined)
  const name = 'words'
  const go = async (): Promise<void> => {
    const secret = await read(typed.value)
    failed.value = secret.ok ? null : secret.failure
    if (secret.ok) await onSecret(secret.value)
  }
  const suggested = failed.value?.reason === 'unknown-word' ? failed.value : null
  return (
    <>
      <ErrorSummary errors={error ? [{ name, text: error }] : []} />
      <Form onSubmit={go}>
        <TextArea
          name={name}
          label={label}
          hint={hint}
          error={error}
          value={typed}
          rows={4}
          maxLength={400}
        />
        {suggested?.suggestion && (
          <LinkButton
            onPress={() => {
              typed.value = withSuggestion(typed.value, suggested.word, suggested.suggestion ?? '')
              failed.value = null
            }}
          >
            {t('receipt.useSuggestion', { suggestion: suggested.suggestion })}
          </LinkButton>
        )}
        <ReadCode
          onCode={(text) => {
            typed.value = text
            failed.value = null
            void go()
          }}
        />
        <Button submit>{submit}</Button>
      </Form>
    </>
  )
}
