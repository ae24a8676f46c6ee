import { Button, Form, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { label, t } from '../shell/text.ts'
import type { Draft } from './draft.ts'
import { standInOf } from './facts.ts'
import { Asked, ClearAnswer, OptionRows } from './options.tsx'
import { KeepLine, type Moves } from './question-view.tsx'

/** One consent, asked alone. Nothing is picked before she picks; no answer means "ask me first". */
export function ConsentView(props: {
  readonly kind: string
  readonly draft: Draft
  readonly moves: Moves
  /** Past all consents; null on a screen reached from the checked answers. */
  readonly onAskFirst: (() => void) | null
}): VNode {
  const { kind, draft, moves, onAskFirst } = props
  const ask = label(`consent.${kind}.ask`)
  const answer = draft.consents.value[kind]
  const standIn = standInOf(draft)
  const pick = (value: string | null): void => {
    const { [kind]: _before, ...others } = draft.consents.value
    draft.consents.value = value === 'yes' || value === 'no' ? { ...others, [kind]: value } : others
  }
  return (
    <Page onBack={moves.onBack}>
      <Form onSubmit={moves.onContinue}>
        {draft.forAnother.value && <p class="hint">{t('another.aloud')}</p>}
        <Asked name={kind} legend={ask} hint={label(`consent.${kind}.sees`)} heading>
          {kind === 'cover' && standIn && <p>{t('agree.standIn', { name: standIn.name })}</p>}
          {kind === 'police-third-party' && <p>{t('agree.thirdPartyLimits')}</p>}
          <OptionRows
            name={kind}
            kind="radio"
            options={[
              { value: 'yes', label: t('agree.yes') },
              { value: 'no', label: t('agree.no') },
            ]}
            picked={answer ? [answer] : []}
            onPick={pick}
          />
          {answer && <ClearAnswer what={ask} onClear={() => pick(null)} />}
        </Asked>
        <p class="hint">{t('agree.unanswered')}</p>
        <div class="acts">
          <Button submit>{t('app.continue')}</Button>
          {onAskFirst && (
            <Button look="secondary" onPress={onAskFirst}>
              {t('agree.askFirst')}
            </Button>
          )}
        </div>
        <KeepLine onKeep={moves.onKeep} />
      </Form>
    </Page>
  )
}
