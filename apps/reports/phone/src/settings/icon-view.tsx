import { Notice, Page, RadioGroup } from '@parasol/ui'
import { signal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { chooseIdentity, IDENTITIES, identities, type Identity, identityNow, pictureOf } from './identity.ts'

const chosen = signal<Identity | null>(null)

chosen.subscribe((identity) => {
  if (identity) chooseIdentity(identity)
})

const fromHomeScreen = (): boolean => matchMedia('(display-mode: standalone)').matches

/** Name and picture for the home screen, chosen before the page is put there, and how to put it there. */
export function IconView(): VNode {
  useEffect(() => {
    chosen.value ??= identityNow()
  }, [])
  return (
    <Page heading={t('icon.title')} onBack={screens.back}>
      {fromHomeScreen() && (
        <Notice kind="care">
          <p>{t('icon.already')}</p>
        </Notice>
      )}
      <p>{t('icon.stays')}</p>
      <RadioGroup
        name="icon"
        label={t('icon.choose')}
        value={chosen}
        choices={identities.map((value) => ({
          value,
          label: IDENTITIES[value],
          hint: t(`icon.shows-${value}`),
          picture: pictureOf(value),
        }))}
      />
      <section class="part">
        <h2>{t('icon.android')}</h2>
        <ol class="steps">
          <li>{t('icon.android1')}</li>
          <li>{t('icon.android2')}</li>
          <li>{t('icon.android3')}</li>
        </ol>
      </section>
      <section class="part">
        <h2>{t('icon.iphone')}</h2>
        <ol class="steps">
          <li>{t('icon.iphone1')}</li>
          <li>{t('icon.iphone2')}</li>
          <li>{t('icon.iphone3')}</li>
        </ol>
        <p>{t('icon.iphoneApart')}</p>
      </section>
      <section class="part">
        <h2>{t('icon.notTitle')}</h2>
        <ul class="steps">
          <li>{t('icon.not1')}</li>
          <li>{t('icon.not2')}</li>
        </ul>
      </section>
    </Page>
  )
}
