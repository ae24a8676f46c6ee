import type { Organisation } from '@parasol/charter'
import { Actions, Busy, Button, ErrorSummary, Form, Notice, Page } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { explain, type Trouble } from '../shell/failures.ts'
import { places } from '../shell/places.ts'
import { t } from '../shell/text.ts'
import { useWork } from '../shell/work/work-context.ts'
import { emptyPieces, PieceField, pieceErrors, readPieces } from './piece-field.tsx'
import { recoverInbox } from './pieces.ts'

/** A coordinator opens the inbox with the pieces that people bring. */
export function Recover({
  own,
  onReady,
}: {
  readonly own: Organisation
  readonly onReady: () => void
}): VNode {
  const work = useWork()
  const { recovery } = own
  const typed = useMemo(() => emptyPieces(recovery?.needed ?? 0), [recovery])
  const trouble = useSignal<Trouble | null>(null)
  const state = useSignal<'asking' | 'working' | 'done'>('asking')
  const send = async (): Promise<void> => {
    trouble.value = null
    const pieces = recovery && (await readPieces(typed, recovery.key))
    if (!pieces) return
    state.value = 'working'
    const opened = await recoverInbox(work, pieces)
    state.value = opened.ok ? 'done' : 'asking'
    if (!opened.ok) trouble.value = opened.failure
    else for (const { text } of typed) text.value = ''
  }
  if (state.value === 'done')
    return (
      <Page heading={t('recover.doneTitle')} lead={t('recover.done')}>
        <ol class="steps">
          <li>{t('recover.next1')}</li>
          <li>{t('recover.next2')}</li>
          <li>{t('recover.next3')}</li>
        </ol>
        <Actions>
          <Button onPress={onReady}>{t('recover.go')}</Button>
        </Actions>
      </Page>
    )
  return (
    <Page heading={t('recover.title')} lead={t('recover.lead')} onBack={places.back}>
      <ErrorSummary errors={pieceErrors(typed)} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Form onSubmit={send}>
        {typed.map((piece, at) => (
          <PieceField key={at} number={at + 1} piece={piece} />
        ))}
        <p class="hint">{t('recover.seen')}</p>
        <Busy text={state.value === 'working' ? t('recover.working') : ''} />
        <Actions>
          <Button submit>{t('recover.act')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
