import { Page } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { charterNow, loadRoster } from '../shell/roster.ts'
import { screens } from '../shell/screens.ts'
import { languageNames, t } from '../shell/text.ts'

const LINES = [
  { title: 'support.danger', text: 'support.dangerText' },
  { title: 'support.victim', text: 'support.victimText' },
  { title: 'support.crisis', text: 'support.crisisText' },
  { title: 'support.kuu', text: 'support.kuuText' },
  { title: 'support.nurse', text: 'support.nurseText' },
] as const

function Organisations(): VNode | null {
  const open = [...(charterNow()?.organisations.values() ?? [])].filter(({ status }) => status === 'open')
  if (open.length === 0) return null
  return (
    <section class="part">
      <h2>{t('support.orgs')}</h2>
      <ul class="lines">
        {open.map((organisation) => (
          <li key={organisation.organisation} class="line">
            <h3>{organisation.name}</h3>
            {organisation.hours && <p>{`${t('support.hours')}: ${organisation.hours}`}</p>}
            {organisation.languages.length > 0 && (
              <p class="hint">{`${t('support.languages')}: ${languageNames(organisation.languages)}`}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Numbers to call, and the organisations of this network. Numbers are text: a tap must not start a call by mistake. */
export function HelpView(): VNode {
  useEffect(() => {
    void loadRoster()
  }, [])
  return (
    <Page heading={t('support.title')} lead={t('support.lead')} onBack={screens.back}>
      <ul class="lines">
        {LINES.map(({ title, text }) => (
          <li key={title} class="line">
            <h2>{t(title)}</h2>
            <p>{t(text)}</p>
          </li>
        ))}
      </ul>
      <Organisations />
    </Page>
  )
}
