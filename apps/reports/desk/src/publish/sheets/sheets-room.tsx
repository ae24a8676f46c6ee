import { visibleWarnings } from '@parasol/device'
import type { FeedId } from '@parasol/protocol'
import { Actions, Button, CheckboxGroup, EmptyState, Notice, Page, RadioGroup } from '@parasol/ui'
import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { feedName } from '../../shell/names.ts'
import { places } from '../../shell/places.ts'
import { t } from '../../shell/text.ts'
import { noteAct } from '../../shell/work/audit.ts'
import { feedsOf } from '../../shell/work/circles.ts'
import { charterOf, ownState } from '../../shell/work/work.ts'
import { useWork } from '../../shell/work/work-context.ts'
import { LIFETIMES, PERIODS, sheetOf, type Size, SIZES } from './sheet.ts'
import { SheetPaper } from './sheet-paper.tsx'

const days = <Count extends number>(counts: readonly Count[]) =>
  counts.map((count) => ({ value: `${count}` as const, label: t('sheets.days', { n: count }) }))

const chosenOf = <Count extends number>(counts: readonly Count[], text: string | null): Count =>
  counts.find((count) => `${count}` === text) ?? (counts[0] as Count)

/** Warnings on paper, for people without a phone: by area and period, no more than members see. */
export function SheetsRoom(): VNode {
  const work = useWork()
  const charter = charterOf(work)
  const own = ownState(work)
  const offered = own.ok ? feedsOf(own.value).filter((feed) => feed !== 'desk') : []
  const feeds: Signal<readonly FeedId[]> = useSignal(offered)
  const period = useSignal<string | null>('30')
  const lifetime = useSignal<string | null>('14')
  const size = useSignal<Size | null>('letter')
  const today = work.desk.ports.today()
  const copies = [...work.feeds.value.values()].flatMap(({ copy }) => copy ?? [])
  const sheet = sheetOf(visibleWarnings(copies, today), {
    feeds: feeds.value,
    period: chosenOf(PERIODS, period.value),
    lifetime: chosenOf(LIFETIMES, lifetime.value),
    today,
  })
  const print = (): void => {
    noteAct(work, 'printed')
    window.print()
  }
  return (
    <Page heading={t('sheets.title')} lead={t('sheets.lead')} onBack={places.back}>
      <section class="stack panel sheet-choices" aria-labelledby="sheet-choices">
        <h2 id="sheet-choices">{t('sheets.what')}</h2>
        <CheckboxGroup
          name="sheet-feeds"
          label={t('sheets.feeds')}
          value={feeds}
          choices={offered.map((feed) => ({ value: feed, label: feedName(charter, feed) }))}
        />
        <RadioGroup name="sheet-period" label={t('sheets.period')} value={period} choices={days(PERIODS)} />
        <RadioGroup
          name="sheet-size"
          label={t('sheets.size')}
          value={size}
          choices={SIZES.map((each) => ({ value: each, label: t(`sheets.size-${each}`) }))}
        />
        <RadioGroup
          name="sheet-lifetime"
          label={t('sheets.lifetime')}
          hint={t('sheets.lifetimeHint')}
          value={lifetime}
          choices={days(LIFETIMES)}
        />
        {sheet.warnings.length > 0 && (
          <>
            <Notice kind="care">
              <p>{t('sheets.care')}</p>
            </Notice>
            <Actions>
              <Button onPress={print}>{t('sheets.print')}</Button>
            </Actions>
          </>
        )}
      </section>
      {sheet.warnings.length === 0 ? (
        <EmptyState heading={t('sheets.none')}>
          <p>{t('sheets.noneHow')}</p>
        </EmptyState>
      ) : (
        <SheetPaper
          sheet={sheet}
          size={size.value ?? 'letter'}
          names={feeds.value.map((feed) => feedName(charter, feed))}
        />
      )}
    </Page>
  )
}
