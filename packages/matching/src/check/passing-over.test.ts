import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Loose, slipCost, unitsOf } from '../compare/align.ts'
import { buildSegment } from './build-segment.ts'
import type { Guess } from './guess.ts'
import { leastSlips } from './least-slips.ts'
import { signatureOf } from './letter-signature.ts'
import { partOf } from './part.ts'
import { CLASSES, HIDDEN, leastCost, plateSignature, SAVED_BY_CHANCE, typedSlips } from './plate-classes.ts'
import { exactCost, slippedCost, StoredPhone, typedPhone } from './phone-costs.ts'
import type { IdentifierKind } from './segment.ts'
import { scanPhones } from './scan-phones.ts'
import { wordSlips } from './word-slips.ts'

// A scan passes over most of what is stored without laying it along what was typed. Whatever it passes over must cost too much.

const partWith = (kind: IdentifierKind, keys: readonly string[]) =>
  partOf(
    buildSegment([
      { id: 'a', day: 0, kinds: 0, terms: [], identifiers: keys.map((key) => [kind, key, false] as const) },
    ]),
    null,
  )
const guessed = (kind: IdentifierKind, key: string): Guess => ({
  kind,
  key,
  from: 0,
  to: 1,
  start: 0,
  end: key.length,
  doubt: 0,
  certain: false,
  partial: false,
  telling: true,
})

/** A key, and keys made of it by a few slips, cuts and unseen characters. */
const akin = (characters: string, shape: { readonly minLength: number; readonly maxLength: number }) =>
  fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...characters), ...shape }),
      fc.array(
        fc.array(fc.tuple(fc.nat(4), fc.nat(12), fc.constantFrom(...characters, '?')), { maxLength: 3 }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
    )
    .map(([key, changes]) => [
      key,
      ...changes.map((slips) => slips.reduce((made, slip) => slipped(made, slip), key)),
    ])

function slipped(key: string, [kind, place, character]: readonly [number, number, string]): string {
  const at = place % (key.length + 1)
  const [before, here, after] = [key.slice(0, at), key.slice(at, at + 1), key.slice(at + 1)]
  switch (kind) {
    case 0:
      return before + character + after
    case 1:
      return before + after
    case 2:
      return before + character + here + after
    case 3:
      return before + after.slice(0, 1) + here + after.slice(1)
    default:
      return after.length >= 3 ? after : key
  }
}

it('[CHECK-4] passes over no phone that is the one typed, or a slip or two away', () => {
  fc.assert(
    fc.property(akin('0123456789', { minLength: 3, maxLength: 12 }), fc.nat(12), (keys, pick) => {
      const key = keys[pick % keys.length] ?? ''
      const part = partWith('phone', keys)
      const typed = typedPhone(key)
      const found = new StoredPhone(part.segment.identifiers.phone.keys)
      const plain = keys.flatMap((_, entry) => {
        found.moveTo(entry)
        const exact = exactCost(typed, found)
        const cost = exact < 0 ? slippedCost(typed, found) : exact
        return cost < 0 ? [] : [[entry, cost]]
      })
      expect(scanPhones(part, guessed('phone', key)).map(({ entry, cost }) => [entry, cost])).toEqual(plain)
    }),
    {
      numRuns: 3000,
      // Cut short, with a digit that nobody saw.
      examples: [[['6045550142', '55?0142', '555014?'], 0]],
    },
  )
})

it('[CHECK-7] takes no misspelling to cost more than it does', () => {
  const units = (word: string): readonly number[] => Array.from(word, (letter) => letter.charCodeAt(0))
  fc.assert(
    fc.property(akin('aehknpsct7', { minLength: 3, maxLength: 9 }), (words) => {
      const [meant = '', ...others] = words
      for (const typed of others) {
        const [left, right] = [units(typed), units(meant)]
        expect(
          leastSlips(signatureOf(left), signatureOf(right), left.length - right.length),
        ).toBeLessThanOrEqual(wordSlips(left, right, 10_000))
      }
    }),
    { numRuns: 3000 },
  )
})

it('[CHECK-5] takes no plate to cost more than it does', () => {
  fc.assert(
    fc.property(akin('0odq1il2z5s8b6g47acky', { minLength: 3, maxLength: 8 }), fc.nat(12), (plates, pick) => {
      const left = unitsOf(plates[pick % plates.length] ?? '')
      const wanted = plateSignature(left)
      const unseenTyped = wanted >>> HIDDEN
      for (const plate of plates) {
        const right = unitsOf(plate)
        const signature = plateSignature(right)
        const held = signature & CLASSES
        const laid = (loose: Loose): number => slipCost({ left, right, loose, limit: 100_000 }, typedSlips)
        if (right.length >= left.length)
          expect(
            leastCost(wanted & CLASSES & ~held, held) - (signature >>> HIDDEN) * SAVED_BY_CHANCE,
          ).toBeLessThanOrEqual(Math.min(laid('neither'), laid('right')))
        if (right.length <= left.length && unseenTyped === 0)
          expect(leastCost(held & ~wanted, wanted & CLASSES)).toBeLessThanOrEqual(
            Math.min(laid('neither'), laid('left')),
          )
      }
    }),
    { numRuns: 3000 },
  )
})
