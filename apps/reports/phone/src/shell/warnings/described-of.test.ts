import type { VisibleWarning } from '@parasol/device'
import { check, createIndex } from '@parasol/matching'
import { describe, expect, it } from 'vitest'
import { describedOf } from './described-of.ts'

type Facts = Partial<VisibleWarning['warning']['facts']>

const warning = (entry: string, facts: Facts, text = ''): VisibleWarning => {
  const none = { names: [], phones: [], plates: [], vehicles: [], handles: [], emails: [], places: [] }
  return {
    entry,
    feed: 'province',
    day: '2026-11-23',
    warning: { facts: { ...none, description: '', ...facts }, place: '', when: '', text },
  } as unknown as VisibleWarning
}

const WARNINGS = [
  warning('phone', { phones: ['604-555-0142'] }),
  warning('plate', { plates: ['QOI 118U'] }),
  warning('name', { names: ['Kateryna Vydumana'] }),
  warning('li', { names: ['李虚构'] }),
  warning('text', {}, 'Asks for a blue umbrella first.'),
]
const index = createIndex(WARNINGS.map(describedOf))
const found = (fragment: string): readonly string[] => check(index, fragment, 5).map(({ id }) => id)

describe('[UI-38] what the phone makes of its warnings is found by', () => {
  it.each([
    ['the last four digits of a number', '0142', 'phone'],
    ['a number with another layout', '(604) 555 0142', 'phone'],
    ['a number with one digit off', '604 555 0143', 'phone'],
    ['part of a plate', '118U', 'plate'],
    ['a plate with a character nobody saw', 'QO? 118U', 'plate'],
    ['a plate with one character off', 'QOI 119U', 'plate'],
    ['a plate misread as it often is', 'Q0I 118U', 'plate'],
    ['a name as it sounds', 'Katerina Vidumana', 'name'],
    ['a name in Latin letters that stands in Chinese', 'Li', 'li'],
    ['a name in Chinese', '李', 'li'],
    ['a word of its text', 'umbrella', 'text'],
  ])('%s', (_, fragment, id) => expect(found(fragment)[0]).toBe(`province ${id}`))

  it('nothing, where nothing fits', () => expect(found('ZZZ 000')).toEqual([]))
})
