import { expect, it } from 'vitest'

const OWNERS = [Array.prototype, Uint8Array.prototype, Uint32Array.prototype, AbortSignal]
const NAMES = ['toSorted', 'toReversed', 'with', 'timeout']

it('[UI-54] what the oldest browsers lack is there once the app has started, and works as elsewhere', async () => {
  for (const owner of OWNERS) for (const name of NAMES) Reflect.deleteProperty(owner, name)
  expect('toSorted' in Array.prototype).toBe(false)
  await import('./floor.ts')
  const list = [3, 1, 2]
  expect(list.toSorted((left, right) => right - left)).toEqual([3, 2, 1])
  expect(list.toReversed()).toEqual([2, 1, 3])
  expect(list.with(2, 9)).toEqual([3, 1, 9])
  expect(list).toEqual([3, 1, 2])
  expect(Uint32Array.of(20, 3).toSorted()).toEqual(Uint32Array.of(3, 20))
  expect(Uint8Array.of(1, 2).with(0, 7)).toEqual(Uint8Array.of(7, 2))
  expect(Object.keys([])).toEqual([])
  const signal = AbortSignal.timeout(1)
  await new Promise((aborted) => signal.addEventListener('abort', aborted))
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' })
})
