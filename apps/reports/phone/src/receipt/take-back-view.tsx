import type { Secret } from '@parasol/sealing'
import { Actions, Busy, Button, LinkButton, Notice, Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../shell/text.ts'
import { takeReceiptBack } from './the-receipt.ts'

/** Says what taking back does and does not do, and asks once more. */
export function TakeBackView({
  receipt,
  onBack,
}: {
  readonly receipt: Secret
  readonly onBack: () => void
}): VNode {
  const [state, setState] = useState<'asking' | 'working' | 'offline' | 'server'>('asking')
  const go = async (): Promise<void> => {
    setState('working')
    const failure = await takeReceiptBack(receipt)
    if (failure) setState(failure)
  }
  return (
    <Page heading={t('receipt.takeBackTitle')} onBack={onBack}>
      {(state === 'offline' || state === 'server') && (
        <Notice kind="problem" live>
          <p>{t(`receipt.${state}`)}</p>
        </Notice>
      )}
      <p>{t('receipt.takeBackSays')}</p>
      <p>{t('receipt.takeBackPaper')}</p>
      <p>{t('receipt.takeBackAlso')}</p>
      <Busy text={state === 'working' ? t('receipt.takingBack') : ''} />
      <Actions>
        <Button look="danger" onPress={go}>
          {t('receipt.takeBackGo')}
        </Button>
        <LinkButton onPress={onBack}>{t('app.cancel')}</LinkButton>
      </Actions>
    </Page>
  )
}
