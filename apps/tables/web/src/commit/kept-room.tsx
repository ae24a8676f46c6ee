import type { CommitmentView } from '@parasol/tables-protocol'
import { Actions, Button, EmptyState, Page, Table, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { csvOf } from '../shell/csv.ts'
import { places } from '../shell/places.ts'
import { saveFile } from '../shell/save-file.ts'
import { tableView } from '../shell/seat.ts'
import { shownDay, t } from '../shell/text.ts'
import { COMMITMENT_KIND, stateNow } from './commitment-kind.ts'

const yearOf = ({ made }: CommitmentView): string => made.slice(0, 4)

/** What was promised and what was kept, over the years: on one page, and on one sheet of paper. */
export function KeptRoom(): VNode {
  const { commitments, settings, proposals, name } = tableView()
  const years = [...new Set(commitments.map(yearOf))].toSorted().toReversed()
  const decisionOf = ({ proposal }: CommitmentView): string => {
    const found = proposals.find(({ id }) => id === proposal)
    return found ? `${found.number}. ${found.title}` : ''
  }
  const csv = (): string =>
    csvOf([
      ['theme', 'action', 'owner', 'due', 'state', 'resources', 'made', 'decision', 'evidence'],
      ...commitments.map((each) => [
        each.theme,
        each.action,
        each.owner,
        each.due,
        stateNow(each),
        each.resources,
        each.made,
        decisionOf(each),
        each.updates.flatMap(({ evidence }) => evidence || []).join('; '),
      ]),
    ])
  return (
    <Page heading={t('kept.title')} caption={settings.title} lead={t('kept.lead')} onBack={places.back}>
      {commitments.length === 0 && <EmptyState heading={t('commit.none')} />}
      {years.map((year) => {
        const own = commitments.filter((each) => yearOf(each) === year)
        const kept = own.filter(({ state }) => state === 'kept').length
        return (
          <section class="stack sheet-year" key={year} aria-labelledby={`kept-${year}`}>
            <h2 id={`kept-${year}`}>
              {year} <Tag kind="info">{t('kept.count', { kept, count: own.length })}</Tag>
            </h2>
            <Table
              caption={t('kept.of', { year })}
              columns={[
                { name: 'action', label: t('commit.action') },
                { name: 'owner', label: t('commit.owner') },
                { name: 'due', label: t('commit.due') },
                { name: 'state', label: t('kept.state') },
                { name: 'evidence', label: t('commit.evidence') },
              ]}
              rows={own.map((each) => ({
                id: each.id,
                cells: {
                  action: `${each.action} (${each.theme})`,
                  owner: each.owner,
                  due: shownDay(each.due),
                  state: (
                    <Tag kind={COMMITMENT_KIND[stateNow(each)]}>{t(`commit.state.${stateNow(each)}`)}</Tag>
                  ),
                  evidence: each.updates.flatMap(({ evidence }) => evidence || []).join('; ') || '–',
                },
              }))}
            />
          </section>
        )
      })}
      {commitments.length > 0 && (
        <Actions>
          <Button onPress={() => window.print()}>{t('export.print')}</Button>
          <Button look="secondary" onPress={() => saveFile(`${name}-commitments.csv`, csv(), 'text/csv')}>
            {t('export.csv')}
          </Button>
        </Actions>
      )}
    </Page>
  )
}
