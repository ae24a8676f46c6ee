import { type IdentifierRead, type PlainText, plainText } from './plain-text.ts'
import { maySpeakDigits, readSpokenPhones } from './read-spoken-phones.ts'
import {
  followed,
  isDigit,
  isLetter,
  isWild,
  LONGEST_PHONE,
  phoneKey,
  type PhoneRun,
  scanPhone,
  WHOLE_PHONE,
} from './scan-phone.ts'
import { wholePhonesIn } from './whole-phones.ts'

/** Where a text comes from decides how little is a phone: a `field` or a `fragment` typed into the search may hold four
 *  digits, of a `text` only what looks like a phone number is one. */
export type Source = 'field' | 'fragment' | 'text'

const LEAST = { field: 1, fragment: 3, text: 7 } as const

const dateOrRange = /^(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4})$/
const cueBefore =
  /(?:phone|number|numero|cell|call|called|text|texted|texting|tel|telephone|whatsapp|signal|contact|appel\w*|texto|#|no|nr|from|with|at|or|is|was|:)[\s:.#]*$/
const grouped = /\d{3}[ .-]\d{4}$/

function looksLikePhone(text: string, from: number, run: PhoneRun, length: number): boolean {
  const written = text.slice(from, run.end)
  if (length < LEAST.text || length > LONGEST_PHONE || dateOrRange.test(written)) return false
  if (text[from - 1] === '$' || isLetter(text[run.end] ?? '')) return false
  return (
    length >= WHOLE_PHONE || grouped.test(written) || cueBefore.test(text.slice(Math.max(0, from - 20), from))
  )
}

const other = /^\s*(?:or|ou|\/)\s*(\d{2,7})(?![ ).-]*\d)/

/** `604-555-0134 or 0188`: the same number with other last digits. */
type Alternative = { readonly phone: IdentifierRead; readonly length: number }

function alternative({ text, at }: PlainText, run: PhoneRun, key: string): Alternative | null {
  const [whole, digits] = other.exec(text.slice(run.end, run.end + 16)) ?? []
  if (whole === undefined || digits === undefined || key.length !== WHOLE_PHONE) return null
  const start = run.end + whole.length - digits.length
  const offsets = Array.from({ length: WHOLE_PHONE }, (_, place) =>
    at(start + Math.max(0, place - WHOLE_PHONE + digits.length)),
  )
  const phone = {
    key: key.slice(0, WHOLE_PHONE - digits.length) + digits,
    start: at(start),
    end: at(run.end + whole.length),
    at: offsets,
  }
  return { phone, length: whole.length }
}

const lastDigits =
  /(?:ending|ends|end|last|finissant|termin\w*|finit|derniers?)(?: (?:in|with|four|4|digits?|par|are|is|chiffres|three|3|was|of|phone|number)){0,4}[ :]*(\d{3,4})(?!\d)/g

function readLastDigits({ text, at }: PlainText): readonly IdentifierRead[] {
  return Array.from(text.matchAll(lastDigits), ({ 0: whole, 1: digits = '', index }) => {
    const start = index + whole.length - digits.length
    const known = Array.from(digits, (_, place) => at(start + place))
    const offsets = [...Array.from({ length: WHOLE_PHONE - digits.length }, () => at(start)), ...known]
    return {
      key: digits.padStart(WHOLE_PHONE, '?'),
      start: at(start),
      end: at(start + digits.length),
      at: offsets,
    }
  })
}

const overlaps = (left: IdentifierRead, right: IdentifierRead): boolean =>
  left.start < right.end && right.start < left.end

/** What was read, with every whole number in place of what else was read where it stands. */
function withWhole(found: readonly IdentifierRead[], { text, at }: PlainText): IdentifierRead[] {
  const whole = wholePhonesIn(text)
    .map((phone) => ({ ...phone, start: at(phone.start), end: at(phone.end), at: phone.at.map(at) }))
    .filter((phone) => !found.some((read) => read.key === phone.key && overlaps(read, phone)))
  return [...found.filter((read) => !whole.some((phone) => overlaps(read, phone))), ...whole]
}

/** The phones of a text: digits, `?` for one nobody saw (written `?`, `*`, `_`, `#`, `x` or as dots), a North American
 *  number without its leading 1. Words for digits are read as digits, `or 0188` as a second number, and `ending in 0134` as
 *  the last digits of a whole one. Nothing is validated. */
export function readPhones(source: string, from: Source): readonly IdentifierRead[] {
  const plain = plainText(source)
  const { text } = plain
  let found: IdentifierRead[] = []
  let known = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (!isDigit(sign)) {
      const wild = isWild(sign) && followed(text, at) >= 4
      const opens = (sign === '+' || sign === '(') && isDigit(text[at + 1] ?? '')
      if (!wild && !opens) continue
    }
    known++
    if (at > 0 && isLetter(text[at - 1] ?? '')) {
      // Digits inside a word are no phone: skip them all.
      while (at < text.length && (isDigit(text[at] ?? '') || isLetter(text[at] ?? ''))) at++
      continue
    }
    const run = scanPhone(text, at)
    const { key, at: offsets } = phoneKey(run, plain)
    const taken =
      from === 'text'
        ? looksLikePhone(text, at, run, key.length)
        : /\d/.test(key) && key.replaceAll('?', '').length >= LEAST[from]
    let end = run.end
    if (taken) {
      found.push({ key, start: plain.at(at), end: plain.at(end), at: offsets })
      const second = alternative(plain, run, key)
      if (second) {
        found.push(second.phone)
        end += second.length
      }
    }
    at = Math.max(at, end - 1)
  }
  if (known > 0) found = withWhole(found, plain)
  if (from === 'text' && known > 0 && /end|last|fini|termin|dernier/.test(text))
    found.push(...readLastDigits(plain))
  if (maySpeakDigits(text)) found.push(...readSpokenPhones(source, from === 'text' ? LEAST.text : 4))
  return found
}
