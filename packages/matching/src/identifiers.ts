import { UNKNOWN } from './align.ts'
import type { Described, Field } from './contracts.ts'
import { fold } from './text/fold.ts'

export type IdentifierSlot = 'phone' | 'plate' | 'handle' | 'email'

/** An identifier reduced to the characters that count. `at` and `ends` are where each of them stands in the value as written. */
export type Reduced = {
  readonly key: string
  readonly at: readonly number[]
  readonly ends: readonly number[]
}

/** An identifier of a description and where it is written. */
export type Identifier = Reduced & {
  readonly slot: IdentifierSlot
  readonly field: Field
  readonly value: string
  /** Where it begins and ends in `value`. */
  readonly start: number
  readonly end: number
}

/** What one character of a folded text stands for in an identifier; nothing for separators. */
type Reading = (character: string) => string

const digit = /\d/
const letterOrDigit = /[\p{L}\p{N}]/u

/** Digits; `?`, `*`, `_` and `x` are digits nobody saw. */
export const readPhone: Reading = (character) =>
  digit.test(character) ? character : /[?*_x]/.test(character) ? UNKNOWN : ''

/** Letters and digits; `?`, `*` and `_` are characters nobody saw. */
export const readPlate: Reading = (character) =>
  letterOrDigit.test(character) ? character : /[?*_]/.test(character) ? UNKNOWN : ''

/** A plate in which `x`, too, is a character nobody saw. */
export const readPlateWithX: Reading = (character) => (character === 'x' ? UNKNOWN : readPlate(character))

/** Letters and digits alone, since nobody recalls the dots and underscores of a handle. */
export const readHandle: Reading = (character) => (letterOrDigit.test(character) ? character : '')

/** As a handle, with the `@` that parts a mailbox from its host. */
export const readEmail: Reading = (character) => (character === '@' ? character : readHandle(character))

const readings: Readonly<Record<IdentifierSlot, Reading>> = {
  phone: readPhone,
  plate: readPlate,
  handle: readHandle,
  email: readEmail,
}

/** Reduces the stretch of a value between two offsets. */
export function reduce(value: string, reading: Reading, start = 0, end = value.length): Reduced {
  const { text, at, sourceLength } = fold(value.slice(start, end))
  let key = ''
  const from: number[] = []
  const to: number[] = []
  for (let unit = 0; unit < text.length; unit++) {
    const read = reading(text[unit] ?? '')
    if (read === '') continue
    key += read
    from.push(start + (at[unit] ?? 0))
    to.push(start + (at[unit + 1] ?? sourceLength))
  }
  return { key, at: from, ends: to }
}

const dropFirst = ({ key, at, ends }: Reduced): Reduced => ({
  key: key.slice(1),
  at: at.slice(1),
  ends: ends.slice(1),
})

/** North American numbers go without their leading 1. */
export const withoutTrunk = (phone: Reduced): Reduced =>
  phone.key.length === 11 && phone.key.startsWith('1') ? dropFirst(phone) : phone

const identifier = (
  slot: IdentifierSlot,
  field: Field,
  value: string,
  [start, end]: readonly [number, number],
): Identifier => {
  const reduced = reduce(value, readings[slot], start, end)
  return { ...(slot === 'phone' ? withoutTrunk(reduced) : reduced), slot, field, value, start, end }
}

const emailPattern = /[^\s@,;:<>()]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
// Written with its @, or with digits, dots, hyphens or underscores among its letters.
const handlePattern = /(?<![\p{L}\p{N}._@-])@?[\p{L}\p{N}_](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_])?(?!@)/gu
const phonePattern = /(?<![\p{L}\p{N}])\+?[\d(][\d?*xX().\s-]{5,}[\d?*xX](?![\p{L}\p{N}])/gu
const piecePattern = /[A-Za-z0-9?*]+/g

const isPlate = (text: string): boolean => {
  const { key } = reduce(text, readPlate)
  return key.length >= 5 && key.length <= 7 && digit.test(key) && /[a-z?]/.test(key) && !/[a-z]{4}/.test(key)
}

const isHandle = (text: string): boolean =>
  text.startsWith('@') || (text.length >= 6 && /\p{L}/u.test(text) && /\d|.[._-]./u.test(text))

const stretches = (text: string, pattern: RegExp): readonly (readonly [number, number])[] =>
  Array.from(
    text.matchAll(pattern),
    ({ 0: whole, index }) => [index, index + whole.trimEnd().length] as const,
  )

// A year and a word, or one letter before a number, are no plate.
const seldomPlate = /\b(?:19|20)\d\d\b|^(?:\P{L}*\p{L})?\P{L}*$/u

/** One piece of letters and digits, or two short neighbours, that together look like a plate. */
const plateStretches = (text: string): readonly (readonly [number, number])[] => {
  const pieces = stretches(text, piecePattern)
  const pairs = pieces.flatMap(([start, middle], place) => {
    const [next = Number.NaN, end = 0] = pieces[place + 1] ?? []
    const joined = text.slice(start, end)
    return next === middle + 1 &&
      /[ -]/.test(text[middle] ?? '') &&
      middle - start <= 4 &&
      end - next <= 4 &&
      !(seldomPlate.test(joined) && !/[?*]/.test(joined))
      ? [[start, end] as const]
      : []
  })
  return [...pieces, ...pairs].filter(([start, end]) => isPlate(text.slice(start, end)))
}

function readText(text: string): readonly Identifier[] {
  const emails = stretches(text, emailPattern)
  const handles = stretches(text, handlePattern).filter((stretch) => isHandle(text.slice(...stretch)))
  const phones = stretches(text, phonePattern).filter(
    ([start, end]) => reduce(text, readPhone, start, end).key.length >= 7,
  )
  const plates = plateStretches(text).filter(
    ([start, end]) => !phones.some((phone) => start < phone[1] && phone[0] < end),
  )
  return [
    ...emails.map((stretch) => identifier('email', 'text', text, stretch)),
    ...handles.map((stretch) => identifier('handle', 'text', text, stretch)),
    ...phones.map((stretch) => identifier('phone', 'text', text, stretch)),
    ...plates.map((stretch) => identifier('plate', 'text', text, stretch)),
  ]
}

/** Where the handle itself begins, after the platform or address before it. */
export const handleStart = (value: string): number => {
  const start = Math.max(value.lastIndexOf(':'), value.trimEnd().replace(/\/$/, '').lastIndexOf('/')) + 1
  return reduce(value, readHandle, start).key === '' ? 0 : start
}

/** Every phone, plate, handle and e-mail address of a description, those in its text included. */
export function identifiersOf(item: Described): readonly Identifier[] {
  const whole = (slot: IdentifierSlot, field: Field, values: readonly string[]): readonly Identifier[] =>
    values.map((value) =>
      identifier(slot, field, value, [slot === 'handle' ? handleStart(value) : 0, value.length]),
    )
  return [
    ...whole('phone', 'phones', item.phones),
    ...whole('plate', 'plates', item.plates),
    ...whole('handle', 'handles', item.handles),
    ...whole('email', 'emails', item.emails),
    ...readText(item.text),
  ].filter(({ key }) => key !== '')
}
