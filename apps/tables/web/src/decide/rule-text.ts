import type { PolicyRule } from '@parasol/charter'
import type { ProposalView, TableSettings } from '@parasol/tables-protocol'
import { roleNames } from '../shell/roles.ts'
import { t } from '../shell/text.ts'

const percent = (share: number): number => Math.round(share * 100)

/** How a proposal is decided, in sentences. */
export function ruleText(
  { rule, terms }: Pick<ProposalView, 'rule' | 'terms'>,
  settings: TableSettings,
): readonly string[] {
  const mustHear = terms?.mustHear ?? settings.roles.filter((role) => role.mustHear).map(({ id }) => id)
  return [
    t(`rule.${rule.way}`, { share: percent(rule.share) }),
    t('rule.quorum', { quorum: percent(rule.quorum) }),
    ...(mustHear.length > 0 ? [t('rule.mustHear', { roles: roleNames(settings, mustHear) })] : []),
    ...(rule.roles.length > 0
      ? [t('rule.roles', { roles: roleNames(settings, rule.roles), quorum: percent(rule.quorum) })]
      : []),
  ]
}

/** What anybody will be able to tell from the result, whatever it is. */
export const revealedBy = (
  { rule, terms }: Pick<ProposalView, 'rule' | 'terms'>,
  settings: TableSettings,
): readonly string[] => [
  t('reveals.who'),
  t(rule.way === 'consent' ? 'reveals.consent' : 'reveals.majority'),
  t('reveals.turnout'),
  t('reveals.few', { smallest: terms?.smallestCell ?? settings.smallestCell }),
  t('reveals.most'),
  t('reveals.reasons'),
]

/** A rule of the reports service, as a sentence. */
export function policyText(set: PolicyRule): string {
  switch (set.rule) {
    case 'reports-months':
    case 'warnings-months':
    case 'audit-months':
    case 'backups-days':
    case 'smallest-cell':
      return t(`policy.${set.rule}`, { value: set.value })
    case 'second-reader':
      return t(`policy.second-reader.${set.value}`)
    case 'publishers':
      return t(`policy.publishers.${set.value}`)
    case 'disclosure':
      return t(`policy.disclosure.${set.value}`)
    case 'removal':
      return t(`policy.removal.${set.value}`)
  }
}
