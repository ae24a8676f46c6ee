import type { PublicKey } from '@parasol/charter'
import { type Card, readCard } from '@parasol/protocol'
import { Button, LinkButton, TextArea } from '@parasol/ui'
import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { FilesButton } from '../shell/files.tsx'
import { t } from '../shell/text.ts'

/** Takes in people's cards, pasted or from files, and shows by which two words to know them. */
export function CardGatherer({
  cards,
  label,
  error,
}: {
  readonly cards: Signal<readonly Card[]>
  readonly label: string
  readonly error?: string | undefined
}): VNode {
  const pasted = useSignal('')
  const refused = useSignal<string | undefined>(undefined)
  const add = (texts: readonly string[]): void => {
    const read = texts.flatMap(cardsIn)
    const good = read.flatMap((card) => (card.ok ? [card.value] : []))
    refused.value = read.length > 0 && good.length === read.length ? undefined : t('cards.notACard')
    const known = new Set(cards.peek().map(({ sign }) => sign))
    const fresh = good.filter(
      ({ sign }, at) => !known.has(sign) && good.findIndex((each) => each.sign === sign) === at,
    )
    cards.value = [...cards.peek(), ...fresh]
    if (refused.peek() === undefined) pasted.value = ''
  }
  const remove = (key: PublicKey): void => {
    cards.value = cards.peek().filter(({ sign }) => sign !== key)
  }
  return (
    <div class="stack cards">
      <TextArea
        name="card"
        label={label}
        hint={t('cards.hint')}
        rows={3}
        value={pasted}
        error={refused.value ?? error}
      />
      <div class="actions">
        <Button look="secondary" onPress={() => add([pasted.peek()])}>
          {t('cards.add')}
        </Button>
        <FilesButton name="card-files" label={t('cards.files')} accept=".txt,text/plain" onTexts={add} />
      </div>
      {cards.value.length > 0 && (
        <ol class="cards-list" aria-label={t('cards.added')}>
          {cards.value.map(({ sign }) => (
            <li key={sign}>
              <Handle of={sign} />
              <LinkButton onPress={() => remove(sign)}>
                {t('cards.remove')}
                <span class="hidden-text">
                  {' '}
                  <Handle of={sign} />
                </span>
              </LinkButton>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

/** A file or a message may hold several cards, one after the other. */
const cardsIn = (text: string): readonly ReturnType<typeof readCard>[] =>
  text
    .split(/(?=parasol-card\.)/)
    .filter((part) => part.trim() !== '')
    .map(readCard)
