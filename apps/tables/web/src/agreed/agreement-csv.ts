import type { RoundView, TableSettings } from '@parasol/tables-protocol'
import { csvOf } from '../shell/csv.ts'
import { cellText } from '../shell/published/cell.tsx'
import { roleNames } from '../shell/roles.ts'
import { t } from '../shell/text.ts'

/** What was published of every round, as it was published: nothing finer. */
export function agreementCsv(rounds: readonly RoundView[], settings: Pick<TableSettings, 'roles'>): string {
  return csvOf([
    [t('export.round'), t('agreed.statement'), t('agreed.verdict'), t('export.voice'), t('export.figures')],
    ...rounds.flatMap(({ round, statements, result }) =>
      statements.flatMap(({ text }, at) => {
        const published = result.statements[at]
        if (!published) return []
        return published.voices.map(({ cell }, voice) => [
          round,
          text,
          t(`verdict.${published.verdict}`),
          roleNames(settings, result.voices[voice]?.roles ?? []),
          cellText(cell, result.smallestCell),
        ])
      }),
    ),
  ])
}
