import {
  Busy,
  Button,
  chooseTheme,
  LanguageSwitch,
  Notice,
  Page,
  RadioGroup,
  type Theme,
  themeNow,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { keepNow } from '../shell/offline-copy.ts'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { draftKept, waiting } from '../shell/waiting.ts'
import { Way } from '../shell/way.tsx'
import { keptHere, type KeptHere } from './kept-here.ts'

const THEMES = { auto: 'themeAuto', dark: 'themeDark', dim: 'themeDim', light: 'themeLight' } as const

function Keeps({
  kept,
  onKept,
}: {
  readonly kept: KeptHere | null
  readonly onKept: () => Promise<void>
}): VNode {
  const [keeping, setKeeping] = useState<'idle' | 'busy' | 'failed'>('idle')
  const keepPage = async (): Promise<void> => {
    setKeeping('busy')
    setKeeping((await keepNow()) ? 'idle' : 'failed')
    await onKept()
  }
  const lines = [
    kept?.page && t('settings.keepsPage'),
    kept?.roster && t('settings.keepsCharter'),
    kept?.membership && t('settings.keepsWarnings'),
    waiting.value > 0 && t('settings.keepsWaiting'),
    kept?.letters && t('settings.keepsLetters'),
    draftKept.value && t('settings.keepsDraft'),
    themeNow() !== 'auto' && t('settings.keepsTheme'),
  ].filter((line) => typeof line === 'string')
  return (
    <section class="part">
      <h2>{t('settings.keepsTitle')}</h2>
      <ul class="steps">
        {(lines.length > 0 ? lines : [t('settings.keepsNothing')]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {kept && !kept.page && 'serviceWorker' in navigator && (
        <>
          <Busy text={keeping === 'busy' ? t('app.loading') : ''} />
          {keeping === 'failed' && (
            <Notice kind="problem" live>
              <p>{t('settings.keepPageFailed')}</p>
            </Notice>
          )}
          <Button look="secondary" onPress={keepPage}>
            {t('settings.keepPage')}
          </Button>
        </>
      )}
    </section>
  )
}

/** Clearing this phone first, then what it keeps, light, locking, home screen and language. */
export function ListView(): VNode {
  const [kept, setKept] = useState<KeptHere | null>(null)
  const theme = useSignal<Theme | null>(themeNow())
  const look = async (): Promise<void> => setKept(await keptHere())
  useEffect(() => void look(), [])
  return (
    <Page heading={t('settings.title')} onBack={screens.back}>
      <Keeps kept={kept} onKept={look} />
      <Button look="danger" onPress={() => screens.to({ room: 'settings', page: 'clear' })}>
        {t('settings.clear')}
      </Button>
      <div class="ways">
        {kept?.membership && (
          <Way
            title={t('lock.title')}
            hint={t('lock.wayHint')}
            onPress={() => screens.to({ room: 'settings', page: 'lock' })}
          />
        )}
        <Way
          title={t('icon.title')}
          hint={t('icon.wayHint')}
          onPress={() => screens.to({ room: 'settings', page: 'icon' })}
        />
      </div>
      <RadioGroup
        name="theme"
        label={t('settings.theme')}
        hint={t('settings.themeSays')}
        value={theme}
        onChoose={chooseTheme}
        choices={(['auto', 'dark', 'dim', 'light'] as const).map((value) => ({
          value,
          label: t(`settings.${THEMES[value]}`),
        }))}
      />
      <section class="part">
        <h2>{t('settings.language')}</h2>
        <LanguageSwitch />
        <p class="hint">{t('settings.languageSays')}</p>
      </section>
    </Page>
  )
}
