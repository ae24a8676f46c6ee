import type { Day, PublicKey } from '@parasol/charter'
import { CASE_STATES, type CaseState } from '@parasol/protocol'
import { handleOf } from '@parasol/sealing'
import { Button, Dialog, ErrorSummary, type FieldError, Form, Notice, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { Select } from '../shell/select.tsx'
import { t } from '../shell/text.ts'
import { actOnCase, caseOf } from '../shell/work/cases.ts'
import { ownState } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import type { CaseDialog } from './contracts.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const NOBODY = 'nobody'

/** Where a report stands, who has it, by when, and until when it is put off. */
export function CaseForm({ report, onClose }: CaseDialog): VNode {
  const work = useWork()
  const before = caseOf(work, report)
  const state = useSignal<CaseState>(before.state)
  const assigned = useSignal<PublicKey | typeof NOBODY>(before.assigned ?? NOBODY)
  const due = useSignal<string>(before.due ?? '')
  const snoozed = useSignal<string>(before.snoozed ?? '')
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const own = ownState(work)
  const staff = own.ok ? own.value.staff.map(({ key }) => key) : []
  const errorAt = (field: string): string | undefined => errors.value.find(({ name }) => name === field)?.text
  const dayOf = (text: string): Day | null => (DAY.test(text) ? (text as Day) : null)
  const keep = async (): Promise<void> => {
    const wrong = (name: string, { value }: { readonly value: string }): readonly FieldError[] =>
      value === '' || DAY.test(value) ? [] : [{ name, text: t('case.needsDay') }]
    errors.value = [...wrong('case-due', due), ...wrong('case-snoozed', snoozed)]
    if (errors.peek().length > 0) return
    const to = assigned.peek() === NOBODY ? null : (assigned.peek() as PublicKey)
    const changed = await actOnCase(
      work,
      report,
      ...(to === before.assigned ? [] : [{ what: 'assigned', to } as const]),
      ...(state.peek() === before.state ? [] : [{ what: 'state', to: state.peek() } as const]),
      ...(due.peek() === (before.due ?? '') ? [] : [{ what: 'due', to: dayOf(due.peek()) } as const]),
      ...(snoozed.peek() === (before.snoozed ?? '')
        ? []
        : [{ what: 'snoozed', to: dayOf(snoozed.peek()) } as const]),
    )
    if (changed.ok) onClose()
    else trouble.value = changed.failure
  }
  return (
    <Dialog heading={t('case.changeTitle')} onClose={onClose}>
      <ErrorSummary errors={errors.value} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Form onSubmit={keep}>
        <Select
          name="case-state"
          label={t('case.state')}
          value={state.value}
          choices={CASE_STATES.map((each) => ({ value: each, label: t(`case.states.${each}`) }))}
          onChoose={(each) => void (state.value = each)}
        />
        <Select
          name="case-assigned"
          label={t('case.assigned')}
          value={assigned.value}
          choices={[
            { value: NOBODY, label: t('case.nobody') },
            ...staff
              .filter((key) => !before.conflicts.includes(key))
              .map((key) => ({
                value: key,
                label: key === work.keys.sign.public ? t('case.you') : handleOf(key),
              })),
          ]}
          onChoose={(each) => void (assigned.value = each)}
        />
        <TextField
          name="case-due"
          kind="date"
          label={t('case.due')}
          width="medium"
          optional
          value={due}
          error={errorAt('case-due')}
        />
        <TextField
          name="case-snoozed"
          kind="date"
          label={t('case.snoozed')}
          hint={t('case.snoozedHint')}
          width="medium"
          optional
          value={snoozed}
          error={errorAt('case-snoozed')}
        />
        <Button submit>{t('case.keep')}</Button>
      </Form>
    </Dialog>
  )
}
