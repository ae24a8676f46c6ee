import { fail, ok, type PolicyRule, type Result } from '@parasol/charter'
import { Details, TextField } from '@parasol/ui'
import type { Signal } from '@preact/signals'
import type { VNode } from 'preact'
import { Select } from '../shell/select.tsx'
import { t } from '../shell/text.ts'

/** Rules whose value is a number, with the least and the most. */
const NUMBERS = [
  ['reports-months', 1, 120],
  ['warnings-months', 1, 24],
  ['audit-months', 1, 12],
  ['backups-days', 1, 365],
  ['smallest-cell', 5, 50],
] as const
/** Rules whose value is one of two. */
const CHOICES = [
  ['second-reader', ['always', 'organisation-decides']],
  ['publishers', ['editors', 'coordinators']],
  ['disclosure', ['law-only', 'law-and-consent']],
  ['removal', ['own-organisation', 'two-organisations']],
] as const

const UNDECIDED = ''

/** What is typed or chosen for each rule; the empty text leaves it as it is. */
export type PolicyFieldValues = ReadonlyMap<PolicyRule['rule'], Signal<string>>

export const startPolicies = (
  rules: readonly PolicyRule[],
  signal: (first: string) => Signal<string>,
): PolicyFieldValues =>
  new Map(
    [...NUMBERS, ...CHOICES].map(([rule]) => [
      rule,
      signal(String(rules.find((each) => each.rule === rule)?.value ?? UNDECIDED)),
    ]),
  )

/** The rules that were filled in. Fails with the name of the first whose number does not do. */
export function policiesOf(values: PolicyFieldValues): Result<PolicyRule[], PolicyRule['rule']> {
  const rules: PolicyRule[] = []
  for (const [rule, least, most] of NUMBERS) {
    const text = values.get(rule)?.peek().trim() ?? UNDECIDED
    if (text === UNDECIDED) continue
    const value = /^\d{1,3}$/.test(text) ? Number(text) : 0
    if (value < least || value > most) return fail(rule)
    rules.push({ rule, value })
  }
  for (const [rule] of CHOICES) {
    const value = values.get(rule)?.peek() ?? UNDECIDED
    if (value !== UNDECIDED) rules.push({ rule, value } as PolicyRule)
  }
  return ok(rules)
}

/** Which rules of the reports service a proposal would set. */
export function PolicyFields({
  policies,
  errorAt,
}: {
  readonly policies: PolicyFieldValues
  readonly errorAt: (name: string) => string | undefined
}): VNode {
  const filled = [...policies.values()].some((each) => each.peek() !== UNDECIDED)
  return (
    <Details summary={t('propose.policies')} open={filled}>
      <p>{t('propose.policiesHow')}</p>
      {NUMBERS.map(([rule, least, most]) => {
        const value = policies.get(rule)
        return value ? (
          <TextField
            key={rule}
            name={rule}
            label={t(`policyField.${rule}`)}
            hint={t('propose.between', { least, most })}
            value={value}
            inputMode="numeric"
            width="short"
            optional
            error={errorAt(rule)}
          />
        ) : null
      })}
      {CHOICES.map(([rule, options]) => {
        const value = policies.get(rule)
        return value ? (
          <Select
            key={rule}
            name={rule}
            label={t(`policyField.${rule}`)}
            value={value.value}
            choices={[
              { value: UNDECIDED, label: t('propose.asItIs') },
              ...options.map((each) => ({
                value: each as string,
                label: t(`policy.${rule}.${each}` as 'policy.removal.own-organisation'),
              })),
            ]}
            onChoose={(chosen) => void (value.value = chosen)}
          />
        ) : null
      })}
    </Details>
  )
}
