import type { RoundView } from '@parasol/tables-protocol'
import { Details, Table } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from '../text.ts'

const SIZE = 320

/** Groups of people who answered alike: a hint, for whoever wants it, with a map and a table of the same. */
export function OpinionGroups({ round }: { readonly round: RoundView }): VNode {
  const { groups: shown } = round.result
  if (shown.kind !== 'groups')
    return <p class="hint">{t(shown.kind === 'too-few' ? 'groups.tooFew' : 'groups.unsteady')}</p>
  const { groups } = shown
  const reach = Math.max(
    ...groups.flatMap(({ middle: [x, y], width }) => [Math.abs(x) + width, Math.abs(y) + width]),
    1,
  )
  const scale = SIZE / 2 / reach
  const holdsOf = (at: number): readonly string[] =>
    (groups[at]?.holds ?? []).map(({ statement, direction }) =>
      t(`groups.holds.${direction}`, { statement: round.statements[statement]?.text ?? '' }),
    )
  return (
    <Details summary={t('groups.title')}>
      <p>{t('groups.how')}</p>
      <svg class="opinion-map" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        <line x1={SIZE / 2} y1="0" x2={SIZE / 2} y2={SIZE} />
        <line x1="0" y1={SIZE / 2} x2={SIZE} y2={SIZE / 2} />
        {groups.map(({ middle: [x, y], width }, at) => (
          <g key={at}>
            <circle cx={SIZE / 2 + x * scale} cy={SIZE / 2 - y * scale} r={width * scale} />
            <text x={SIZE / 2 + x * scale} y={SIZE / 2 - y * scale}>
              {at + 1}
            </text>
          </g>
        ))}
      </svg>
      <Table
        caption={t('groups.title')}
        columns={[
          { name: 'group', label: t('groups.group') },
          { name: 'people', label: t('groups.people') },
          { name: 'holds', label: t('groups.holdsTitle') },
        ]}
        rows={groups.map(({ about }, at) => ({
          id: String(at),
          cells: {
            group: String(at + 1),
            people: t('groups.about', { about }),
            holds:
              holdsOf(at).length === 0 ? (
                t('groups.nothing')
              ) : (
                <ul class="plain-list">
                  {holdsOf(at).map((each, row) => (
                    <li key={row}>{each}</li>
                  ))}
                </ul>
              ),
          },
        }))}
      />
    </Details>
  )
}
