import { Busy, Button, LinkButton, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { NewPassphrase } from '../shell/new-passphrase.tsx'
import { t } from '../shell/text.ts'
import { draftKept } from '../shell/waiting.ts'
import { dropKeptDraft, keepDraft } from './kept-draft.ts'
import { keeping } from './the-draft.ts'

/** Asks whether a locked draft may be kept here. Nothing is kept before she says so. */
export function KeepView(props: { readonly from: string; readonly onDone: () => void }): VNode {
  const { from, onDone } = props
  const [state, setState] = useState<'asking' | 'locking' | 'failed'>('asking')
  const keep = async (passphrase: string): Promise<void> => {
    setState('locking')
    try {
      await keepDraft(passphrase, from)
      onDone()
    } catch {
      setState('failed')
    }
  }
  if (keeping.value)
    return (
      <Page heading={t('keep.keptTitle')} onBack={onDone}>
        <p>{t('keep.when')}</p>
        <Button
          look="danger"
          onPress={async () => {
            await dropKeptDraft()
            onDone()
          }}
        >
          {t('keep.stop')}
        </Button>
      </Page>
    )
  return (
    <Page heading={t('keep.title')} lead={t('keep.lead')} onBack={onDone}>
      {state === 'failed' && (
        <Notice kind="problem" live>
          <p>{t('keep.failed')}</p>
        </Notice>
      )}
      {draftKept.value && (
        <Notice kind="care">
          <p>{t('keep.replaces')}</p>
        </Notice>
      )}
      <ul class="steps">
        <li>{t('keep.says')}</li>
        <li>{t('keep.when')}</li>
        <li>{t('keep.seen')}</li>
        <li>{t('keep.lost')}</li>
      </ul>
      <NewPassphrase submit={t('keep.go')} onChosen={keep} />
      <Busy text={state === 'locking' ? t('keep.locking') : ''} />
      <LinkButton onPress={onDone}>{t('keep.no')}</LinkButton>
    </Page>
  )
}
