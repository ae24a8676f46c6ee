import {
  Actions,
  Button,
  CopyButton,
  Details,
  DigitGroups,
  LinkButton,
  Page,
  QrCode,
  WordGrid,
} from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { digitsOf, type Secret, wordsOf } from '@parasol/sealing'
import { t } from '../shell/text.ts'
import { type ListNow, wordListNow } from '../shell/word-lists.ts'

/** Her twelve words, before anything is sent. Keeping them is a choice; nobody asks her to prove it. */
export function WordsView(props: {
  readonly receipt: Secret
  readonly onSend: (keptWords: boolean) => Promise<unknown>
  readonly onBack: () => void
}): VNode {
  const { receipt, onSend, onBack } = props
  const [list, setList] = useState<ListNow | null>(null)
  useEffect(() => {
    void wordListNow().then(setList)
  }, [])
  const words = list ? wordsOf(receipt, list.list) : []
  const digits = digitsOf(receipt)
  return (
    <Page heading={t('words.title')} lead={t('words.lead')} onBack={onBack}>
      <WordGrid words={words} label={t('words.list')} {...(list ? { lang: list.lang } : {})} />
      <p>{t('words.why')}</p>
      <CopyButton text={words.join(' ')} label={t('words.copy')} />
      <Details summary={t('words.tips')}>
        <ul class="steps">
          <li>{t('words.tip1')}</li>
          <li>{t('words.tip2')}</li>
          <li>{t('words.tip3')}</li>
        </ul>
      </Details>
      <Details summary={t('words.digitsTitle')}>
        <DigitGroups digits={digits.replaceAll(' ', '')} label={t('words.digits')} />
      </Details>
      <Details summary={t('words.qrTitle')}>
        <QrCode text={digits} label={t('words.qr')} />
      </Details>
      <Actions>
        <Button onPress={() => onSend(true)}>{t('words.keep')}</Button>
      </Actions>
      <section class="part">
        <p class="hint" id="without">
          {t('words.withoutLost')}
        </p>
        <Actions>
          <Button look="secondary" describedBy="without" onPress={() => onSend(false)}>
            {t('words.without')}
          </Button>
          <LinkButton onPress={onBack}>{t('words.back')}</LinkButton>
        </Actions>
      </section>
    </Page>
  )
}
