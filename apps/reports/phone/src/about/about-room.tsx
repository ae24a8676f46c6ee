import { ABOUT_WARNING } from '@parasol/protocol'
import { Actions, Busy, Button, ErrorSummary, Form, Notice, Page, RadioGroup, TextArea } from '@parasol/ui'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { ReportWish } from '../shell/report-wish.ts'
import { charterNow, loadRoster, roster } from '../shell/roster.ts'
import { type Screen, screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { seenWarnings } from '../shell/warnings/membership.ts'
import { forgetWord, wishOf, wordAbout } from './the-word.ts'

const LONGEST = 8000

type Place = Extract<Screen, { readonly room: 'about' }>
type Word = NonNullable<ReturnType<typeof wordAbout>>
type OnReady = (wish: ReportWish, forget: () => void) => void

/** One question, its problem said above and at the field. */
function Step(props: {
  readonly name: string
  readonly error: string | null
  readonly onSubmit: () => void
  readonly children: ComponentChildren
}): VNode {
  const { name, error, onSubmit, children } = props
  return (
    <Page onBack={screens.back}>
      <ErrorSummary errors={error ? [{ name, text: error }] : []} />
      <Form onSubmit={onSubmit}>{children}</Form>
    </Page>
  )
}

function Says({ word, onNext }: { readonly word: Word; readonly onNext: () => void }): VNode {
  const [error, setError] = useState<string | null>(null)
  const name = 'about-says'
  return (
    <Step
      name={name}
      error={error}
      onSubmit={() => (word.says.value ? onNext() : setError(t('about.saysProblem')))}
    >
      <RadioGroup
        name={name}
        heading
        label={t('about.title')}
        hint={t('about.lead')}
        error={error ?? undefined}
        value={word.says}
        choices={ABOUT_WARNING.map((value) => ({ value, label: t(`about.says-${value}`) }))}
      />
      <p class="hint">{t('about.rights')}</p>
      <Button submit>{t('app.continue')}</Button>
    </Step>
  )
}

function Who({ word, onNext }: { readonly word: Word; readonly onNext: () => void }): VNode {
  const [error, setError] = useState<string | null>(null)
  const name = 'about-who'
  const open = [...(charterNow()?.organisations.values() ?? [])].filter(({ status }) => status === 'open')
  if (open.length === 0)
    return (
      <Page heading={t('about.whoTitle')} onBack={screens.back}>
        <Busy text={roster.value.at === 'loading' ? t('app.loading') : ''} />
        {roster.value.at !== 'loading' && (
          <>
            <Notice kind="care" live>
              <p>{t('who.offline')}</p>
            </Notice>
            <Button onPress={loadRoster}>{t('app.tryAgain')}</Button>
          </>
        )}
      </Page>
    )
  return (
    <Step
      name={name}
      error={error}
      onSubmit={() => (word.organisation.value ? onNext() : setError(t('about.whoProblem')))}
    >
      <RadioGroup
        name={name}
        heading
        label={t('about.whoTitle')}
        hint={t('about.whoHint')}
        error={error ?? undefined}
        value={word.organisation}
        choices={open.map(({ organisation, name: called }) => ({ value: organisation, label: called }))}
      />
      <Button submit>{t('app.continue')}</Button>
    </Step>
  )
}

function Words({ word, onReady }: { readonly word: Word; readonly onReady: OnReady }): VNode {
  const [error, setError] = useState<string | null>(null)
  const name = 'about-words'
  const { organisation } = word
  const to = organisation.value && charterNow()?.organisations.get(organisation.value)?.name
  const ready = (): void => {
    const wish = wishOf(word)
    if (wish) onReady(wish, forgetWord)
    else setError(t('about.wordsProblem'))
  }
  return (
    <Step name={name} error={error} onSubmit={ready}>
      <TextArea
        name={name}
        heading
        label={t('about.wordsTitle')}
        hint={t('about.wordsHint')}
        error={error ?? undefined}
        value={word.words}
        maxLength={LONGEST}
        rows={8}
      />
      <ul class="steps">
        <li>{t('about.next1', { name: to ?? t('sent.unnamed') })}</li>
        <li>{t('about.next2')}</li>
        <li>{t('about.next3')}</li>
      </ul>
      <Actions>
        <Button submit>{t('answers.go')}</Button>
      </Actions>
    </Step>
  )
}

/** A word about a warning to the organisation behind it, without an account: from the warning itself, or from the first screen. */
export function AboutRoom({ screen, onReady }: { readonly screen: Place; readonly onReady: OnReady }): VNode {
  const { step, warning } = screen
  const word = wordAbout(warning, seenWarnings.value)
  useEffect(() => {
    void loadRoster()
  }, [])
  const go = (next: Place['step']): void => screens.to({ room: 'about', step: next, warning })
  if (!word)
    return (
      <Page heading={t('about.title')} onBack={screens.back}>
        <p>{t('warning.locked')}</p>
      </Page>
    )
  if (step === 'says') return <Says word={word} onNext={() => go(word.shown ? 'words' : 'who')} />
  if (step === 'who') return <Who word={word} onNext={() => go('words')} />
  return <Words word={word} onReady={onReady} />
}
