import type { BallotOption, Cell, StatementOption } from '@parasol/agreement'
import type { VNode } from 'preact'
import { listed, t } from '../text.ts'

type Option = StatementOption | BallotOption

/** The order in which a bar shows its parts: yes first, no last. */
const ORDER = ['agree', 'stand-aside', 'pass', 'disagree', 'block'] as const satisfies readonly Option[]

/** From so many answers on, all but two are nearly all. */
const NEARLY_ALL_FROM = 20

/** What may be shown of some people’s answers, in words. */
export function cellText(cell: Cell<StatementOption> | Cell<BallotOption>, smallest: number): string {
  switch (cell.kind) {
    case 'too-few':
      return t('cell.tooFew', { smallest })
    case 'withheld':
      return t('cell.withheld')
    case 'most':
      return t(cell.atLeast >= NEARLY_ALL_FROM ? `cell.nearlyAll.${cell.option}` : `cell.most.${cell.option}`)
    case 'counts': {
      const counts: Partial<Record<Option, number>> = cell.counts
      return listed(
        ORDER.flatMap((option) => {
          const count = counts[option]
          return count === undefined || count === 0 ? [] : [t(`cell.count.${option}`, { count })]
        }),
      )
    }
  }
}

/** The same as a bar, for whoever sees it; the words beside it say all of it. */
export function CellBar({ cell }: { readonly cell: Cell<StatementOption> | Cell<BallotOption> }): VNode {
  const parts = partsOf(cell)
  let from = 0
  return (
    <svg class="cell-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(([option, share]) => {
        const x = from
        from += share
        return <rect key={option} class={`bar-${option}`} x={x} y="0" width={share} height="10" />
      })}
    </svg>
  )
}

function partsOf(cell: Cell<StatementOption> | Cell<BallotOption>): readonly (readonly [string, number])[] {
  if (cell.kind === 'too-few' || cell.kind === 'withheld') return [['hidden', 100]]
  // A band has no length: what is shown is that most lies on one side, and that the rest is not told.
  if (cell.kind === 'most')
    return cell.option === 'agree'
      ? [
          ['agree', 80],
          ['hidden', 20],
        ]
      : cell.option === 'disagree'
        ? [
            ['hidden', 20],
            ['disagree', 80],
          ]
        : [
            ['hidden', 10],
            [cell.option, 80],
            ['hidden-more', 10],
          ]
  const counts: Partial<Record<Option, number>> = cell.counts
  const all = ORDER.reduce((sum, option) => sum + (counts[option] ?? 0), 0)
  return ORDER.map((option) => [option, ((counts[option] ?? 0) * 100) / Math.max(1, all)] as const)
}
