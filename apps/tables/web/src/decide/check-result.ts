import type { BallotOption } from '@parasol/agreement'
import type { ProposalView } from '@parasol/tables-protocol'

/** What this device can make of an announced result. `adds-up`: the counts are all there, sum to those who took part, and lead to the outcome.
 *  `fits`: not all counts are shown, and nothing that is shown speaks against it. `wrong`: something does. */
export function checkResult({
  rule,
  result,
}: Pick<ProposalView, 'rule' | 'result'>): 'adds-up' | 'fits' | 'wrong' {
  if (!result) return 'fits'
  const { outcome, tookPart, entitled, quorumMet, missing, cell } = result
  if (tookPart > entitled || quorumMet !== tookPart >= Math.ceil(rule.quorum * entitled)) return 'wrong'
  if (outcome === 'no-result') return cell.kind === 'too-few' ? 'fits' : 'wrong'
  if (!quorumMet || missing.length > 0) return 'wrong'
  if (cell.kind !== 'counts') return cell.kind === 'most' && cell.atLeast <= tookPart ? 'fits' : 'wrong'
  const { counts } = cell
  const all = Object.values<number>(counts).reduce((sum, count) => sum + count, 0)
  return all === tookPart && outcome === outcomeOf(rule, counts, all) ? 'adds-up' : 'wrong'
}

function outcomeOf(
  { way, share }: ProposalView['rule'],
  { agree, disagree, block }: Readonly<Record<BallotOption, number>>,
  all: number,
): 'passed' | 'not-passed' | 'blocked' {
  if (way === 'majority') return agree > share * (agree + disagree + block) ? 'passed' : 'not-passed'
  if (block > 0) return 'blocked'
  return agree >= share * all ? 'passed' : 'not-passed'
}
