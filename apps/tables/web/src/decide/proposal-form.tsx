import { type PolicyRule, tidyLine, tidyProse } from '@parasol/charter'
import { proposeToTableRoute, type ProposalView, reviseRoute } from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  CheckboxGroup,
  Details,
  ErrorSummary,
  type FieldError,
  Form,
  Page,
  TextArea,
  TextField,
} from '@parasol/ui'
import { signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Trouble } from '../shell/call.ts'
import { places } from '../shell/places.ts'
import { RuleFields, ruleOf, startRule } from '../shell/rule-fields.tsx'
import { act, tableView } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { policiesOf, PolicyFields, startPolicies } from './policy-fields.tsx'

/** Writes a proposal, or its next version. */
export function ProposalForm({ proposal }: { readonly proposal: ProposalView | null }): VNode {
  const { settings, rounds } = tableView()
  const [first] = useState(
    () => proposal ?? { title: '', text: '', rule: settings.rule, rules: null, statements: [] },
  )
  const title = useSignal(first.title)
  const text = useSignal(first.text)
  const [decides] = useState(() => startRule(first.rule))
  const statements = useSignal<readonly string[]>(first.statements)
  const [policies] = useState(() => startPolicies((first.rules ?? []) as readonly PolicyRule[], signal))
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const errorAt = (name: string): string | undefined => errors.value.find((each) => each.name === name)?.text
  const [newest] = rounds

  const send = async (): Promise<void> => {
    const called = tidyLine(title.peek()).slice(0, 200).trim()
    const rule = ruleOf(decides)
    const rules = policiesOf(policies)
    errors.value = [
      ...(called === '' ? [{ name: 'title', text: t('propose.needsTitle') }] : []),
      ...(rule.ok ? [] : rule.failure),
      ...(rules.ok ? [] : [{ name: rules.failure, text: t('propose.needsNumber') }]),
    ]
    if (errors.peek().length > 0 || !rule.ok || !rules.ok) return
    const body = {
      title: called,
      text: tidyProse(text.peek()).slice(0, 4000),
      rule: rule.value,
      rules: rules.value.length > 0 ? rules.value : null,
      statements: [...statements.peek()] as (typeof first.statements)[number][],
    }
    trouble.value = proposal
      ? await act(reviseRoute, { id: proposal.id, ...body })
      : await act(proposeToTableRoute, body)
    if (trouble.peek() === null) places.back()
  }

  return (
    <Page
      heading={t(proposal ? 'propose.revise' : 'propose.title')}
      lead={t('propose.lead')}
      onBack={places.back}
    >
      <ErrorSummary errors={errors.value} />
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextField
          name="title"
          label={t('propose.name')}
          value={title}
          maxLength={200}
          spelling
          error={errorAt('title')}
        />
        <TextArea name="text" label={t('propose.text')} value={text} rows={6} maxLength={4000} spelling />
        {newest && newest.statements.length > 0 && (
          <Details summary={t('propose.statements')} open={first.statements.length > 0}>
            <CheckboxGroup
              name="statements"
              label={t('propose.statementsLabel')}
              value={statements}
              choices={newest.statements.map(({ id, text: said }, at) => ({
                value: id as string,
                label: said,
                hint: t(`verdict.${newest.result.statements[at]?.verdict ?? 'silent'}`),
              }))}
            />
          </Details>
        )}
        {settings.governs && <PolicyFields policies={policies} errorAt={errorAt} />}
        <RuleFields form={decides} label={t('propose.way')} roles={settings.roles} errorAt={errorAt} />
        <Actions>
          <Button submit>{t(proposal ? 'propose.saveVersion' : 'propose.send')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
