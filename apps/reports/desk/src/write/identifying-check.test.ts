import { describe, expect, it } from 'vitest'
import { identifyingCheck, type Finding } from './identifying-check.ts'

const check = (
  warning: string,
  asked: Partial<Parameters<typeof identifyingCheck>[0]> = {},
): readonly Finding[] => identifyingCheck({ warning: [warning], ownWords: [], contact: [], ...asked })

describe('[UI-67] the identifying check', () => {
  it('finds a phrase taken from her own words, as long as it runs', () => {
    const ownWords = ['He said he was a welder from up north, then he locked the doors and laughed.']
    expect(check('Says he was a WELDER from up north. Locks doors.', { ownWords })).toEqual([
      { kind: 'own-words', quote: 'he was a WELDER from up north' },
    ])
  })
  it('lets three shared words pass', () => {
    expect(check('A white van was seen.', { ownWords: ['I saw a white van'] })).toEqual([])
  })
  it('finds shared phrases in scripts without spaces', () => {
    const ownWords = ['他说他在北方的工厂工作然后锁上了门']
    expect(check('据报他在北方的工厂工作。', { ownWords })[0]?.kind).toBe('own-words')
  })
  it('finds her phone number however it is written', () => {
    expect(check('Call 604.555.0142', { contact: ['+1 (604) 555-0142'] })).toEqual([
      { kind: 'contact', quote: '+1 (604) 555-0142' },
    ])
  })
  it('finds the name she uses as a whole word only', () => {
    expect(check('He asked for Roz by name.', { contact: ['Roz'] })).toHaveLength(1)
    expect(check('He had a rozette on his coat.', { contact: ['Roz'] })).toEqual([])
  })
  it.each([
    ['He came at 11:40 that night.', 'exact-time', '11:40'],
    ['Il est venu à 23h15.', 'exact-time', '23h15'],
    ['Around 3 am.', 'exact-time', '3 am'],
    ['On May 3 he came back.', 'exact-day', 'May 3'],
    ['Le 3 février.', 'exact-day', '3 février'],
    ['On 2026-05-03.', 'exact-day', '2026-05-03'],
    ['At 1250 Granview St late.', 'exact-address', '1250 Granview St'],
    ['In room 214 of a motel.', 'exact-address', 'room 214'],
    ['He took my bag.', 'speaks-as-reporter', 'my'],
    ['Il a pris mon sac.', 'speaks-as-reporter', 'mon'],
  ] as const)('%s → %s', (warning, kind, quote) => {
    expect(check(warning)).toContainEqual({ kind, quote })
  })
  it('leaves years, plates and months alone', () => {
    expect(check('Seen in May 2026. Plate QIO 12Z. Blue van from about 2010.')).toEqual([])
  })
  it('names each finding once', () => {
    expect(check('My bag, my bag, my bag.').length).toBeLessThanOrEqual(1)
  })
})
