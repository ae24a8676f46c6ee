import { CONSENT_KINDS, type ConsentKind } from '@parasol/protocol'
import { Actions, Button, LinkButton, Notice, SummaryList } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { label, t } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'
import { sendContent, writeError } from './reply-form.tsx'
import { consentContent, releaseContent } from './write-back.ts'

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

/** What they may do, as it stands, and choosing again. A later yes to contact also opens the locked part. */
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
  const done = async (outcome: Awaited<ReturnType<typeof sendContent>>): Promise<void> => {
    setProblem(outcome === 'moved' ? t('receipt.moved') : writeError(outcome))
    if (outcome !== 'sent' && outcome !== 'moved') return
    setChoosing(null)
    await onSent()
  }
  const released = (part: 'contact' | 'police'): boolean =>
    opened.mailbox.messages.some(
      ({ statement: { content } }) => content.type === 'release' && content.part === part,
    )
  const policeShut = locked.police !== null && !released('police')
  const contactShut =
    locked.contact !== null && report.consents.get('contact')?.answer === 'yes' && !released('contact')
  return (
    <div class="part">
      {problem && (
        <Notice kind="problem" live>
          <p>{problem}</p>
        </Notice>
      )}
      {choosing ? (
        <Choose
          kind={choosing}
          onAnswer={async (answer) =>
            done(await sendContent(opened, consentContent(opened, choosing, answer)))
          }
          onCancel={() => setChoosing(null)}
        />
      ) : (
        <SummaryList
          rows={kinds.map((kind) => {
            const answer = report.consents.get(kind)?.answer
            return {
              term: label(`consent.${kind}.ask`),
              value: answer ? t(`agree.${answer}`) : t('answers.askFirst'),
              onChange: () => setChoosing(kind),
            }
          })}
        />
      )}
      {contactShut && (
        <>
          <p class="hint">{t('receipt.contactShowSays')}</p>
          <Button
            look="secondary"
            onPress={async () => done(await sendContent(opened, releaseContent(opened, 'contact')))}
          >
            {t('receipt.contactShow')}
          </Button>
        </>
      )}
      {policeShut && (
        <>
          <p class="hint">{t('receipt.policeShowSays')}</p>
          <Button
            look="secondary"
            onPress={async () => done(await sendContent(opened, releaseContent(opened, 'police')))}
          >
            {t('receipt.policeShow')}
          </Button>
        </>
      )}
    </div>
  )
}
