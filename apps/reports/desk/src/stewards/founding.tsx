import { Actions, Button, Page } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { go, places } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import { DraftScreen } from './draft-screen.tsx'
import type { FoundingDraft } from './founding-draft.ts'
import { GatherCards } from './gather-cards.tsx'

/** What the desk shows while it belongs to no network: how one is founded, step by step. */
export function NothingFounded(): VNode {
  return (
    <Page heading={t('founding.title')} lead={t('founding.lead')}>
      <ol class="steps big-steps">
        <li>
          <h2>{t('founding.step1')}</h2>
          <p>{t('founding.step1How')}</p>
          <Actions>
            <Button onPress={() => go({ room: 'start', view: 'make-words' })}>{t('start.makeWords')}</Button>
            <Button look="quiet" onPress={() => go({ room: 'start', view: 'card-again' })}>
              {t('start.cardAgain')}
            </Button>
          </Actions>
        </li>
        <li>
          <h2>{t('founding.step2')}</h2>
          <p>{t('founding.step2How')}</p>
          <Actions>
            <Button look="secondary" onPress={() => go({ room: 'founding', view: 'gather' })}>
              {t('founding.gather')}
            </Button>
          </Actions>
        </li>
        <li>
          <h2>{t('founding.step3')}</h2>
          <p>{t('founding.step3How')}</p>
          <Actions>
            <Button look="secondary" onPress={() => go({ room: 'founding', view: 'draft' })}>
              {t('founding.openDraft')}
            </Button>
          </Actions>
        </li>
        <li>
          <h2>{t('founding.step4')}</h2>
          <p>{t('founding.step4How')}</p>
        </li>
      </ol>
    </Page>
  )
}

/** The two screens of a founding; the draft goes from one to the other in memory. */
export function Founding({ view }: { readonly view: 'gather' | 'draft' }): VNode {
  const draft = useSignal<FoundingDraft | null>(null)
  const take = (made: FoundingDraft): void => {
    draft.value = made
    go({ room: 'founding', view: 'draft' })
  }
  return view === 'gather' ? (
    <GatherCards onDraft={take} onBack={places.back} />
  ) : (
    <DraftScreen draft={draft.value} onBack={places.back} />
  )
}
