import type { Verdict } from '@parasol/agreement'
import type { RoundView, TableSettings } from '@parasol/tables-protocol'
import { Details, EmptyState, Table, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { roleNames } from '../roles.ts'
import { listed, shownDay, t } from '../text.ts'
import { CellBar, cellText } from './cell.tsx'
import { OpinionGroups } from './opinion-groups.tsx'

type Settings = Pick<TableSettings, 'roles'>
type Shown = RoundView['result']['statements'][number] & { readonly id: string; readonly text: string }

const MANY_VOICES = 5

/** What a table can build on comes first. */
const VERDICTS = [
  'agreed',
  'leaning',
  'against',
  'not-heard',
  'divided',
  'contested',
  'silent',
] as const satisfies readonly Verdict[]

const KIND = {
  agreed: 'good',
  leaning: 'good',
  against: 'info',
  'not-heard': 'care',
  divided: 'problem',
  contested: 'plain',
  silent: 'plain',
} as const satisfies Record<Verdict, string>

/** Rounds that have ended, the newest open. */
export function PublishedRounds({
  rounds,
  settings,
}: {
  readonly rounds: readonly RoundView[]
  readonly settings: Settings
}): VNode {
  const [newest, ...older] = rounds
  if (!newest) return <EmptyState heading={t('agreed.none')} />
  return (
    <>
      <PublishedRound round={newest} settings={settings} />
      {older.map((round) => (
        <Details
          key={round.round}
          summary={t('agreed.olderRound', { round: round.round, day: shownDay(round.day) })}
        >
          <PublishedRound round={round} settings={settings} />
        </Details>
      ))}
    </>
  )
}

function PublishedRound({
  round,
  settings,
}: {
  readonly round: RoundView
  readonly settings: Settings
}): VNode {
  const { result } = round
  const shown: readonly Shown[] = round.statements.flatMap(({ id, text }, at) => {
    const statement = result.statements[at]
    return statement ? [{ ...statement, id, text }] : []
  })
  return (
    <div class="stack" data-round={round.round}>
      <p class="hint">{t('agreed.counted', { round: round.round, day: shownDay(round.day) })}</p>
      {result.voices.length === 1 && <p>{t('agreed.oneVoice', { smallest: result.smallestCell })}</p>}
      {shown.length === 0 && <EmptyState heading={t('agreed.empty')} />}
      {VERDICTS.map((verdict) => {
        const own = shown.filter((each) => each.verdict === verdict)
        return own.length === 0 ? null : (
          <section class="stack" key={verdict} aria-labelledby={`verdict-${round.round}-${verdict}`}>
            <h2 id={`verdict-${round.round}-${verdict}`}>
              {t(`verdict.${verdict}`)} <Tag kind={KIND[verdict]}>{own.length}</Tag>
            </h2>
            <p class="hint">{t(`verdict.how.${verdict}`)}</p>
            {own.map((statement) => (
              <OneStatement key={statement.id} statement={statement} round={round} settings={settings} />
            ))}
          </section>
        )
      })}
      <Details summary={t('agreed.asTable')}>
        <div class={result.voices.length > MANY_VOICES ? 'figures-narrow' : undefined}>
          <Figures shown={shown} round={round} settings={settings} />
        </div>
      </Details>
      <OpinionGroups round={round} />
      <Details summary={t('agreed.private')}>
        <p>{t('agreed.privateHow', { smallest: result.smallestCell })}</p>
        <p>{t('agreed.privateWhy')}</p>
      </Details>
    </div>
  )
}

const voiceName = (settings: Settings, roles: readonly string[]): string =>
  roles.length === 1
    ? roleNames(settings, roles)
    : t('agreed.together', { roles: roleNames(settings, roles) })

function OneStatement({
  statement,
  round,
  settings,
}: {
  readonly statement: Shown
  readonly round: RoundView
  readonly settings: Settings
}): VNode {
  const { voices, smallestCell } = round.result
  const parts = partingGroups(statement, round)
  const change = statement.change && {
    ...statement.change,
    name: voiceName(settings, voices[statement.change.voice]?.roles ?? []),
  }
  return (
    <article class="stack card statement" aria-label={statement.text}>
      <h3>{statement.text}</h3>
      <ul class="bars">
        {statement.voices.map(({ cell }, at) => (
          <li key={at}>
            <span class="bar-name">{voiceName(settings, voices[at]?.roles ?? [])}</span>
            <CellBar cell={cell} />
            <span class="bar-words">{cellText(cell, smallestCell)}</span>
          </li>
        ))}
      </ul>
      {statement.voices.length > 1 && statement.overall.kind !== 'withheld' && (
        <p class="hint">
          {t('agreed.overall')} {cellText(statement.overall, smallestCell)}
        </p>
      )}
      {statement.missing.length > 0 && (
        <p>
          <strong>{t('agreed.missing', { roles: roleNames(settings, statement.missing) })}</strong>
        </p>
      )}
      {parts.length > 0 && <p>{t('agreed.groupParts', { groups: listed(parts.map(String)) })}</p>}
      {change && <p>{t('agreed.change', { people: change.people, role: change.name })}</p>}
    </article>
  )
}

/** Groups of opinion, counted from 1, that stand against what all roles agree on: known from what is published and from nothing else. */
function partingGroups({ id, verdict }: Shown, { statements, result }: RoundView): readonly number[] {
  const { groups } = result
  if (groups.kind !== 'groups' || (verdict !== 'agreed' && verdict !== 'leaning')) return []
  const at = statements.findIndex((each) => each.id === id)
  return groups.groups.flatMap(({ holds }, group) =>
    holds.some(({ statement, direction }) => statement === at && direction === 'disagree') ? [group + 1] : [],
  )
}

function Figures({
  shown,
  round,
  settings,
}: {
  readonly shown: readonly Shown[]
  readonly round: RoundView
  readonly settings: Settings
}): VNode {
  const { voices, smallestCell } = round.result
  return (
    <Table
      caption={t('agreed.asTable')}
      columns={[
        { name: 'statement', label: t('agreed.statement') },
        { name: 'verdict', label: t('agreed.verdict') },
        ...voices.map(({ roles }, at) => ({ name: `voice-${at}`, label: voiceName(settings, roles) })),
      ]}
      rows={shown.map((each) => ({
        id: each.id,
        cells: {
          statement: each.text,
          verdict: t(`verdict.${each.verdict}`),
          ...Object.fromEntries(
            each.voices.map(({ cell }, at) => [`voice-${at}`, cellText(cell, smallestCell)]),
          ),
        },
      }))}
    />
  )
}
