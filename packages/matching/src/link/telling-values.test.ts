import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { describedAs } from '../check/described-for-tests.ts'
import { evidenceOf } from '../evidence/evidence-of.ts'
import { createSlots } from './slots.ts'
import { MOST_COMPARED, tellingValues } from './telling-values.ts'

const key = (value: string): string => value

it('leaves few values as they are, said twice or not', () => {
  expect(tellingValues(['b', 'a', 'b'], key)).toEqual(['b', 'a', 'b'])
})

it('keeps of many the distinct ones that say most, unseen characters counted for nothing', () => {
  const short = Array.from({ length: 30 }, (_, at) => `${at}`)
  const kept = tellingValues([...short, '604555????', '6045550142', '6045550142'], key)
  expect(kept).toHaveLength(MOST_COMPARED)
  expect(kept.slice(0, 2)).toEqual(['6045550142', '604555????'])
})

it('keeps the same ones in whatever order they are said', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 40 }), (values) => {
      const kept = tellingValues(values, key)
      if (values.length > MOST_COMPARED) expect(kept.length).toBeLessThanOrEqual(MOST_COMPARED)
      expect(tellingValues(values.toReversed(), key).toSorted()).toEqual(kept.toSorted())
    }),
  )
})

it('holds for every slot of a record full of junk', () => {
  const said = Array.from(
    { length: 12 },
    (_, at) => `(${at} 604555014${at} a${at}@b${at}@c${at} ABC ${at}00, rose, crown`,
  )
  const junk = describedAs('a', {
    names: said,
    phones: said,
    plates: said,
    vehicles: said,
    handles: said,
    emails: said,
    places: said,
    looks: { tattoos: said, features: said },
    text: said.join('; '),
  })
  const evidence = evidenceOf(junk)
  expect(evidence.phones.length).toBeGreaterThan(MOST_COMPARED)
  for (const slot of createSlots())
    expect(slot.read(evidence, false)?.items.length ?? 0).toBeLessThanOrEqual(MOST_COMPARED)
})
