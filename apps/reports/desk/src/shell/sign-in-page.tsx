import { Actions, Button, Form, Page } from '@parasol/ui'
import type { ComponentChildren, VNode } from 'preact'
import type { Place } from './places.ts'
import { t } from './text.ts'
import { WordsField, type WordsTyped } from './words-field.tsx'

/** What newcomers do before they can sign in. */
export type NewcomersView = Exclude<Extract<Place, { readonly room: 'start' }>['view'], 'sign-in'>

/** The first page of the desk around the way somebody signs in. */
export function SignInPage({
  network,
  onView,
  children,
}: {
  readonly network: string
  readonly onView: (view: NewcomersView) => void
  readonly children: ComponentChildren
}): VNode {
  return (
    <Page heading={t('signIn.title')} caption={network} lead={t('signIn.lead')}>
      {children}
      <section class="stack panel" aria-labelledby="newcomers">
        <h2 id="newcomers">{t('signIn.newcomers')}</h2>
        <p>{t('signIn.newcomersHow')}</p>
        <Actions>
          <Button look="secondary" onPress={() => onView('make-words')}>
            {t('start.makeWords')}
          </Button>
          <Button look="quiet" onPress={() => onView('card-again')}>
            {t('start.cardAgain')}
          </Button>
        </Actions>
      </section>
    </Page>
  )
}

export function WordsForm({
  typed,
  onSend,
}: {
  readonly typed: WordsTyped
  readonly onSend: () => void | Promise<void>
}): VNode {
  return (
    <Form onSubmit={onSend}>
      <WordsField typed={typed} />
      <Actions>
        <Button submit>{t('signIn.act')}</Button>
      </Actions>
    </Form>
  )
}
