import { tableKey } from '@parasol/sealing'
import {
  askTableChallengeRoute,
  findTableRoute,
  shortNameShape,
  TABLE_SIGN_IN,
  tableSignInRoute,
} from '@parasol/tables-protocol'
import { Actions, Button, ErrorSummary, Form, Page, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import * as v from 'valibot'
import type { VNode } from 'preact'
import { call, type Trouble } from '../shell/call.ts'
import { signFor } from '../shell/sign.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { readWords, useWords, WordsField } from '../shell/words.tsx'
import { enter } from './take-seat.tsx'

/** Somebody takes her seat again, with the table's short name and her words for it. */
export function ComeBack({ onBack }: { readonly onBack: () => void }): VNode {
  const name = useSignal('')
  const typed = useWords()
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const send = async (): Promise<void> => {
    trouble.value = null
    const short = name.peek().trim().toLowerCase()
    error.value = v.is(shortNameShape, short) ? undefined : t('return.needsName')
    const secret = await readWords(typed)
    if (error.peek() || !secret.ok) return
    const found = await call(findTableRoute, { body: { name: short } })
    if (!found.ok) {
      if (found.failure === 'not-found') error.value = t('return.noTable')
      else trouble.value = found.failure
      return
    }
    const asked = await call(askTableChallengeRoute)
    if (!asked.ok) return void (trouble.value = asked.failure)
    const { table } = found.value
    const key = tableKey(secret.value, table)
    const said = { kind: 'table-sign-in', table, challenge: asked.value.challenge }
    const signed = await call(tableSignInRoute, { body: { signed: signFor(TABLE_SIGN_IN, said, key) } })
    trouble.value = signed.ok ? await enter(signed.value.token) : signed.failure
  }
  return (
    <Page heading={t('return.title')} lead={t('return.lead')} onBack={onBack}>
      <ErrorSummary
        errors={[
          ...(error.value ? [{ name: 'table-name', text: error.value }] : []),
          ...(typed.error.value ? [{ name: 'words', text: typed.error.value }] : []),
        ]}
      />
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextField
          name="table-name"
          label={t('return.name')}
          hint={t('return.nameHint')}
          value={name}
          width="medium"
          error={error.value}
        />
        <WordsField typed={typed} label={t('return.words')} />
        <Actions>
          <Button submit>{t('return.sit')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
