import type { Reference } from '@parasol/protocol'
import { Details, Notice } from '@parasol/ui'
import type { VNode } from 'preact'
import { listed, t } from '../shell/text.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { DecisionForm } from './decision-form.tsx'
import { EvidenceTable } from './evidence-table.tsx'
import type { LinkSuggestion } from '@parasol/matching'
import { standingOn } from './judgements.ts'
import { facesOf, type Known } from './known-records.ts'
import { likelihoodOf } from './likelihood.ts'
import type { LinkedWork } from './links-context.tsx'
import { NotSaid, TurningFact } from './not-said.tsx'
import { patternWith } from './patterns.ts'
import { ReadRecord, recordName } from './record-name.tsx'
import { WeakestPair } from './weakest-pair.tsx'

// Slots named in the heading of a suggestion.
const NAMED = 3

/** One record that may be about the same person as the report, why, and what a person makes of it. */
export function SuggestionCard({
  opened,
  faces,
  known,
  suggestion,
  linked,
  first,
}: {
  readonly opened: OpenedReport
  /** What the report is known as. */
  readonly faces: readonly Reference[]
  readonly known: Known
  readonly suggestion: LinkSuggestion
  readonly linked: LinkedWork
  /** The likeliest is open from the start. */
  readonly first: boolean
}): VNode {
  const work = useWork()
  const name = recordName(charterOf(work), known.reference, known)
  const likelihood = likelihoodOf(suggestion.probability)
  const others = known.kind === 'report' ? facesOf(work, known.opened) : [known.reference]
  const standing = standingOn(linked.standing, faces, others)
  const pattern = patternWith(linked.patterns, others)
  const sides: readonly [string, string] = [t('links.thisReport'), t(`links.that.${known.kind}`)]
  const speaking = suggestion.evidenceFor.map(({ slot }) => t(`links.slot.${slot}`))
  const strongest = [...new Set(speaking)].slice(0, NAMED)
  return (
    <Details
      open={first}
      summary={[
        t('links.suggestion', {
          likelihood: t(`links.likelihood.${likelihood}`),
          slots: listed(strongest),
          name,
        }),
        ...(standing ? [t(`links.comesTo.${standing.comesTo}`)] : []),
      ].join(' · ')}
    >
      <div class="stack">
        <EvidenceTable suggestion={suggestion} sides={sides} />
        <NotSaid suggestion={suggestion} />
        <TurningFact suggestion={suggestion} />
        <ReadRecord known={known} />
        {pattern && standing?.comesTo !== 'same' && (
          <Notice kind="info">
            <p>{t('links.joins', { count: pattern.members.length - 1 })}</p>
            <WeakestPair members={[faces[0] ?? known.reference, ...pattern.members]} linked={linked} />
          </Notice>
        )}
        <DecisionForm
          name={suggestion.id.replaceAll(' ', '-')}
          sides={[opened, known.kind === 'report' ? known.opened : known.reference]}
          standing={standing}
          suggested={{ model: suggestion.model, likelihood }}
        />
      </div>
    </Details>
  )
}
