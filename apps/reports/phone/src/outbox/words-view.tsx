import {
  Actions,
  Button,
  CopyButton,
  Details,
  DigitGroups,
  LinkButton,
  Notice,
  Page,
  QrCode,
  WordGrid,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Wait } from '@parasol/protocol'
import { digitsOf, type Secret, wordsOf } from '@parasol/sealing'
import { t } from '../shell/text.ts'
import { WaitChoice, waitOf, type WaitText } from '../shell/wait-choice.tsx'
import { type ListNow, wordListNow } from '../shell/word-lists.ts'

/** Her twelve words, before anything is sent. Keeping them is a choice; nobody asks her to prove it. */
export function WordsView(props: {
  readonly receipt: Secret
  /** Somebody wrote it down for the person whose words these are. */
  readonly byPeer: boolean
  readonly onSend: (keptWords: boolean, wait: Wait) => Promise<unknown>
  readonly onBack: () => void
}): VNode {
  const { receipt, byPeer, onSend, onBack } = props
  const wait = useSignal<WaitText | null>('0')
  const [list, setList] = useState<ListNow | null>(null)
  useEffect(() => {
    void wordListNow().then(setList)
  }, [])
  const words = list ? wordsOf(receipt, list.list) : []
  const digits = digitsOf(receipt)
  return (
    <Page heading={t('words.title')} lead={t('words.lead')} onBack={onBack}>
      <WordGrid words={words} label={t('words.list')} {...(list ? { lang: list.lang } : {})} />
      {byPeer && (
        <Notice>
          <p>{t('another.words')}</p>
        </Notice>
      )}
      <p>{t('words.why')}</p>
      <CopyButton text={words.join(' ')} label={t('words.copy')} />
      <Button look="secondary" onPress={() => print()}>
        {t('words.print')}
      </Button>
      <Details summary={t('words.tips')}>
        <ul class="steps">
          <li>{t('words.tip1')}</li>
          <li>{t('words.tip2')}</li>
          <li>{t('words.photoTip')}</li>
          <li>{t('words.printTip')}</li>
          <li>{t('words.tip3')}</li>
        </ul>
      </Details>
      <Details summary={t('words.digitsTitle')}>
        <DigitGroups digits={digits.replaceAll(' ', '')} label={t('words.digits')} />
      </Details>
      <Details summary={t('words.qrTitle')}>
        <QrCode text={digits} label={t('words.qr')} />
      </Details>
      <Details summary={t('wait.title')}>
        <WaitChoice value={wait} />
      </Details>
      <Actions>
        <Button onPress={() => onSend(true, waitOf(wait.peek()))}>{t('words.keep')}</Button>
      </Actions>
      <section class="part">
        <p class="hint" id="without">
          {t('words.withoutLost')}
        </p>
        <Actions>
          <Button look="secondary" describedBy="without" onPress={() => onSend(false, 0)}>
            {t('words.without')}
          </Button>
          <LinkButton onPress={onBack}>{t('words.back')}</LinkButton>
        </Actions>
      </section>
    </Page>
  )
}
