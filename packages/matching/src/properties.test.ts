import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo, check, createIndex, type Described, removeFrom } from './index.ts'

/** Text that people type, and text that nobody should. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[a-f0-3?*x@. _:-]{0,16}$/),
  fc.constantFrom(
    '604 555 0123',
    'IQ4 92Z',
    '@quiet_zebra',
    'zed@example.test',
    'white van',
    'Zed',
    '张伟',
    '\ud800',
    'ﬃ',
    'İ',
  ),
)
const texts = fc.array(text, { maxLength: 2 })
const described: fc.Arbitrary<Described> = fc.record({
  id: fc.stringMatching(/^[a-h]$/),
  date: fc.constantFrom('2026-01-01', '2026-01-02'),
  names: texts,
  phones: texts,
  plates: texts,
  vehicles: texts,
  handles: texts,
  emails: texts,
  description: text,
  places: texts,
  text,
})
const list = fc.uniqueArray(described, { maxLength: 6, selector: ({ id }) => id })

/** A fragment that has a fair chance to be found: a piece of what one description says, or anything. */
const question = fc
  .tuple(list, text, fc.nat(), fc.nat({ max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([items, anything, place, start, length]) => {
    const said = items.flatMap((item) => [
      ...item.names,
      ...item.phones,
      ...item.plates,
      ...item.handles,
      item.text,
    ])
    const fragment =
      said.length > 0 && place % 4 > 0
        ? (said[place % said.length] ?? '').slice(start, start + length)
        : anything
    return { items, fragment }
  })

describe('properties', () => {
  it('[CHECK-16] any text is a fragment, and every reason points at what it names', () => {
    fc.assert(
      fc.property(question, ({ items, fragment }) => {
        const findings = check(createIndex(items), fragment, 20)
        expect(findings.length).toBeLessThanOrEqual(items.length)
        for (const { id, reasons } of findings) {
          const item = items.find((other) => other.id === id)
          expect(reasons).not.toHaveLength(0)
          for (const { field, value, found, foundAt, typed, typedAt, how, differences } of reasons) {
            expect([item?.[field] ?? []].flat()).toContain(value)
            expect(value.slice(foundAt, foundAt + found.length)).toBe(found)
            expect(fragment.slice(typedAt, typedAt + typed.length)).toBe(typed)
            expect(differences.length > 0).toBe(
              ['unknown-characters', 'look-alike', 'swapped', 'one-off'].includes(how),
            )
            for (const difference of differences) {
              expect(value.slice(difference.foundAt).startsWith(difference.found)).toBe(true)
              expect(fragment.slice(difference.typedAt).startsWith(difference.typed)).toBe(true)
            }
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('[CHECK-16] a long fragment is read only so far', () => {
    const index = createIndex([
      { ...fc.sample(described, { seed: 1, numRuns: 1 })[0]!, id: 'a', names: ['Zed'] },
    ])
    expect(check(index, `zed ${' '.repeat(200)} nowhere`, 1)).toHaveLength(1)
    expect(check(index, `${'zed '.repeat(12)} nowhere`, 1)).toHaveLength(1)
    expect(check(index, 'zed nowhere', 1)).toHaveLength(0)
  })

  it('the order of adding does not matter, nor does asking twice', () => {
    fc.assert(
      fc.property(question, ({ items, fragment }) => {
        const index = createIndex(items)
        const answer = check(index, fragment, 20)
        expect(check(index, fragment, 20)).toEqual(answer)
        expect(check(createIndex(items.toReversed()), fragment, 20)).toEqual(answer)
      }),
    )
  })

  it('[CHECK-17] adding and removing leaves every answer as it was', () => {
    fc.assert(
      fc.property(question, described, fc.boolean(), ({ items, fragment }, other, twin) => {
        const index = createIndex(items)
        const answer = check(index, fragment, 20)
        addTo(index, { ...((twin && items[0]) || other), id: 'extra' })
        removeFrom(index, 'extra')
        expect(check(index, fragment, 20)).toEqual(answer)
      }),
    )
  })

  it('[CHECK-17] replacing is removing and adding', () => {
    fc.assert(
      fc.property(question, described, ({ items, fragment }, later) => {
        const index = createIndex(items)
        addTo(index, later)
        const replaced = [...items.filter(({ id }) => id !== later.id), later]
        expect(check(index, fragment, 20)).toEqual(check(createIndex(replaced), fragment, 20))
      }),
    )
  })
})
