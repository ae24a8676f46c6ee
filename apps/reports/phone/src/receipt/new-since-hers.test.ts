import type { OpenedMessage } from '@parasol/sealing'
import { expect, it } from 'vitest'
import { newSinceHers } from './new-since-hers.ts'

const by = (role: 'receipt' | 'staff') => ({ by: { role } }) as unknown as OpenedMessage
const [first, hers, second, third] = [by('staff'), by('receipt'), by('staff'), by('staff')]

it('marks what came after the last word of hers, without keeping anything', () => {
  expect([...newSinceHers([first, hers, second, third])]).toEqual([second, third])
  expect(newSinceHers([first, second, hers]).size).toBe(0)
})

it('marks nothing before she has written: everything is new then', () => {
  expect(newSinceHers([first, second]).size).toBe(0)
})
