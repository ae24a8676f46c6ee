import { Busy, LanguageSwitch, Notice, Shell } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain } from './shell/failures.ts'
import { type NewcomersView, SignInPage, WordsForm } from './shell/sign-in-page.tsx'
import { t } from './shell/text.ts'
import { useWords } from './shell/words-field.tsx'

/** What somebody did at the doorway: typed words, or chose what newcomers do. */
export type FirstAct = { readonly words?: string; readonly view?: NewcomersView }

/** The first page, small, until somebody does something: only then the desk itself is fetched. */
export function Doorway({
  network,
  onAct,
}: {
  readonly network: string
  /** @returns false when the desk could not be fetched */
  readonly onAct: (act: FirstAct) => Promise<boolean>
}): VNode {
  const typed = useWords()
  const state = useSignal<'idle' | 'busy' | 'failed'>('idle')
  const act = async (first: FirstAct): Promise<void> => {
    state.value = 'busy'
    state.value = (await onAct(first)) ? 'idle' : 'failed'
  }
  return (
    <Shell name="Parasol" tools={<LanguageSwitch />}>
      <SignInPage network={network} onView={(view) => void act({ view })}>
        {state.value === 'failed' && (
          <Notice kind="problem" live>
            <p>{explain('offline')}</p>
          </Notice>
        )}
        <WordsForm typed={typed} onSend={() => act({ words: typed.text.peek() })} />
        <Busy text={state.value === 'busy' ? t('opening.busy') : ''} />
      </SignInPage>
    </Shell>
  )
}
