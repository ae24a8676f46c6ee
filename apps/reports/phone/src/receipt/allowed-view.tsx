import { CONSENT_KINDS, type ConsentKind } from '@parasol/protocol'
import { Actions, Button, Details, LinkButton, Notice, SummaryList } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { dayInWords, label, t } from '../shell/text.ts'
import { type Answered, consentHistory } from './consent-history.ts'
import type { Opened } from './open-with-words.ts'
import { sendContent, writeError } from './send-content.ts'
import { consentContent, type WriteOutcome } from './write-back.ts'

const WARNS: readonly ConsentKind[] = ['warn-area', 'warn-province']

function Choose(props: {
  readonly kind: ConsentKind
  readonly onAnswer: (answer: 'yes' | 'no') => Promise<void>
  readonly onCancel: () => void
}): VNode {
  const { kind, onAnswer, onCancel } = props
  return (
    <fieldset class="field choose">
      <legend class="label">{label(`consent.${kind}.ask`)}</legend>
      <p class="hint">{label(`consent.${kind}.sees`)}</p>
      {WARNS.includes(kind) && <p class="hint">{t('receipt.noLeavesWarnings')}</p>}
      <Actions>
        <Button look="secondary" onPress={() => onAnswer('yes')}>
          {t('agree.yes')}
        </Button>
        <Button look="secondary" onPress={() => onAnswer('no')}>
          {t('agree.no')}
        </Button>
        <LinkButton onPress={onCancel}>{t('app.cancel')}</LinkButton>
      </Actions>
    </fieldset>
  )
}

function Asked({ answered }: { readonly answered: Answered }): VNode {
  const { answer, day, text } = answered
  return (
    <li>
      <p>{t('receipt.answeredOn', { answer: t(`agree.${answer}`), day: dayInWords(day) })}</p>
      {text ? (
        <blockquote class="said" lang={text.language}>
          <p>{text.ask}</p>
          <p class="hint">{text.sees}</p>
        </blockquote>
      ) : (
        <p class="hint">{t('receipt.textUnknown')}</p>
      )}
    </li>
  )
}

/** What they may do as it stands, choosing again, and what she was asked before, in the words of that day. */
export function AllowedView({
  opened,
  onSent,
}: {
  readonly opened: Opened
  readonly onSent: () => Promise<void>
}): VNode {
  const [choosing, setChoosing] = useState<ConsentKind | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { report } = opened.mailbox
  const { locked, cover } = report.statement
  const kinds = CONSENT_KINDS.filter(
    (kind) => (kind !== 'contact' || locked.contact !== null) && (kind !== 'cover' || cover !== null),
  )
  const answer = async (kind: ConsentKind, said: 'yes' | 'no'): Promise<void> => {
    const outcome: WriteOutcome = await sendContent(opened, consentContent(opened, kind, said))
    setProblem(outcome === 'offline' ? t('receipt.needsConnection') : writeError(outcome))
    if (outcome !== 'sent' && outcome !== 'moved') return
    setChoosing(null)
    await onSent()
  }
  const history = consentHistory(opened)
  return (
    <div class="part">
      <p class="hint">{t('receipt.allowedSays')}</p>
      {problem && (
        <Notice kind="problem" live>
          <p>{problem}</p>
        </Notice>
      )}
      {choosing ? (
        <Choose
          kind={choosing}
          onAnswer={(said) => answer(choosing, said)}
          onCancel={() => setChoosing(null)}
        />
      ) : (
        <SummaryList
          rows={kinds.map((kind) => {
            const now = report.consents.get(kind)?.answer
            return {
              term: label(`consent.${kind}.ask`),
              value: now ? t(`agree.${now}`) : t('answers.askFirst'),
              onChange: () => setChoosing(kind),
            }
          })}
        />
      )}
      {history.length > 0 && (
        <Details summary={t('receipt.askedTitle')}>
          <ol class="steps">
            {history.toReversed().map((answered) => (
              <Asked key={`${answered.consent} ${answered.version} ${answered.answer}`} answered={answered} />
            ))}
          </ol>
        </Details>
      )}
    </div>
  )
}
