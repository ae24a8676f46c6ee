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
  RadioGroup,
  TextArea,
  TextField,
} from '@parasol/ui'
import { signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Trouble } from '../shell/call.ts'
import { places } from '../shell/places.ts'
import { act, tableView } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { policiesOf, PolicyFields, startPolicies } from './policy-fields.tsx'

const percentOf = (text: string, most: number): number | null => {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return value >= 1 && value <= most ? value / 100 : null
}

/** Writes a proposal, or its next version. */
export function ProposalForm({ proposal }: { readonly proposal: ProposalView | null }): VNode {
  const { settings, rounds } = tableView()
  const [first] = useState(
    () => proposal ?? { title: '', text: '', rule: settings.rule, rules: null, statements: [] },
  )
  const title = useSignal(first.title)
  const text = useSignal(first.text)
  const way = useSignal<'consent' | 'majority' | null>(first.rule.way)
  const quorum = useSignal(String(Math.round(first.rule.quorum * 100)))
  const share = useSignal(String(Math.round(first.rule.share * 100)))
  const roles = useSignal<readonly string[]>(first.rule.roles)
  const statements = useSignal<readonly string[]>(first.statements)
  const [policies] = useState(() => startPolicies((first.rules ?? []) as readonly PolicyRule[], signal))
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const errorAt = (name: string): string | undefined => errors.value.find((each) => each.name === name)?.text
  const [newest] = rounds

  const send = async (): Promise<void> => {
    const called = tidyLine(title.peek()).slice(0, 200).trim()
    const [least, most] = [percentOf(quorum.peek(), 100), percentOf(share.peek(), 99)]
    const rules = policiesOf(policies)
    errors.value = [
      ...(called === '' ? [{ name: 'title', text: t('propose.needsTitle') }] : []),
      ...(least === null ? [{ name: 'quorum', text: t('propose.needsPercent') }] : []),
      ...(most === null ? [{ name: 'share', text: t('propose.needsPercent') }] : []),
      ...(rules.ok ? [] : [{ name: rules.failure, text: t('propose.needsNumber') }]),
    ]
    if (errors.peek().length > 0 || least === null || most === null || !rules.ok) return
    const body = {
      title: called,
      text: tidyProse(text.peek()).slice(0, 4000),
      rule: { way: way.peek() ?? 'consent', quorum: least, share: most, roles: [...roles.peek()] },
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
        <RadioGroup
          name="way"
          label={t('propose.way')}
          value={way}
          choices={(['consent', 'majority'] as const).map((each) => ({
            value: each,
            label: t(`propose.ways.${each}`),
            hint: t(`propose.waysHow.${each}`),
          }))}
        />
        <Details summary={t('propose.more')}>
          <TextField
            name="quorum"
            label={t('propose.quorum')}
            hint={t('propose.quorumHint')}
            value={quorum}
            inputMode="numeric"
            width="short"
            error={errorAt('quorum')}
          />
          <TextField
            name="share"
            label={t('propose.share')}
            value={share}
            inputMode="numeric"
            width="short"
            error={errorAt('share')}
          />
          <CheckboxGroup
            name="quorum-roles"
            label={t('propose.roles')}
            value={roles}
            choices={settings.roles
              .filter(({ mustHear }) => !mustHear)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Details>
        <Actions>
          <Button submit>{t(proposal ? 'propose.saveVersion' : 'propose.send')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
