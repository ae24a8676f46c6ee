import { tidyProse } from '@parasol/charter'
import { BALLOT_OPTIONS, castBallotRoute, type ProposalView } from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  ErrorSummary,
  type FieldError,
  Form,
  Notice,
  RadioGroup,
  TextArea,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { HintIdentifying } from '../shell/hint-identifying.tsx'
import { act, tableView } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { revealedBy } from './rule-text.ts'

type Option = (typeof BALLOT_OPTIONS)[number]

/** Voting: what the result will tell is said first; a ballot is cast once and kept without its voter. */
export function Ballot({ proposal }: { readonly proposal: ProposalView }): VNode {
  const { settings } = tableView()
  const { id, entitled, voted } = proposal
  const option = useSignal<Option | null>(null)
  const reason = useSignal('')
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const cast = async (): Promise<void> => {
    const chosen = option.peek()
    const why = tidyProse(reason.peek()).slice(0, 400)
    errors.value = [
      ...(chosen === null ? [{ name: 'ballot', text: t('ballot.needsOption') }] : []),
      ...(chosen === 'block' && why === '' ? [{ name: 'why', text: t('ballot.needsReason') }] : []),
    ]
    if (chosen === null || errors.peek().length > 0) return
    trouble.value = await act(castBallotRoute, { id, option: chosen, reason: why })
  }
  const errorAt = (name: string): string | undefined => errors.value.find((each) => each.name === name)?.text
  return (
    <section class="stack panel" aria-labelledby="voting">
      <h2 id="voting">{t('ballot.title')}</h2>
      {voted && (
        <Notice kind="good" live>
          <p>{t('ballot.done')}</p>
        </Notice>
      )}
      {!voted && !entitled && <p>{t('ballot.notOnRoll')}</p>}
      {!voted && entitled && (
        <>
          <Notice kind="info" heading={t('reveals.title')}>
            <ul class="plain-list">
              {revealedBy(proposal, settings).map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Notice>
          <ErrorSummary errors={errors.value} />
          <Said trouble={trouble.value} />
          <Form onSubmit={cast}>
            <RadioGroup
              name="ballot"
              label={t('ballot.question')}
              value={option}
              error={errorAt('ballot')}
              choices={BALLOT_OPTIONS.map((each) => ({
                value: each,
                label: t(`ballot.${each}`),
                hint: t(`ballot.how.${each}`),
              }))}
            />
            <TextArea
              name="why"
              label={t('ballot.reason')}
              hint={t('ballot.reasonHint')}
              value={reason}
              rows={2}
              maxLength={400}
              spelling
              optional={option.value !== 'block'}
              error={errorAt('why')}
            />
            <HintIdentifying text={reason.value} />
            <p class="hint">{t('ballot.once')}</p>
            <Actions>
              <Button submit>{t('ballot.cast')}</Button>
            </Actions>
          </Form>
        </>
      )}
    </section>
  )
}
