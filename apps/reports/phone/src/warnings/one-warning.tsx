import type { VisibleWarning } from '@parasol/device'
import { Actions, Button, Details, LinkButton, Notice, Page, SummaryList } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { screens } from '../shell/screens.ts'
import { dayInWords, label, t } from '../shell/text.ts'
import { FreshLine } from '../shell/warnings/fresh-line.tsx'
import { MeaningsLink } from '../shell/warnings/meanings-link.tsx'
import { seenWarnings } from '../shell/warnings/membership.ts'
import type { OpenWarnings } from '../shell/warnings/open-warnings.ts'
import { useNow } from '../shell/warnings/use-now.ts'
import { WarningHead } from '../shell/warnings/warning-head.tsx'

const FACTS = ['names', 'phones', 'plates', 'vehicles', 'handles', 'emails', 'places'] as const

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

function Said({ shown }: { readonly shown: VisibleWarning }): VNode | null {
  const { level, text } = shown.warning
  if (text === '') return null
  if (level >= 3)
    return (
      <Details summary={t('warning.heavy')}>
        <p class="said">{text}</p>
      </Details>
    )
  return (
    <section class="part">
      <h2>{t('warning.what')}</h2>
      <p class="said">{text}</p>
    </section>
  )
}

/** A warning as it stands on this phone now; null once it is gone, also while it is being read. */
function useWarning(warnings: OpenWarnings, key: string): VisibleWarning | null {
  const shown = useSignal<VisibleWarning | null>(seenWarnings.peek().get(key) ?? null)
  const today = useNow().slice(0, 10)
  useEffect(() => {
    let wanted = true
    const look = async (): Promise<void> => {
      const now = await warnings.read(key)
      if (wanted && now !== 'failed') shown.value = now
    }
    void look()
    return () => {
      wanted = false
    }
  }, [warnings, key, warnings.progress.value.copies, today])
  return shown.value
}

/** One warning in full, with the way to write to whoever published it. */
export function OneWarning({
  warnings,
  at,
}: {
  readonly warnings: OpenWarnings
  readonly at: string
}): VNode {
  const shown = useWarning(warnings, at)
  const progress = warnings.progress.value
  if (!shown)
    return (
      <Page heading={t('warning.title')} onBack={screens.back}>
        <Notice kind="care" live>
          <p>{t('warning.gone')}</p>
        </Notice>
        <FreshLine progress={progress} />
      </Page>
    )
  return (
    <Page heading={t('warning.title')} onBack={screens.back}>
      <WarningHead shown={shown} />
      <p class="hint">{label(`level.${shown.warning.level}.says`)}</p>
      <Facts shown={shown} />
      <Said shown={shown} />
      <p class="hint">{t('warning.note')}</p>
      <FreshLine progress={progress} />
      <Actions>
        <Button look="secondary" onPress={() => screens.to({ room: 'about', step: 'says', warning: at })}>
          {t('about.open')}
        </Button>
        <MeaningsLink />
        <LinkButton onPress={warnings.sync}>{t('check.update')}</LinkButton>
      </Actions>
    </Page>
  )
}
