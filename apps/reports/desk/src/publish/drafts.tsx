import type { Draft } from '@parasol/protocol'
import { Actions, Button, Notice, Undo } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { feedName } from '../shell/names.ts'
import { go } from '../shell/places.ts'
import { shownDay, t } from '../shell/text.ts'
import { changeDrafts } from '../shell/work/documents.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { dropDraft } from './publish-draft.ts'

const OPENING_LETTERS = 90

/** Warnings that staff are writing, or that wait for their day. */
export function Drafts(): VNode | null {
  const work = useWork()
  const drafts = work.drafts.value?.content.drafts ?? []
  const trouble = useSignal<Trouble | null>(null)
  const gone = useSignal<Draft | null>(null)
  if (drafts.length === 0 && !gone.value) return null
  const drop = async (draft: Draft): Promise<void> => {
    const dropped = await dropDraft(work, draft.id)
    trouble.value = dropped.ok ? null : dropped.failure
    gone.value = dropped.ok ? draft : null
  }
  const bringBack = async (): Promise<void> => {
    const draft = gone.peek()
    if (!draft) return
    const kept = await changeDrafts(work, (before) => ({ drafts: [...before.drafts, draft] }))
    trouble.value = kept.ok ? null : kept.failure
    if (kept.ok) gone.value = null
  }
  return (
    <section class="stack panel" aria-labelledby="drafts">
      <h2 id="drafts">{t('drafts.title')}</h2>
      <p class="hint">{t('drafts.how')}</p>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      {gone.value && <Undo text={t('drafts.dropped')} onUndo={() => void bringBack()} />}
      <ul class="plain-list drafts" aria-label={t('drafts.title')}>
        {drafts.map((draft) => (
          <li key={draft.id} class="draft">
            <p>
              <strong>{draft.record.text.slice(0, OPENING_LETTERS) || t('drafts.empty')}</strong>
            </p>
            <p class="hint">
              {feedName(charterOf(work), draft.feed)} ·{' '}
              {draft.publishOn
                ? t('drafts.waits', { day: shownDay(draft.publishOn) })
                : t('drafts.updated', { day: shownDay(draft.updated) })}
            </p>
            <Actions>
              {draft.report !== null && <Continue draft={draft} report={draft.report} />}
              <Button look="quiet" onPress={() => drop(draft)}>
                {t('drafts.drop')}
              </Button>
            </Actions>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Continue({
  draft,
  report,
}: {
  readonly draft: Draft
  readonly report: NonNullable<Draft['report']>
}): VNode {
  return (
    <Button look="secondary" onPress={() => go({ room: 'write', draft: draft.id, report })}>
      {t('drafts.continue')}
    </Button>
  )
}
