import type { Secret } from '@parasol/sealing'
import { newSecret, wordsOf } from '@parasol/sealing'
import { Actions, Button, ErrorSummary, Form, Page, RadioGroup, TextField, useScreenFocus } from '@parasol/ui'
import { type Signal, signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { cardKeysOf, type Purpose } from '../shell/card-keys.ts'
import { CardView } from '../shell/card-view.tsx'
import { useDesk } from '../shell/desk.ts'
import { t } from '../shell/text.ts'
import { loadWordList, WORD_LISTS, type WordListName } from '../shell/word-lists.ts'
import { askedPlaces, wrongPlaces } from './questions-about-words.ts'
import { WordsToKeep } from './words-to-keep.tsx'

type Made = {
  readonly secret: Secret
  readonly words: readonly string[]
  readonly lang: string
  readonly asked: readonly number[]
}

type Step = { readonly at: 'choose' } | { readonly at: 'keep' | 'check' | 'card'; readonly made: Made }

/** Anybody makes her words here: shown once, checked back, never stored. */
export function MakeWords({ onBack }: { readonly onBack: () => void }): VNode {
  const { ports } = useDesk()
  const step = useSignal<Step>({ at: 'choose' })
  const purpose = useSignal<Purpose | null>(null)
  const list = useSignal<WordListName | null>('english')
  const now = step.value
  useScreenFocus(now.at)

  const make = async (): Promise<void> => {
    const name = list.peek() ?? 'english'
    const secret = newSecret(ports.random)
    const words = wordsOf(secret, await loadWordList(name))
    const lang = WORD_LISTS.find((each) => each.name === name)?.lang ?? 'en'
    step.value = { at: 'keep', made: { secret, words, lang, asked: askedPlaces(ports.random) } }
  }

  switch (now.at) {
    case 'choose':
      return <Choose purpose={purpose} list={list} onMake={make} onBack={onBack} />
    case 'keep':
      return (
        <Page heading={t('makeWords.keepTitle')} lead={t('makeWords.keepLead')}>
          <WordsToKeep {...now.made} />
          <Actions>
            <Button onPress={() => void (step.value = { at: 'check', made: now.made })}>
              {t('makeWords.kept')}
            </Button>
          </Actions>
        </Page>
      )
    case 'check':
      return (
        <Check
          made={now.made}
          onRight={() => void (step.value = { at: 'card', made: now.made })}
          onBack={() => void (step.value = { at: 'keep', made: now.made })}
        />
      )
    case 'card':
      return (
        <Page heading={t('card.title')} lead={t(`card.lead.${purpose.value ?? 'organisation'}`)}>
          <CardView keys={cardKeysOf(now.made.secret, purpose.value ?? 'organisation')} day={ports.today()} />
          <Actions>
            <Button onPress={onBack}>{t('card.done')}</Button>
          </Actions>
        </Page>
      )
  }
}

function Choose({
  purpose,
  list,
  onMake,
  onBack,
}: {
  readonly purpose: Signal<Purpose | null>
  readonly list: Signal<WordListName | null>
  readonly onMake: () => Promise<void>
  readonly onBack: () => void
}): VNode {
  const error = useSignal<string | undefined>(undefined)
  const send = (): Promise<void> | void => {
    error.value = purpose.peek() ? undefined : t('makeWords.choosePurpose')
    return error.peek() ? undefined : onMake()
  }
  return (
    <Page heading={t('makeWords.title')} lead={t('makeWords.lead')} onBack={onBack}>
      <ErrorSummary errors={error.value ? [{ name: 'purpose', text: error.value }] : []} />
      <Form onSubmit={send}>
        <RadioGroup
          name="purpose"
          label={t('makeWords.purpose')}
          value={purpose}
          error={error.value}
          choices={[
            {
              value: 'organisation',
              label: t('makeWords.organisation'),
              hint: t('makeWords.organisationHint'),
            },
            { value: 'steward', label: t('makeWords.steward'), hint: t('makeWords.stewardHint') },
          ]}
        />
        <RadioGroup
          name="list"
          label={t('makeWords.list')}
          value={list}
          choices={WORD_LISTS.map(({ name, lang, label }) => ({ value: name, label, lang }))}
        />
        <Actions>
          <Button submit>{t('makeWords.make')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

function Check({
  made,
  onRight,
  onBack,
}: {
  readonly made: Made
  readonly onRight: () => void
  readonly onBack: () => void
}): VNode {
  const [answers] = useState(() => made.asked.map((place) => ({ place, text: signal('') })))
  const wrong = useSignal<readonly number[]>([])
  const errorAt = (place: number): string | undefined =>
    wrong.value.includes(place) ? t('makeWords.wrong', { place }) : undefined
  const check = (): void => {
    wrong.value = wrongPlaces(
      made.words,
      answers.map(({ place, text }) => ({ place, text: text.peek() })),
    )
    if (wrong.value.length === 0) onRight()
  }
  return (
    <Page heading={t('makeWords.checkTitle')} lead={t('makeWords.checkLead')} onBack={onBack}>
      <ErrorSummary
        errors={wrong.value.map((place) => ({ name: `word-${place}`, text: errorAt(place) ?? '' }))}
      />
      <Form onSubmit={check}>
        {answers.map(({ place, text }) => (
          <TextField
            key={place}
            name={`word-${place}`}
            label={t('makeWords.word', { place })}
            value={text}
            lang={made.lang}
            width="medium"
            error={errorAt(place)}
          />
        ))}
        <Actions>
          <Button submit>{t('makeWords.check')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
