import type { VisibleWarning } from '@parasol/device'
import type { VNode } from 'preact'
import { useDesk } from '../../shell/desk.ts'
import { formLabels, labelAt } from '../../shell/form-labels.ts'
import { areaName, organisationName } from '../../shell/names.ts'
import { listed, shownDay, t } from '../../shell/text.ts'
import type { Sheet, Size } from './sheet.ts'

const FACTS = ['names', 'phones', 'plates', 'vehicles', 'handles', 'emails', 'places'] as const

/** One warning on paper: what members see of it, and nothing else. */
function OnPaper({ shown }: { readonly shown: VisibleWarning }): VNode | null {
  const charter = useDesk().charter.value
  if (!charter) return null
  const labels = formLabels()
  const { warning, day, organisation } = shown
  const { level, categories, when, place, areas, facts, text } = warning
  const happened = categories.map((category) => labelAt(labels, 'category', category) ?? category)
  const where = [place, ...areas.map((area) => areaName(charter, area) ?? area)].filter(Boolean).join(', ')
  const lines = [
    ...FACTS.map((fact) => [t(`warning.${fact}`), facts[fact].join('; ')] as const),
    [t('warning.description'), facts.description] as const,
  ].filter(([, said]) => said !== '')
  return (
    <article class="sheet-warning">
      <h3>
        {labels.level[level].name} · {listed(happened)}
      </h3>
      <p>{[when, where].filter((part) => part !== '').join(' · ')}</p>
      {lines.map(([term, said]) => (
        <p key={term}>
          <strong>{term}:</strong> <bdi>{said}</bdi>
        </p>
      ))}
      {text !== '' && <p class="said">{text}</p>}
      <p>{t('sheets.by', { name: organisationName(charter, organisation), day: shownDay(day) })}</p>
    </article>
  )
}

/** The sheet as it comes out of the printer: black on white, and on each page what it is and when it must be destroyed. */
export function SheetPaper({
  sheet: { warnings, from, destroyAfter },
  size,
  names,
}: {
  readonly sheet: Sheet
  readonly size: Size
  readonly names: readonly string[]
}): VNode {
  return (
    <section class={`sheet sheet-${size}`} aria-label={t('sheets.preview')}>
      <div class="sheet-head">
        <p>
          <strong>{t('sheets.destroy', { day: shownDay(destroyAfter) })}</strong>
        </p>
        <p>{t('sheets.reported')}</p>
      </div>
      <div class="sheet-body">
        <h2>{listed(names)}</h2>
        <p>{t('sheets.since', { count: warnings.length, day: shownDay(from) })}</p>
        <p>{t('sheets.notSafe')}</p>
        {warnings.map((shown) => (
          <OnPaper key={`${shown.feed} ${shown.entry}`} shown={shown} />
        ))}
      </div>
    </section>
  )
}
