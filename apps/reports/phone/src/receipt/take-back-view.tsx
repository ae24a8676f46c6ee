import type { Secret } from '@parasol/sealing'
import { Actions, Busy, Button, Details, LinkButton, Notice, Page } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { now } from '../shell/engine.ts'
import { dayInWords, t } from '../shell/text.ts'
import { WaitChoice, waitOf, type WaitText } from '../shell/wait-choice.tsx'
import type { Opened } from './open-with-words.ts'
import { writeError } from './send-content.ts'
import { takeReceiptBack } from './the-receipt.ts'
import { askWithdrawal, growWait } from './ask-withdrawal.ts'
import { waitsUntil } from './withdrawal.ts'

type State = 'asking' | 'working' | { readonly problem: string }

function WaitLonger({
  opened,
  onSet,
}: {
  readonly opened: Opened
  readonly onSet: () => Promise<void>
}): VNode {
  const wait = useSignal<WaitText | null>(`${opened.wait}`)
  const [says, setSays] = useState('')
  const set = async (): Promise<void> => {
    const outcome = await growWait(opened, waitOf(wait.peek()))
    setSays(outcome === 'set' ? t('wait.set') : t(`receipt.${outcome}`))
    if (outcome === 'set') await onSet()
  }
  return (
    <Details summary={t('wait.title')}>
      <WaitChoice value={wait} least={opened.wait} />
      <Button look="secondary" onPress={set}>
        {t('wait.keep')}
      </Button>
      <p role="status">{says}</p>
    </Details>
  )
}

/** Says what taking back does and does not do, and asks once more.
 *  @param opened null where nothing is stored any more and only warnings are looked for */
export function TakeBackView({
  receipt,
  opened,
  onBack,
  onAsked,
}: {
  readonly receipt: Secret
  readonly opened: Opened | null
  readonly onBack: () => void
  readonly onAsked: () => Promise<void>
}): VNode {
  const [state, setState] = useState<State>('asking')
  const waits = opened && opened.wait > 0 ? opened : null
  const go = async (): Promise<void> => {
    setState('working')
    if (waits) {
      const outcome = await askWithdrawal(waits)
      const problem = writeError(outcome)
      setState(problem === null ? 'asking' : { problem })
      if (outcome === 'sent' || outcome === 'moved') await onAsked()
      return
    }
    const failure = await takeReceiptBack(receipt)
    if (failure) setState({ problem: t(`receipt.${failure}`) })
  }
  return (
    <Page heading={t('receipt.takeBackTitle')} onBack={onBack}>
      {typeof state === 'object' && (
        <Notice kind="problem" live>
          <p>{state.problem}</p>
        </Notice>
      )}
      {waits ? (
        <Notice kind="info">
          <p>
            {t('receipt.takeBackWaits', {
              count: waits.wait,
              day: dayInWords(waitsUntil({ now }, waits.wait)),
            })}
          </p>
        </Notice>
      ) : null}
      <p>{t('receipt.takeBackSays')}</p>
      <p>{t('receipt.takeBackPaper')}</p>
      <p>{t('receipt.takeBackAlso')}</p>
      <Busy text={state === 'working' ? t('receipt.takingBack') : ''} />
      <Actions>
        <Button look="danger" onPress={go}>
          {t(waits ? 'receipt.takeBackAsk' : 'receipt.takeBackGo')}
        </Button>
        <LinkButton onPress={onBack}>{t('app.cancel')}</LinkButton>
      </Actions>
      {opened && <WaitLonger opened={opened} onSet={onAsked} />}
    </Page>
  )
}
