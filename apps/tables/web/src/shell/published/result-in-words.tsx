import type { DecisionResult } from '@parasol/agreement'
import type { TableSettings } from '@parasol/tables-protocol'
import { Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { roleNames } from '../roles.ts'
import { t } from '../text.ts'
import { CellBar, cellText } from './cell.tsx'

const KIND = { passed: 'good', 'not-passed': 'info', blocked: 'problem', 'no-result': 'care' } as const

/** What was announced of a decision. */
export function ResultInWords({
  result,
  settings,
}: {
  readonly result: DecisionResult
  readonly settings: Pick<TableSettings, 'roles' | 'smallestCell'>
}): VNode {
  return (
    <div class="stack">
      <p>
        <Tag kind={KIND[result.outcome]}>{t(`outcome.${result.outcome}`)}</Tag>
      </p>
      <p>{t('outcome.turnout', { tookPart: result.tookPart, entitled: result.entitled })}</p>
      {!result.quorumMet && <p>{t('outcome.noQuorum')}</p>}
      {result.missing.length > 0 && (
        <p>{t('outcome.missing', { roles: roleNames(settings, result.missing) })}</p>
      )}
      {result.cell.kind !== 'too-few' && (
        <div class="bars">
          <CellBar cell={result.cell} />
          <span class="bar-words">{cellText(result.cell, settings.smallestCell)}</span>
        </div>
      )}
      {result.outcome === 'no-result' && <p class="hint">{t('outcome.nothingSaid')}</p>}
    </div>
  )
}
