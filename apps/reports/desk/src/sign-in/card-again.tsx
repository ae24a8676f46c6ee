import { Actions, Button, ErrorSummary, Form, Page, RadioGroup, useScreenFocus } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { type CardKeys, cardKeysOf, type Purpose } from '../shell/card-keys.ts'
import { CardView } from '../shell/card-view.tsx'
import { useDesk } from '../shell/desk.ts'
import { t } from '../shell/text.ts'
import { readWords } from '../shell/read-words.ts'
import { forgetWords, useWords, WordsField } from '../shell/words-field.tsx'

/** For somebody who has words already and needs her card once more. */
export function CardAgain({ onBack }: { readonly onBack: () => void }): VNode {
  const { ports } = useDesk()
  const typed = useWords()
  const purpose = useSignal<Purpose | null>('organisation')
  const keys = useSignal<CardKeys | null>(null)
  useScreenFocus(keys.value !== null)
  const show = async (): Promise<void> => {
    const secret = await readWords(typed)
    if (!secret.ok) return
    keys.value = cardKeysOf(secret.value, purpose.peek() ?? 'organisation')
    forgetWords(typed)
  }
  if (keys.value)
    return (
      <Page
        key="card"
        heading={t('card.title')}
        lead={t(`card.lead.${purpose.value ?? 'organisation'}`)}
        onBack={onBack}
      >
        <CardView keys={keys.value} day={ports.today()} />
      </Page>
    )
  return (
    <Page heading={t('cardAgain.title')} lead={t('cardAgain.lead')} onBack={onBack}>
      <ErrorSummary errors={typed.error.value ? [{ name: 'words', text: typed.error.value }] : []} />
      <Form onSubmit={show}>
        <RadioGroup
          name="purpose"
          label={t('makeWords.purpose')}
          value={purpose}
          choices={[
            { value: 'organisation', label: t('makeWords.organisation') },
            { value: 'steward', label: t('makeWords.steward') },
          ]}
        />
        <WordsField typed={typed} />
        <Actions>
          <Button submit>{t('cardAgain.show')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
