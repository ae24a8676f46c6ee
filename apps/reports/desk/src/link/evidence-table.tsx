import { Table } from '@parasol/ui'
import type { VNode } from 'preact'
import { t } from '../shell/text.ts'
import { levelWords } from './level-words.ts'
import type { LinkSuggestion, SlotEvidence } from '@parasol/matching'
import { barOf, strengthOf } from './likelihood.ts'
import { Marked } from './marked.tsx'

/** How much a slot says and which way: in words, and as the length of a bar. */
function Weight({ bits, because }: { readonly bits: number; readonly because: string }): VNode {
  const way = bits < 0 ? 'against' : 'for'
  return (
    <span class={`weight weight-${way}`}>
      <svg class="weight-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="weight-full" width="100" height="8" rx="2" />
        <rect class="weight-part" width={barOf(bits)} height="8" rx="2" />
      </svg>
      <span>{t(`links.weight.${way}-${strengthOf(bits)}`)}</span>
      {because !== '' && <span class="hint">{because}</span>}
    </span>
  )
}

const row = (evidence: SlotEvidence) => {
  const { slot, left, right, bits, differences } = evidence
  return {
    id: slot,
    cells: {
      slot: t(`links.slot.${slot}`),
      left: (
        <Marked
          value={left}
          differing={differences.map(({ typed, typedAt }) => ({ text: typed, at: typedAt }))}
        />
      ),
      right: (
        <Marked
          value={right}
          differing={differences.map(({ found, foundAt }) => ({ text: found, at: foundAt }))}
        />
      ),
      weight: <Weight bits={bits} because={levelWords(evidence)} />,
    },
  }
}

/** What other records add or take, where it is worth a line. */
const contextRow = ({ context }: LinkSuggestion) =>
  context && strengthOf(context.bits) !== 'little'
    ? [
        {
          id: 'context',
          cells: {
            slot: t('links.context'),
            left: '–',
            right: t(context.bits < 0 ? 'links.contextAgainst' : 'links.contextFor', {
              count: context.ids.length,
            }),
            weight: <Weight bits={context.bits} because="" />,
          },
        },
      ]
    : []

/** What speaks for and against two records being about one person, slot by slot, both sides as written. */
export function EvidenceTable({
  suggestion,
  sides,
}: {
  readonly suggestion: LinkSuggestion
  /** What each side is called. */
  readonly sides: readonly [left: string, right: string]
}): VNode | null {
  const rows = [
    ...[...suggestion.evidenceFor, ...suggestion.evidenceAgainst].map(row),
    ...contextRow(suggestion),
  ]
  if (rows.length === 0) return <p class="hint">{t('links.noEvidence')}</p>
  return (
    <div class="evidence">
      <Table
        caption={t('links.evidence')}
        columns={[
          { name: 'slot', label: t('links.what') },
          { name: 'left', label: sides[0] },
          { name: 'right', label: sides[1] },
          { name: 'weight', label: t('links.speaks') },
        ]}
        rows={rows}
      />
    </div>
  )
}
