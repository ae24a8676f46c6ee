import { fail, ok, type Result } from '@parasol/charter'
import type { ProposalView, RoleSetting } from '@parasol/tables-protocol'
import { CheckboxGroup, Details, type FieldError, RadioGroup, TextField } from '@parasol/ui'
import { type Signal, signal } from '@preact/signals'
import type { VNode } from 'preact'
import { t } from './text.ts'

type Rule = ProposalView['rule']

/** A rule of decision while somebody writes it; shares in percent. */
export type RuleForm = {
  readonly way: Signal<Rule['way'] | null>
  readonly quorum: Signal<string>
  readonly share: Signal<string>
  readonly roles: Signal<readonly string[]>
}

const percent = (share: number): string => String(Math.round(share * 100))

export const startRule = ({ way, quorum, share, roles }: Rule): RuleForm => ({
  way: signal<Rule['way'] | null>(way),
  quorum: signal(percent(quorum)),
  share: signal(percent(share)),
  roles: signal<readonly string[]>(roles),
})

/** The rule that was written, or what is wrong with it. */
export function ruleOf({ way, quorum, share, roles }: RuleForm): Result<Rule, readonly FieldError[]> {
  const [least, most] = [shareOf(quorum.peek(), 100), shareOf(share.peek(), 99)]
  if (least !== null && most !== null)
    return ok({ way: way.peek() ?? 'consent', quorum: least, share: most, roles: [...roles.peek()] })
  return fail([
    ...(least === null ? [{ name: 'quorum', text: t('propose.needsPercent') }] : []),
    ...(most === null ? [{ name: 'share', text: t('propose.needsPercent') }] : []),
  ])
}

function shareOf(text: string, most: number): number | null {
  const value = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  return value >= 1 && value <= most ? value / 100 : null
}

/** How a proposal is decided: by consent or majority, and how many must take part. */
export function RuleFields({
  form,
  label,
  roles,
  errorAt,
}: {
  readonly form: RuleForm
  readonly label: string
  readonly roles: readonly RoleSetting[]
  readonly errorAt: (name: string) => string | undefined
}): VNode {
  return (
    <>
      <RadioGroup
        name="way"
        label={label}
        value={form.way}
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
          value={form.quorum}
          inputMode="numeric"
          width="short"
          error={errorAt('quorum')}
        />
        <TextField
          name="share"
          label={t('propose.share')}
          value={form.share}
          inputMode="numeric"
          width="short"
          error={errorAt('share')}
        />
        <CheckboxGroup
          name="quorum-roles"
          label={t('propose.roles')}
          value={form.roles}
          choices={roles
            .filter(({ mustHear }) => !mustHear)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Details>
    </>
  )
}
