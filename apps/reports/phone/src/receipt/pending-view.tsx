import type { Secret } from '@parasol/sealing'
import { Actions, Button, Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { dayInWords, t } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'
import { writeError } from './send-content.ts'
import { takeReceiptBack } from './the-receipt.ts'
import { askWithdrawal, cancelWithdrawal } from './ask-withdrawal.ts'
import type { Withdrawal } from './withdrawal.ts'
import type { WriteOutcome } from './write-back.ts'

/** A withdrawal that waits: how long still, and the way to cancel it; or the last step, when its day has come. */
export function PendingView(props: {
  readonly receipt: Secret
  readonly opened: Opened
  readonly withdrawal: Exclude<Withdrawal, { readonly at: 'none' }>
  readonly onChanged: () => Promise<void>
}): VNode {
  const { receipt, opened, withdrawal, onChanged } = props
  const [problem, setProblem] = useState<string | null>(null)
  const doing = (act: () => Promise<WriteOutcome>) => async (): Promise<void> => {
    const outcome = await act()
    setProblem(writeError(outcome))
    if (outcome === 'sent' || outcome === 'moved') await onChanged()
  }
  const finish = async (): Promise<void> => {
    const failure = await takeReceiptBack(receipt)
    setProblem(failure && t(`receipt.${failure}`))
  }
  return (
    <Notice kind="care" heading={t(`receipt.pending.${withdrawal.at}`)} live>
      {withdrawal.at === 'waits' && (
        <>
          <p class="countdown">
            {t('receipt.pendingDays', { count: withdrawal.days, day: dayInWords(withdrawal.on) })}
          </p>
          <p>{t('receipt.pendingSays')}</p>
        </>
      )}
      {withdrawal.at === 'due' && <p>{t('receipt.dueSays')}</p>}
      {withdrawal.at === 'half' && <p>{t('receipt.halfSays')}</p>}
      {problem && <p role="status">{problem}</p>}
      <Actions>
        {withdrawal.at === 'due' ? (
          <Button look="danger" onPress={finish}>
            {t('receipt.takeBackGo')}
          </Button>
        ) : (
          <Button onPress={doing(() => cancelWithdrawal(opened))}>{t('receipt.pendingCancel')}</Button>
        )}
        {withdrawal.at === 'half' && (
          <Button look="secondary" onPress={doing(() => askWithdrawal(opened))}>
            {t('receipt.takeBackAsk')}
          </Button>
        )}
      </Actions>
    </Notice>
  )
}
