import { CONTACT_QUESTIONS } from '@parasol/protocol'
import { type LockedPart, unlockPart } from '@parasol/sealing'
import { Actions, Button, LinkButton, Notice, SummaryList, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { charterNow } from '../shell/roster.ts'
import { dayInWords, t } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'
import { sendContent, writeError } from './send-content.ts'
import { contactIn, rowsOf } from './told-view.tsx'
import { releaseContent } from './write-back.ts'

function Inside({ opened, part }: { readonly opened: Opened; readonly part: LockedPart }): VNode {
  const police = unlockPart(opened.mailbox.report, 'police', opened.keys.release.police)
  return part === 'contact' ? (
    <SummaryList rows={rowsOf(CONTACT_QUESTIONS, contactIn(opened))} />
  ) : (
    <p class="said">{police.ok ? police.value : ''}</p>
  )
}

function AskOnce(props: {
  readonly opened: Opened
  readonly part: LockedPart
  readonly onOpen: () => Promise<void>
  readonly onCancel: () => void
}): VNode {
  const { opened, part, onOpen, onCancel } = props
  const name = charterNow()?.organisations.get(opened.organisation)?.name ?? t('sent.unnamed')
  return (
    <section class="choose stack" aria-labelledby={`open-${part}`}>
      <h3 id={`open-${part}`}>{t(`receipt.openAsk.${part}`, { name })}</h3>
      <Inside opened={opened} part={part} />
      <p>{t(`receipt.openSays.${part}`, { name })}</p>
      <p>{t('receipt.openForGood')}</p>
      <Actions>
        <Button look="danger" onPress={onOpen}>
          {t(`receipt.openGo.${part}`)}
        </Button>
        <LinkButton onPress={onCancel}>{t('receipt.openNot')}</LinkButton>
      </Actions>
    </section>
  )
}

/** The locked parts of her report, each opened by her alone, one at a time, for good. */
export function LockedView({
  opened,
  onSent,
}: {
  readonly opened: Opened
  readonly onSent: () => Promise<void>
}): VNode | null {
  const [asking, setAsking] = useState<LockedPart | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { report, messages } = opened.mailbox
  const parts = (['contact', 'police'] as const).filter((part) => report.statement.locked[part] !== null)
  if (parts.length === 0) return null
  const openSince = (part: LockedPart) =>
    messages.find(({ statement: { content } }) => content.type === 'release' && content.part === part)
      ?.statement.day
  const release = async (part: LockedPart): Promise<void> => {
    const outcome = await sendContent(opened, releaseContent(opened, part))
    setProblem(outcome === 'offline' ? t('receipt.needsConnection') : writeError(outcome))
    if (outcome !== 'sent' && outcome !== 'moved') return
    setAsking(null)
    await onSent()
  }
  const mayContact = report.consents.get('contact')?.answer === 'yes'
  return (
    <div class="part">
      <p class="hint">{t('receipt.lockedSays')}</p>
      {problem && (
        <Notice kind="problem" live>
          <p>{problem}</p>
        </Notice>
      )}
      {asking ? (
        <AskOnce
          opened={opened}
          part={asking}
          onOpen={() => release(asking)}
          onCancel={() => setAsking(null)}
        />
      ) : (
        parts.map((part) => {
          const since = openSince(part)
          return (
            <section key={part} class="stack-close" data-part={part}>
              <h3>
                {t(`receipt.lockedPart.${part}`)}{' '}
                <Tag kind={since ? 'info' : 'plain'}>
                  {since ? t('receipt.openSince', { day: dayInWords(since) }) : t('receipt.stillLocked')}
                </Tag>
              </h3>
              {!since && part === 'contact' && !mayContact && <p class="hint">{t('receipt.contactFirst')}</p>}
              {!since && (part === 'police' || mayContact) && (
                <Button look="secondary" onPress={() => setAsking(part)}>
                  {t(`receipt.openPart.${part}`)}
                </Button>
              )}
            </section>
          )
        })
      )}
    </div>
  )
}
