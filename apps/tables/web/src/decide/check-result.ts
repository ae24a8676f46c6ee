import { type BallotOption, outcomeOf, type Tally } from '@parasol/agreement'
import { BALLOT_OPTIONS, type ProposalView } from '@parasol/tables-protocol'

/** What this device can make of an announced result. `adds-up`: the counts are all there, sum to those who took part, and lead to the outcome.
 *  `fits`: not all counts are shown, and nothing that is shown speaks against it. `wrong`: something does. */
export function checkResult({
  rule,
  result,
}: Pick<ProposalView, 'rule' | 'result'>): 'adds-up' | 'fits' | 'wrong' {
  if (!result) return 'fits'
  const { outcome, tookPart, entitled, quorumMet, missing, smallestCell, cell } = result
  if (tookPart > entitled || quorumMet !== tookPart >= Math.ceil(rule.quorum * entitled)) return 'wrong'
  if (outcome === 'no-result') {
    const why = tookPart < smallestCell || !quorumMet || missing.length > 0
    return why && cell.kind === 'too-few' ? 'fits' : 'wrong'
  }
  if (!quorumMet || missing.length > 0) return 'wrong'
  if (cell.kind === 'most')
    return behind(cell, tookPart).some((counts) => outcomeOf(rule, counts) === outcome) ? 'fits' : 'wrong'
  if (cell.kind !== 'counts') return 'wrong'
  const { counts } = cell
  const all = Object.values<number>(counts).reduce((sum, count) => sum + count, 0)
  return all === tookPart && outcome === outcomeOf(rule, counts) ? 'adds-up' : 'wrong'
}

/** All counts that "most or all" may stand for: two others at most (AGREE-21). */
function behind(
  { option, atLeast }: { readonly option: BallotOption; readonly atLeast: number },
  tookPart: number,
): readonly Tally<BallotOption>[] {
  if (atLeast > tookPart) return []
  const others = BALLOT_OPTIONS.filter((each) => each !== option)
  const pairs = [
    [],
    ...others.map((one) => [one]),
    ...others.flatMap((one) => others.map((two) => [one, two])),
  ]
  return pairs.map((pair) => {
    const counts = { agree: 0, 'stand-aside': 0, disagree: 0, block: 0, [option]: tookPart - pair.length }
    for (const each of pair) counts[each] += 1
    return counts
  })
}
