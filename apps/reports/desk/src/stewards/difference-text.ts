import { handleOf } from '@parasol/sealing'
import { ruleText, sourceText } from '../shell/policies.tsx'
import { listed, t } from '../shell/text.ts'
import type { Difference } from './network-change.ts'

/** One difference as a sentence that a steward reads before she signs. */
export function differenceText(difference: Difference): string {
  switch (difference.kind) {
    case 'renamed':
      return t('network.difference.renamed', { name: difference.name })
    case 'threshold':
      return t('network.difference.threshold', { threshold: difference.threshold })
    case 'steward-added':
    case 'steward-removed':
      return t(`network.difference.${difference.kind}`, { handle: handleOf(difference.key) })
    case 'area-added':
    case 'area-removed':
    case 'area-renamed':
    case 'dropped':
    case 'reopened':
      return t(`network.difference.${difference.kind}`, { name: difference.name })
    case 'reordered':
      return t('network.difference.reordered')
    case 'admitted':
      return t('network.difference.admitted', {
        name: difference.name,
        handles: listed(difference.coordinators.map(handleOf)),
      })
    case 'closed':
      return difference.successor === null
        ? t('network.difference.closedAlone', { name: difference.name })
        : t('network.difference.closed', { name: difference.name, successor: difference.successor })
    case 'policy-set':
      return difference.before
        ? t('policy.change.again', {
            rule: ruleText(difference.policy.set),
            source: sourceText(difference.policy),
            before: ruleText(difference.before.set),
          })
        : t('policy.change.first', {
            rule: ruleText(difference.policy.set),
            source: sourceText(difference.policy),
          })
    case 'policy-dropped':
      return t('policy.change.dropped', { rule: ruleText(difference.before.set) })
    case 'organisation-renamed':
      return t('network.difference.organisation-renamed', {
        name: difference.name,
        before: difference.before,
      })
    case 'coordinator-added':
    case 'coordinator-removed':
      return t(`network.difference.${difference.kind}`, {
        name: difference.name,
        handle: handleOf(difference.key),
      })
  }
}
