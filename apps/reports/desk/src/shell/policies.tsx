import { fingerprintOf, type Charter, type Policy, POLICY_RULES, type PolicyRule } from '@parasol/charter'
import { Details } from '@parasol/ui'
import type { VNode } from 'preact'
import { shownDay, t } from './text.ts'

/** A rule as a sentence. */
export function ruleText(set: PolicyRule): string {
  switch (set.rule) {
    case 'reports-months':
    case 'warnings-months':
    case 'audit-months':
    case 'backups-days':
    case 'smallest-cell':
      return t(`policy.rule.${set.rule}`, { value: set.value })
    case 'second-reader':
      return t(`policy.rule.second-reader.${set.value}`)
    case 'publishers':
      return t(`policy.rule.publishers.${set.value}`)
    case 'disclosure':
      return t(`policy.rule.disclosure.${set.value}`)
    case 'removal':
      return t(`policy.rule.removal.${set.value}`)
  }
}

/** Which decision of which table a rule comes from. */
export const sourceText = ({ by }: Pick<Policy, 'by'>): string =>
  t('policy.source', { table: by.tableName, number: by.number, title: by.title, day: shownDay(by.day) })

/** The policy that sets a rule, where a table has decided one. */
export const policyFor = ({ state }: Charter, rule: PolicyRule['rule']): Policy | null =>
  state.policies?.find(({ set }) => set.rule === rule) ?? null

/** One rule in force beside what it governs, and where it comes from. Nothing where no table has decided it. */
export function RuleHere({
  charter,
  rule,
}: {
  readonly charter: Charter
  readonly rule: PolicyRule['rule']
}): VNode | null {
  const policy = policyFor(charter, rule)
  return policy === null ? null : (
    <p class="hint" data-rule={rule}>
      {ruleText(policy.set)} {sourceText(policy)}
    </p>
  )
}

/** Every rule that governing tables have decided and stewards have signed. */
export function PoliciesInForce({ charter }: { readonly charter: Charter }): VNode {
  const policies = POLICY_RULES.flatMap((rule) => policyFor(charter, rule) ?? [])
  return (
    <section class="stack panel" aria-labelledby="policies">
      <h2 id="policies">{t('policy.title')}</h2>
      {policies.length === 0 ? (
        <p>{t('policy.none')}</p>
      ) : (
        <>
          <ul class="plain-list policies">
            {policies.map((policy) => (
              <li key={policy.set.rule}>
                <strong>{ruleText(policy.set)}</strong>
                <span class="hint">{sourceText(policy)}</span>
              </li>
            ))}
          </ul>
          <Details summary={t('policy.proof')}>
            <p>{t('policy.proofHow', { version: charter.state.version })}</p>
            <ul class="plain-list">
              {policies.map(({ set, by }) => (
                <li key={set.rule}>
                  {ruleText(set)} <span class="fingerprint">{fingerprintOf(by.draft)}</span>
                </li>
              ))}
            </ul>
          </Details>
        </>
      )}
    </section>
  )
}
