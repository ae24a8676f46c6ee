import { expect, it } from 'vitest'
import { describedAs } from '../check/described-for-tests.ts'
import type { Described } from '../contracts.ts'
import type { Evidence } from './contracts.ts'
import { evidenceOf } from './evidence-of.ts'

const of = (said: Partial<Described>): Evidence => evidenceOf(describedAs('a', said))

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
  '[READ-7] reads %s as the word it is',
  (said) => {
    const [read] = of({ description: `tattoo of a ${said} on arm` }).tattoos
    expect(read?.side).toBeNull()
    expect(of({ text: `tattoo of a ${said} on arm` }).tattoos).toMatchObject([{ side: null }])
    expect(of({ text: `see ${said}.com/joe99` }).handles.map(({ platform }) => platform)).not.toContainEqual(
      expect.any(Function),
    )
    expect(of({ handles: [`${said}.com/joe99`] }).handles).toMatchObject([{ platform: null }])
  },
)

it.each(['a@', '(1', 'ABC 123 ', '1 or ', 'a,', 'x9_y@z.co '])(
  'keeps within bounds what is read out of nothing but %s',
  (junk) => {
    const value = junk.repeat(80).slice(0, 80)
    const values = Array.from({ length: 12 }, () => value)
    const read = of({
      names: values,
      phones: values,
      plates: values,
      handles: values,
      emails: values,
      description: junk.repeat(600).slice(0, 600),
      text: junk.repeat(2000).slice(0, 2000),
    })
    for (const found of [read.names, read.phones, read.plates, read.handles, read.emails])
      expect(found.length).toBeLessThanOrEqual(12 * 12 + 2 * 100)
    expect(of({ phones: [value] }).phones.length).toBeLessThanOrEqual(12)
    expect(of({ names: [value] }).names.length).toBeLessThanOrEqual(12)
  },
)
it('reads eighty phones and fifty plates out of one text', () => {
  const phones = Array.from({ length: 80 }, (_, at) => `604 555 ${1000 + at * 13}`)
  expect(of({ text: phones.join(', ') }).phones).toHaveLength(80)
  const plates = Array.from({ length: 50 }, (_, at) => `plate IQ${at % 10} ${10 + at}U`)
  expect(of({ text: plates.join('; ') }).plates).toHaveLength(50)
})
