import { tidyLine, tidyProse } from '@parasol/charter'
import {
  ESCALATION_CHECKS,
  ESCALATION_REASONS,
  type EscalationCheck,
  type EscalationReason,
} from '@parasol/protocol'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Dialog,
  ErrorSummary,
  type FieldError,
  Form,
  Notice,
  RadioGroup,
  TextArea,
  TextField,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { OnDuty } from '../shell/on-duty.tsx'
import { t } from '../shell/text.ts'
import { actOnCase, caseOf } from '../shell/work/cases.ts'
import { escalationOf, signStep } from '../shell/work/steps.ts'
import { useWork } from '../shell/work/work-context.ts'
import type { CaseDialog } from './contracts.ts'

const MOST_TOLD = 10

/** A signed step: somebody may be under 19, or harm is near. What the law asks, what was done, who was told and when. */
export function Escalate({ report, onClose }: CaseDialog): VNode {
  const work = useWork()
  const before = escalationOf(work, caseOf(work, report))?.says
  const why = useSignal<EscalationReason | null>(before?.why ?? null)
  const done = useSignal<readonly EscalationCheck[]>(before?.done ?? [])
  const who = useSignal('')
  const when = useSignal('')
  const note = useSignal(before?.note ?? '')
  const over = useSignal(false)
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const errorAt = (field: string): string | undefined => errors.value.find(({ name }) => name === field)?.text
  const sign = async (): Promise<void> => {
    const [name, moment] = [tidyLine(who.peek()), tidyLine(when.peek())]
    const half = (name === '') !== (moment === '')
    errors.value = [
      ...(why.peek() === null ? [{ name: 'escalate-why', text: t('escalate.needsWhy') }] : []),
      ...(half ? [{ name: 'escalate-who', text: t('escalate.needsBoth') }] : []),
      ...(over.peek() && done.peek().length === 0
        ? [{ name: 'escalate-done', text: t('escalate.needsDone') }]
        : []),
    ]
    const reason = why.peek()
    if (errors.peek().length > 0 || !reason) return
    const told = [...(before?.told ?? []), ...(name ? [{ who: name, when: moment }] : [])]
    const step = signStep(work, {
      type: 'escalation',
      report,
      why: reason,
      done: done.peek(),
      told: told.slice(-MOST_TOLD),
      note: tidyProse(note.peek()),
      open: !over.peek(),
    })
    const to = over.peek() ? 'over' : reason
    const signed = await actOnCase(work, report, { what: 'escalated', step, to })
    if (signed.ok) onClose()
    else trouble.value = signed.failure
  }
  return (
    <Dialog heading={t('escalate.title')} onClose={onClose}>
      <p>{t('escalate.how')}</p>
      <OnDuty />
      <ErrorSummary errors={errors.value} />
      <Form onSubmit={sign}>
        <RadioGroup
          name="escalate-why"
          label={t('escalate.whyLabel')}
          value={why}
          error={errorAt('escalate-why')}
          choices={ESCALATION_REASONS.map((each) => ({ value: each, label: t(`escalate.why.${each}`) }))}
        />
        {why.value && (
          <Notice kind="care">
            <p>{t(`escalate.law.${why.value}`)}</p>
            <p>{t('escalate.notAdvice')}</p>
          </Notice>
        )}
        <CheckboxGroup
          name="escalate-done"
          label={t('escalate.done')}
          value={done}
          error={errorAt('escalate-done')}
          choices={ESCALATION_CHECKS.map((each) => ({ value: each, label: t(`escalate.checks.${each}`) }))}
        />
        {before?.told.map((each, at) => (
          <p key={at}>{t('escalate.toldLine', each)}</p>
        ))}
        <TextField
          name="escalate-who"
          label={t('escalate.who')}
          hint={t('escalate.whoHint')}
          maxLength={120}
          optional
          value={who}
          error={errorAt('escalate-who')}
        />
        <TextField name="escalate-when" label={t('escalate.when')} maxLength={60} optional value={when} />
        <TextArea name="escalate-note" label={t('escalate.note')} rows={3} maxLength={1000} value={note} />
        {before && <Checkbox name="escalate-over" label={t('escalate.over')} value={over} />}
        {trouble.value && (
          <Notice kind="problem" live>
            <p>{explain(trouble.value)}</p>
            <p>{t('thread.stillHere')}</p>
          </Notice>
        )}
        <Button submit>{t('escalate.sign')}</Button>
      </Form>
    </Dialog>
  )
}
