import { Button } from '@parasol/ui'
import type { VNode } from 'preact'
import { listed, t } from '../shell/text.ts'
import type { LinkSuggestion, MissingSlot } from '@parasol/matching'
import { likelihoodOf } from './likelihood.ts'

const slots = (missing: readonly MissingSlot[], lacking: MissingSlot['lacking']): readonly string[] =>
  missing.flatMap((each) => (each.lacking === lacking ? [t(`links.slot.${each.slot}`)] : []))

/** What only one side says. It speaks neither for nor against. */
export function NotSaid({ suggestion: { missing } }: { readonly suggestion: LinkSuggestion }): VNode | null {
  const [here, there] = [slots(missing, 'left'), slots(missing, 'right')]
  if (here.length + there.length === 0) return null
  return (
    <p class="hint">
      {here.length > 0 && `${t('links.missingLeft', { slots: listed(here) })} `}
      {there.length > 0 && `${t('links.missingRight', { slots: listed(there) })} `}
      {t('links.missingMeans')}
    </p>
  )
}

/** The one fact that would change the answer, to ask whoever reported. */
export function TurningFact({
  suggestion: { turning },
}: {
  readonly suggestion: LinkSuggestion
}): VNode | null {
  if (!turning) return null
  const likelihood = t(`links.likelihood.${likelihoodOf(turning.probability)}`)
  return (
    <div class="turning">
      <p>{t(`links.turning.${turning.if}`, { slot: t(`links.slot.${turning.slot}`), likelihood })}</p>
      <Button look="quiet" onPress={() => document.getElementById('answer')?.focus()}>
        {t('links.askHer')}
      </Button>
    </div>
  )
}
