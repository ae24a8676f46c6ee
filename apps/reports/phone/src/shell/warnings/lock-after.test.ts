import { expect, it } from 'vitest'
import { LOCK_AFTER, lockAfterIn, withLockAfter } from './lock-after.ts'

it('[UI-15] locks at once unless something else was chosen, whatever stands there', () => {
  expect(lockAfterIn({})).toBe(0)
  expect(lockAfterIn({ lockAfter: '100000' })).toBe(0)
  for (const minutes of LOCK_AFTER) expect(lockAfterIn(withLockAfter({ member: 'x' }, minutes))).toBe(minutes)
  expect(withLockAfter({ member: 'x' }, 5)).toEqual({ member: 'x', lockAfter: '5' })
})
