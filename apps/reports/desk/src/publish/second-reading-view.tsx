import { tidyProse, type Result } from '@parasol/charter'
import type { Draft } from '@parasol/protocol'
import { Actions, Button, ErrorSummary, Notice, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { NotYours } from '../shell/not-yours.tsx'
import { shownDay, t } from '../shell/text.ts'
import { loadDrafts } from '../shell/work/documents.ts'
import { may } from '../shell/work/may.ts'
import { readingsOf, readingState } from '../shell/work/steps.ts'
import { useWork } from '../shell/work/work-context.ts'
import { askedBy, sayOfDraft, type Says } from './second-reading.ts'

// While somebody waits for a colleague's answer.
const LOOK_MS = 10_000

/** Two people to publish: one asks, another reads the exact text and says yes or no. Any change of the text starts this anew. */
export function SecondReading({
  id,
  complete,
  flush,
}: {
  readonly id: Draft['id']
  readonly complete: boolean
  readonly flush: () => Promise<Result<Draft, Trouble>>
}): VNode {
  const work = useWork()
  const draft = work.drafts.value?.content.drafts.find((each) => each.id === id) ?? null
  const state = draft ? readingState(work, draft) : 'not-asked'
  const mine = draft !== null && askedBy(work, draft) === work.keys.sign.public
  useEffect(() => {
    if (state !== 'asked') return undefined
    const timer = setInterval(() => void loadDrafts(work), LOOK_MS)
    return () => clearInterval(timer)
  }, [work, state])
  const note = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const say = async (says: Says, kept: Draft | null): Promise<void> => {
    const why = tidyProse(note.peek())
    error.value = says === 'no' && why === '' ? t('reading.needsWhy') : undefined
    if (error.peek() || !kept) return
    const said = await sayOfDraft(work, kept, says, why)
    trouble.value = said.ok ? null : said.failure
    if (said.ok) note.value = ''
  }
  const ask = async (): Promise<void> => {
    const kept = await flush()
    if (kept.ok) return say('ready', kept.value)
    trouble.value = kept.failure
  }
  return (
    <Notice kind={state === 'approved' ? 'good' : 'care'} heading={t('reading.title')}>
      <p role="status">{t(`reading.state.${state}`)}</p>
      <ul class="plain-list">
        {(draft ? readingsOf(work, draft) : []).map((each, at) => (
          <li key={at}>
            <Handle of={each.by} /> · {shownDay(each.day)} · {t(`reading.says.${each.says}`)}
            {each.note && <span class="said"> {each.note}</span>}
          </li>
        ))}
      </ul>
      {trouble.value && (
        <p class="field-error" role="status">
          {explain(trouble.value)}
        </p>
      )}
      {(state === 'not-asked' || state === 'refused') &&
        (may(work, 'editor') ? (
          <Actions>
            {complete ? (
              <Button look="secondary" onPress={ask}>
                {t('reading.ask')}
              </Button>
            ) : (
              <p class="hint">{t('publish.missing')}</p>
            )}
          </Actions>
        ) : (
          <NotYours task="editor" />
        ))}
      {state === 'asked' && mine && <p>{t('reading.notYourself')}</p>}
      {state === 'asked' && !mine && !may(work, 'second-reader') && <NotYours task="second-reader" />}
      {state === 'asked' && !mine && may(work, 'second-reader') && (
        <>
          <p>{t('reading.how')}</p>
          <ErrorSummary errors={error.value ? [{ name: 'reading-note', text: error.value }] : []} />
          <TextArea
            name="reading-note"
            label={t('reading.note')}
            rows={2}
            maxLength={500}
            value={note}
            error={error.value}
          />
          <Actions>
            <Button look="secondary" onPress={() => say('yes', draft)}>
              {t('reading.yes')}
            </Button>
            <Button look="quiet" onPress={() => say('no', draft)}>
              {t('reading.no')}
            </Button>
          </Actions>
        </>
      )}
    </Notice>
  )
}
