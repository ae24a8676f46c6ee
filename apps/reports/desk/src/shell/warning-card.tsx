import type { Day, OrganisationId } from '@parasol/charter'
import type { WarningRecord } from '@parasol/protocol'
import { SummaryList, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { useDesk } from './desk.ts'
import { formLabels, labelAt } from './form-labels.ts'
import { areaName, organisationName } from './names.ts'
import { listed, shownDay, t } from './text.ts'

const LOOK = { 1: 'plain', 2: 'info', 3: 'care', 4: 'problem' } as const
const FACTS = ['names', 'phones', 'plates', 'vehicles', 'handles', 'emails', 'places'] as const

/** A warning with everything that members see of it, and in the order they see it. */
export function WarningCard({
  warning,
  organisation,
  day,
}: {
  readonly warning: WarningRecord
  readonly organisation: OrganisationId
  readonly day: Day
}): VNode | null {
  const charter = useDesk().charter.value
  if (!charter) return null
  const labels = formLabels()
  const { level, categories, when, place, areas, facts, text, expires } = warning
  const happened = categories.map((category) => labelAt(labels, 'option', 'happened', category) ?? category)
  const where = listed(areas.map((area) => areaName(charter, area) ?? area))
  return (
    <article class="warning">
      <p class="tags">
        <Tag kind={LOOK[level]}>{labels.level[level].name}</Tag>
        <Tag>{t('warning.reported')}</Tag>
      </p>
      <p class="warning-what">{listed(happened)}</p>
      <p>{[when, place, where].filter((part) => part !== '').join(' · ')}</p>
      <p class="hint">{labels.level[level].says}</p>
      <SummaryList
        rows={[
          ...FACTS.flatMap((fact) =>
            facts[fact].length > 0 ? [{ term: t(`warning.${fact}`), value: facts[fact].join('\n') }] : [],
          ),
          ...(facts.description ? [{ term: t('warning.description'), value: facts.description }] : []),
          { term: t('warning.published'), value: shownDay(day) },
          { term: t('warning.expires'), value: shownDay(expires) },
        ]}
      />
      {text !== '' && <p class="said">{text}</p>}
      <p class="hint">{t('warning.by', { name: organisationName(charter, organisation) })}</p>
      <p class="hint">{t('warning.note')}</p>
    </article>
  )
}
