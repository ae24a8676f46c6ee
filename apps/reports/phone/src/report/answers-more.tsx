import { LinkButton, SummaryList, Undo } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../shell/text.ts'
import { rowsOf } from './answers-rows.tsx'
import { type Draft, type More, MORE_QUESTIONS } from './draft.ts'
import { mayAdd, removeOne } from './more.ts'

/** Every further person or vehicle with what was answered, each to be changed or taken out; and a way to add one. */
export function AnswersMore(props: {
  readonly kind: More
  readonly draft: Draft
  readonly onChange: (step: string) => void
  readonly onAdd: (kind: More) => void
}): VNode {
  const { kind, draft, onChange, onAdd } = props
  const [undo, setUndo] = useState<{ readonly putBack: () => void } | null>(null)
  return (
    <>
      {draft.more[kind].value.map((answers, at) => {
        const number = at + 2
        return (
          <section key={answers} class="part">
            <h2>{t(`more.${kind}`, { number })}</h2>
            <SummaryList
              rows={rowsOf(MORE_QUESTIONS[kind], answers, (question) =>
                onChange(`${kind}:${at}:${question}`),
              )}
            />
            <LinkButton onPress={() => setUndo({ putBack: removeOne(kind, at, draft) })}>
              {t(`more.remove-${kind}`, { number })}
            </LinkButton>
          </section>
        )
      })}
      {undo && (
        <Undo
          text={t(`more.removed-${kind}`)}
          onUndo={() => {
            undo.putBack()
            setUndo(null)
          }}
        />
      )}
      {mayAdd(kind, draft) && <LinkButton onPress={() => onAdd(kind)}>{t(`more.add-${kind}`)}</LinkButton>}
    </>
  )
}
