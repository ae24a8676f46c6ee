import type { VisibleWarning } from '@parasol/device'
import { Button, Details, LinkButton, Page, SummaryList } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { screens } from '../shell/screens.ts'
import { dayInWords, label, t } from '../shell/text.ts'
import { membership, remember, seenWarnings } from '../shell/warnings/membership.ts'
import type { OpenWarnings } from '../shell/warnings/open-warnings.ts'
import { NotOpened } from '../shell/warnings/not-opened.tsx'
import { WarningHead } from '../shell/warnings/warning-head.tsx'
import { warningKey } from '../shell/warnings/warning-key.ts'

const PAGE = 20

const FACTS = ['names', 'phones', 'plates', 'vehicles', 'handles', 'emails', 'places'] as const

function Locked(): VNode {
  return (
    <Page heading={t('warning.title')} onBack={screens.back}>
      <p>{t('warning.locked')}</p>
      <Button onPress={() => screens.replace({ room: 'check' })}>{t('member.unlock')}</Button>
    </Page>
  )
}

function Facts({ shown: { warning, day } }: { readonly shown: VisibleWarning }): VNode {
  const { facts, expires } = warning
  const rows = FACTS.flatMap((fact) =>
    facts[fact].length > 0 ? [{ term: t(`warning.${fact}`), value: facts[fact].join('\n') }] : [],
  )
  return (
    <SummaryList
      rows={[
        ...rows,
        ...(facts.description ? [{ term: t('warning.description'), value: facts.description }] : []),
        { term: t('warning.published'), value: dayInWords(day) },
        { term: t('warning.expires'), value: dayInWords(expires) },
      ]}
    />
  )
}

function OneWarning({ shown }: { readonly shown: VisibleWarning }): VNode {
  const { level, text } = shown.warning
  return (
    <Page heading={t('warning.title')} onBack={screens.back}>
      <WarningHead shown={shown} />
      <p class="hint">{label(`level.${level}.says`)}</p>
      <Facts shown={shown} />
      {text !== '' &&
        (level >= 3 ? (
          <Details summary={t('warning.heavy')}>
            <p class="said">{text}</p>
          </Details>
        ) : (
          <section class="part">
            <h2>{t('warning.what')}</h2>
            <p class="said">{text}</p>
          </section>
        ))}
      <p class="hint">{t('warning.note')}</p>
    </Page>
  )
}

function Newest(): VNode {
  const now = membership.value
  const [list, setList] = useState<readonly VisibleWarning[] | null>(null)
  const [most, setMost] = useState(PAGE)
  const warnings = now.at === 'open' ? now.warnings : null
  useEffect(() => {
    const look = async (from: OpenWarnings): Promise<void> => {
      const newest = await from.newest(most)
      if (newest === 'failed') return
      remember(newest)
      setList(newest)
    }
    if (warnings) void look(warnings)
  }, [warnings, warnings?.progress.value.copies, most])
  return (
    <Page heading={t('warning.newestTitle')} onBack={screens.back}>
      {warnings?.progress.value.at === 'not-opened' && <NotOpened onAgain={warnings.sync} />}
      {list?.length === 0 && <p>{t('warning.newestNone')}</p>}
      <ol class="lines">
        {(list ?? []).map((shown) => (
          <li key={warningKey(shown)} class="card">
            <WarningHead shown={shown} />
            <LinkButton onPress={() => screens.to({ room: 'warnings', warning: warningKey(shown) })}>
              {t('warning.open')}
            </LinkButton>
          </li>
        ))}
      </ol>
      {list && list.length === most && (
        <Button look="secondary" onPress={() => setMost(most + PAGE)}>
          {t('warning.more')}
        </Button>
      )}
    </Page>
  )
}

/** The newest warnings, or one in full. Both only while unlocked. */
export function WarningRoom({ warning }: { readonly warning: string | null }): VNode {
  if (membership.value.at !== 'open') return <Locked />
  if (warning === null) return <Newest />
  const shown = seenWarnings.value.get(warning)
  return shown ? <OneWarning shown={shown} /> : <Locked />
}
