import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEmails } from './email.ts'
import { compareHandles } from './handle.ts'
import { comparePhones } from './phone.ts'
import { comparePlates } from './plate.ts'

describe('[COMP-4] comparePhones', () => {
  it.each([
    ['6045550123', '6045550123', 'same'],
    ['6045550123', '604555012?', 'unknown-characters'],
    ['6045550123', '7785550123', 'same-7'],
    ['5550123', '6045550123', 'same-7'],
    ['6045550123', '6045550173', 'one-off'],
    ['6045550123', '6045550213', 'one-off'],
    ['6045550123', '604555013', 'one-off'],
    ['6045550123', '6045500133', 'two-off'],
    ['6045550123', '7781990123', 'same-4'],
    ['6045550123', '7781996677', 'differs'],
    ['', '6045550123', 'differs'],
    ['??????????', '6045550123', 'differs'],
  ] as const)('%s and %s: %s', (left, right, level) => {
    expect(comparePhones(left, right).level).toBe(level)
  })
})

describe('[COMP-4] comparePlates', () => {
  it.each([
    ['iq892z', 'iq892z', 'same'],
    ['iq892z', '1qb92z', 'look-alike'],
    ['iq892z', 'iq?9?z', 'unknown-characters'],
    ['iq892z', 'q892', 'partial'],
    ['iq892z', 'q89', 'partial-3'],
    ['iq892z', 'iq829z', 'one-off'],
    ['iq892z', 'iq92z', 'one-off'],
    ['iq892z', 'zu440q', 'differs'],
    ['??????', 'iq892z', 'differs'],
    ['', 'iq892z', 'differs'],
  ] as const)('%s and %s: %s', (left, right, level) => {
    expect(comparePlates(left, right).level).toBe(level)
  })
  it('[COMP-2] never takes look-alikes for equal, and tells where they stand', () => {
    const { cost, differences } = comparePlates('iq892z', 'iqb92z')
    expect(cost).toBeGreaterThan(0)
    expect(differences).toEqual([{ kind: 'look-alike', left: 2, leftCount: 1, right: 2, rightCount: 1 }])
  })
  it('finds likelier mistakes cheaper', () => {
    const costs = ['1q892z', 'jq892z', 'qi892z', 'xq892z'].map((other) => comparePlates('iq892z', other).cost)
    expect(costs.toSorted((left, right) => left - right)).toEqual(costs)
  })
})

describe('compareHandles and compareEmails', () => {
  it.each([
    ['quietzebra42', 'quietzebra42', 'same'],
    ['quietzebra42', 'quietzebar42', 'one-off'],
    ['quietzebra42', 'quitzebar42', 'two-off'],
    ['quietzebra42', 'quietze', 'contains'],
    ['quietzebra42', 'quietplum9', 'same-start'],
    ['quietzebra42', 'plumtree77', 'differs'],
    ['abc', 'abc', 'differs'],
  ] as const)('%s and %s: %s', (left, right, level) => {
    expect(compareHandles(left, right).level).toBe(level)
  })
  it('need the same domain for the same address', () => {
    const at = (domain: string) => ({ local: 'zedquill', domain })
    expect(compareEmails(at('example.test'), at('example.test')).level).toBe('same')
    expect(compareEmails(at('example.test'), at('other.test')).level).toBe('same-mailbox')
    expect(compareEmails(at('example.test'), at('')).level).toBe('same-mailbox')
  })
})

describe('[COMP-1] every comparison', () => {
  const comparators = { comparePhones, comparePlates, compareHandles } as const
  const key = fc.oneof(
    fc.stringMatching(/^[0-9?]{0,12}$/),
    fc.stringMatching(/^[a-z0-9?]{0,8}$/),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  it.each(Object.entries(comparators))('%s is symmetric and stays within both sides', (_name, compare) => {
    fc.assert(
      fc.property(key, key, (left, right) => {
        const there = compare(left, right)
        const back = compare(right, left)
        expect(back.level).toBe(there.level)
        expect(back.cost).toBe(there.cost)
        for (const gap of there.differences) {
          expect(gap.left + gap.leftCount).toBeLessThanOrEqual(left.length)
          expect(gap.right + gap.rightCount).toBeLessThanOrEqual(right.length)
        }
      }),
      { numRuns: 500 },
    )
  })
  it.each(Object.entries(comparators))('%s costs nothing for the same characters alone', (_name, compare) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{5,12}$/), (text) => {
        expect(compare(text, text).cost).toBe(0)
      }),
    )
  })
})
