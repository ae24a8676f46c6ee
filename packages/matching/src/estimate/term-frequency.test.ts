import { expect, test } from 'vitest'
import { termFrequency } from './term-frequency.ts'

const common = 0
const rare = 1
const list = [...Array.from({ length: 90 }, () => common), ...Array.from({ length: 10 }, () => rare), -1]

test('[COMP-5] agreeing on a rare value says more than on a common one', () => {
  const nats = termFrequency({ values: Int32Array.from(list), distinct: 2 })
  expect(nats[rare]).toBeGreaterThan(1)
  expect(nats[common]).toBeLessThan(0)
})

test('many records of one person do not make his name common', () => {
  // Every record of the common value is one person's; of the rare one, each is another's.
  const clusterOf = Int32Array.from(list, (value, record) => (value === common ? 0 : record))
  const nats = termFrequency({ values: Int32Array.from(list), distinct: 2, clusterOf })
  expect(nats[common]).toBeGreaterThan(nats[rare] ?? 0)
})

test('frequency is capped, and a value seen once is not the rarest there could be', () => {
  const values = Int32Array.from([...Array.from({ length: 10_000 }, () => 0), 1])
  const loose = termFrequency({ values, distinct: 2, cap: 100, smoothing: 0.001 })
  const smooth = termFrequency({ values, distinct: 2, cap: 100 })
  expect(smooth[1]).toBeLessThan(loose[1] ?? 0)
  expect(termFrequency({ values, distinct: 2, cap: 2 })[1]).toBe(2)
})

test('nothing counted is nothing known', () => {
  expect([...termFrequency({ values: Int32Array.from([-1, -1]), distinct: 3 })]).toEqual([0, 0, 0])
})
