import type { AreaId } from '@parasol/charter'
import { CheckboxGroup, Details, RadioGroup } from '@parasol/ui'
import { type Signal, useSignal, useSignalEffect } from '@preact/signals'
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { charterNow } from '../shell/roster.ts'
import { inARow, label, t } from '../shell/text.ts'
import { KINDS, type News, type NewsFilter, PERIODS } from '../shell/warnings/news.ts'

type Period = `${(typeof PERIODS)[number]}` | 'any'

const areaName = (id: AreaId): string => charterNow()?.state.areas.find((area) => area.id === id)?.name ?? id

const periodText = (period: Period): string =>
  period === 'any' ? t('news.anyTime') : t('news.days', { n: Number(period) })

/** What is chosen, in a few words. */
function inWords({ areas, kinds, days }: NewsFilter): string {
  return [
    areas.length > 0 ? inARow(areas.map(areaName)) : t('news.allAreas'),
    kinds.length > 0 ? inARow(kinds.map((kind) => label(`group.${kind}`))) : t('news.allKinds'),
    periodText(days === null ? 'any' : `${days}`),
  ].join(' · ')
}

/** Where, what kind and how long back; as chosen last, and kept on this phone only. */
export function NewsFilterView({
  news: { filter, areas: offered },
  onChoose,
}: {
  readonly news: News
  readonly onChoose: (filter: NewsFilter) => void
}): VNode {
  const areas: Signal<readonly AreaId[]> = useSignal(filter.areas)
  const kinds: Signal<NewsFilter['kinds']> = useSignal(filter.kinds)
  const period = useSignal<Period | null>(filter.days === null ? 'any' : `${filter.days}`)
  const begun = useRef(false)
  useSignalEffect(() => {
    const days = PERIODS.find((each) => `${each}` === period.value) ?? null
    const chosen: NewsFilter = { areas: [...areas.value], kinds: [...kinds.value], days }
    if (begun.current) onChoose(chosen)
    begun.current = true
  })
  return (
    <Details summary={t('news.choose', { chosen: inWords(filter) })}>
      <p class="hint">{t('news.kept')}</p>
      {offered.length > 1 && (
        <CheckboxGroup
          name="news-areas"
          label={t('news.areas')}
          hint={t('news.noneIsAll')}
          value={areas}
          choices={offered.map((area) => ({ value: area, label: areaName(area) }))}
        />
      )}
      <CheckboxGroup
        name="news-kinds"
        label={t('news.kinds')}
        hint={t('news.noneIsAll')}
        value={kinds}
        choices={KINDS.map((kind) => ({ value: kind, label: label(`group.${kind}`) }))}
      />
      <RadioGroup
        name="news-period"
        label={t('news.period')}
        value={period}
        choices={[...PERIODS.map((days) => `${days}` as const), 'any' as const].map((value) => ({
          value,
          label: periodText(value),
        }))}
      />
    </Details>
  )
}
