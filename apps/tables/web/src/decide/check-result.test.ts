import { type BallotOption, decide, type DecisionRule } from '@parasol/agreement'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkResult } from './check-result.ts'

const rule: DecisionRule = { way: 'consent', quorum: 0.5, share: 0.5, roles: [] }
const ballotsOf = (counts: readonly [number, number, number, number]): Record<BallotOption, number> => ({
  agree: counts[0],
  'stand-aside': counts[1],
  disagree: counts[2],
  block: counts[3],
})

describe('[TABLE-12] a result', () => {
  it('that the server counted passes the check of every device', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(9), fc.nat(4), fc.nat(6), fc.nat(2)),
        fc.constantFrom<'consent' | 'majority'>('consent', 'majority'),
        (counts, way) => {
          const entitled = 21
          const result = decide({
            rule: { ...rule, way },
            entitled,
            roles: [],
            ballots: ballotsOf(counts),
            smallestCell: 5,
          })
          expect(checkResult({ rule: { ...rule, way }, result })).not.toBe('wrong')
          if (result.cell.kind === 'counts')
            expect(checkResult({ rule: { ...rule, way }, result })).toBe('adds-up')
        },
      ),
    )
  })
  it('that was turned round, or whose sums do not fit, is called wrong', () => {
    const result = decide({
      rule,
      entitled: 12,
      roles: [],
      ballots: ballotsOf([6, 2, 2, 1]),
      smallestCell: 5,
    })
    expect(result.outcome).toBe('blocked')
    expect(checkResult({ rule, result: { ...result, outcome: 'passed' } })).toBe('wrong')
    expect(checkResult({ rule, result: { ...result, tookPart: 12 } })).toBe('wrong')
    expect(checkResult({ rule, result: { ...result, quorumMet: false } })).toBe('wrong')
    expect(checkResult({ rule, result: { ...result, tookPart: 13 } })).toBe('wrong')
  })
  it('that was suppressed, or that no ballots behind “most” lead to, is called wrong', () => {
    const counted = (counts: readonly [number, number, number, number]) =>
      decide({ rule, entitled: 22, roles: [], ballots: ballotsOf(counts), smallestCell: 5 })
    const most = counted([20, 0, 2, 0])
    expect(checkResult({ rule, result: most })).toBe('fits')
    expect(checkResult({ rule, result: { ...most, outcome: 'not-passed' } })).toBe('wrong')
    expect(checkResult({ rule, result: { ...most, outcome: 'no-result', cell: { kind: 'too-few' } } })).toBe(
      'wrong',
    )
    expect(checkResult({ rule, result: counted([20, 0, 1, 1]) })).toBe('fits')
  })
})
