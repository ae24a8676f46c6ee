import { visibleWarnings } from '@parasol/device'
import { Actions, Button, Details, Notice, Tag } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { t } from '../shell/text.ts'
import { WarningCard } from '../shell/warning-card.tsx'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { useWork } from '../shell/work/work-context.ts'
import { judge, judgementOn, judgementsIn } from './judgements.ts'
import { likeThis, type Suggestion } from './like-this.ts'

const DECISIONS = ['same', 'different', 'unsure'] as const

/** Earlier warnings that may speak of the same person. The machine suggests, a person decides, and can decide anew. */
export function Suggestions({ opened }: { readonly opened: OpenedReport }): VNode | null {
  const work = useWork()
  const copies = [...work.feeds.value.values()].flatMap(({ copy }) => copy ?? [])
  const suggestions = likeThis(opened.report.statement.form, visibleWarnings(copies, work.desk.ports.today()))
  if (suggestions.length === 0) return null
  return (
    <Details summary={t('suggestions.title', { count: suggestions.length })}>
      <p class="hint">{t('suggestions.how')}</p>
      <ul class="plain-list" aria-label={t('suggestions.list')}>
        {suggestions.map((suggestion) => (
          <li key={suggestion.warning.entry} class="stack card">
            <One opened={opened} suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

function One({
  opened,
  suggestion,
}: {
  readonly opened: OpenedReport
  readonly suggestion: Suggestion
}): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const { warning, finding } = suggestion
  const pair = { left: `report ${opened.id}`, right: `warning ${warning.feed} ${warning.entry}` }
  const copy = work.feeds.value.get('desk')?.copy
  const judged = copy ? judgementOn(judgementsIn(copy), pair.left, pair.right) : null
  const decide = async (decision: (typeof DECISIONS)[number]): Promise<void> => {
    const recorded = await judge(work, { ...pair, decision, note: '' })
    trouble.value = recorded.ok ? null : recorded.failure
  }
  return (
    <>
      <p class="tags">
        <Tag kind={finding.band === 'same' ? 'care' : 'plain'}>{t(`suggestions.band.${finding.band}`)}</Tag>
        {judged && <Tag kind="info">{t(`patterns.decisions.${judged.record.decision}`)}</Tag>}
      </p>
      <ul class="plain-list">
        {finding.reasons.map(({ slot, value, typed, foundAt }) => (
          <li key={`${slot} ${value} ${foundAt}`}>{t('suggestions.reason', { value, typed })}</li>
        ))}
      </ul>
      <WarningCard warning={warning.warning} organisation={warning.organisation} day={warning.day} />
      <Actions>
        {DECISIONS.map((decision) => (
          <Button
            key={decision}
            look="secondary"
            pressed={judged?.record.decision === decision}
            onPress={() => decide(decision)}
          >
            {t(`patterns.decisions.${decision}`)}
          </Button>
        ))}
      </Actions>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
    </>
  )
}
