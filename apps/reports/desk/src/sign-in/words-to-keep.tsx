import { digitsOf, type Secret } from '@parasol/sealing'
import { Details, DigitGroups, Notice, WordGrid } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'

/** Words as they are shown the one time, with the same secret as digits. */
export function WordsToKeep({
  secret,
  words,
  lang,
}: {
  readonly secret: Secret
  readonly words: readonly string[]
  readonly lang: string
}): VNode {
  return (
    <>
      <WordGrid words={words} label={t('makeWords.title')} lang={lang} />
      <Notice kind="care">
        <p>{t('makeWords.onlyNow')}</p>
      </Notice>
      <Details summary={t('makeWords.asDigits')}>
        <p>{t('makeWords.digitsSame')}</p>
        <DigitGroups digits={digitsOf(secret).replaceAll(' ', '')} label={t('makeWords.asDigits')} />
      </Details>
    </>
  )
}
