import { EmptyState, Page, Table } from '@parasol/ui'
import type { VNode } from 'preact'
import { shownDay, t } from '../shell/text.ts'
import { useWork } from '../shell/work/work-context.ts'
import { judgementsIn } from './judgements.ts'

/** What desks have decided about which warnings speak of one person. To be read only. */
export function PatternsRoom(): VNode {
  const work = useWork()
  const copy = work.feeds.value.get('desk')?.copy
  const judgements = copy ? judgementsIn(copy) : []
  return (
    <Page heading={t('patterns.title')} lead={t('patterns.lead')}>
      {judgements.length === 0 ? (
        <EmptyState heading={t('patterns.none')}>
          <p>{t('patterns.noneHow')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('patterns.title')}
          columns={[
            { name: 'left', label: t('patterns.left') },
            { name: 'right', label: t('patterns.right') },
            { name: 'decision', label: t('patterns.decision') },
            { name: 'note', label: t('patterns.note') },
            { name: 'day', label: t('patterns.day') },
          ]}
          rows={judgements.map(({ entry, day, record }) => ({
            id: entry,
            cells: {
              left: record.left,
              right: record.right,
              decision: t(`patterns.decisions.${record.decision}`),
              note: record.note,
              day: shownDay(day),
            },
          }))}
        />
      )}
    </Page>
  )
}
