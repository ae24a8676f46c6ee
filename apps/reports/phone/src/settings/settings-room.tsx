import { applyTheme, Button, LanguageSwitch, Page, RadioGroup, type Theme } from '@parasol/ui'
import { effect, signal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { draftKept, waiting } from '../shell/waiting.ts'
import { ClearView } from './clear-view.tsx'
import { chooseIdentity, IDENTITIES, type Identity, identityNow } from './identity.ts'
import { keptHere, type KeptHere } from './kept-here.ts'

const theme = signal<Theme | null>(null)
const identity = signal<Identity | null>(null)

effect(() => {
  if (theme.value) applyTheme(theme.value, new Date().getHours())
})
effect(() => {
  if (identity.value) chooseIdentity(identity.value)
})

function Keeps({ kept }: { readonly kept: KeptHere | null }): VNode {
  const lines = [
    kept?.page && t('settings.keepsPage'),
    kept?.roster && t('settings.keepsCharter'),
    kept?.membership && t('settings.keepsWarnings'),
    waiting.value > 0 && t('settings.keepsWaiting'),
    draftKept.value && t('settings.keepsDraft'),
  ].filter((line) => typeof line === 'string')
  return (
    <section class="part">
      <h2>{t('settings.keepsTitle')}</h2>
      <ul class="steps">
        {(lines.length > 0 ? lines : [t('settings.keepsNothing')]).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** Light, language, home screen, what this phone keeps, and clearing it. */
export function SettingsRoom(): VNode {
  const [kept, setKept] = useState<KeptHere | null>(null)
  const [clearing, setClearing] = useState(false)
  useEffect(() => {
    theme.value ??= 'auto'
    identity.value ??= identityNow()
    void keptHere().then(setKept)
  }, [])
  if (clearing) return <ClearView onBack={() => setClearing(false)} />
  return (
    <Page heading={t('settings.title')} onBack={screens.back}>
      <Keeps kept={kept} />
      <Button look="danger" onPress={() => setClearing(true)}>
        {t('settings.clear')}
      </Button>
      <RadioGroup
        name="theme"
        label={t('settings.theme')}
        value={theme}
        choices={[
          { value: 'auto', label: t('settings.themeAuto') },
          { value: 'dark', label: t('settings.themeDark') },
          { value: 'dim', label: t('settings.themeDim') },
          { value: 'light', label: t('settings.themeLight') },
        ]}
      />
      <section class="part">
        <h2>{t('settings.language')}</h2>
        <LanguageSwitch />
        <p class="hint">{t('settings.languageSays')}</p>
      </section>
      <RadioGroup
        name="icon"
        label={t('settings.icon')}
        hint={t('settings.iconSays')}
        value={identity}
        choices={IDENTITIES.map((value) => ({ value, label: t(`settings.icon-${value}`) }))}
      />
    </Page>
  )
}
