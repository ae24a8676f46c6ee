import type { PlainText } from './plain-text.ts'

/** Digits of a whole North American number. */
export const WHOLE_PHONE = 10
/** Digits of the longest number there is, by ITU-T E.164. */
export const LONGEST_PHONE = 15

type Mark = { readonly key: string; readonly unit: number; readonly gap: boolean }
export type PhoneRun = {
  readonly marks: readonly Mark[]
  readonly international: boolean
  readonly end: number
}

export const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9'
export const isWild = (sign: string): boolean => sign !== '' && '?*_#x'.includes(sign)
const isSeparator = (sign: string): boolean => sign !== '' && ' .-()+/\t–—\u00a0'.includes(sign)
const letter = /[\p{L}\p{M}\p{N}]/u
export const isLetter = (sign: string): boolean =>
  (sign >= 'a' && sign <= 'z') || (sign > '\x7f' && letter.test(sign))

/** Dots or dashes in a row stand for digits nobody saw: `604…0134`, `604-555----`. */
const ellipsis = /^(?:\.{2,}|-{2,}|(?:- ){2,}-?)/

/** An `o` or `l` between digits is a nought or a one. */
function letterAsDigit(text: string, at: number): string {
  const sign = text[at] ?? ''
  const digit = sign === 'o' ? '0' : sign === 'l' || sign === 'i' ? '1' : ''
  if (digit === '') return ''
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  const inside = (isDigit(before) || isSeparator(before)) && isDigit(after)
  return inside || (isDigit(before) && isSeparator(after)) ? digit : ''
}

/** How many digits or unknown ones follow from here, separators skipped. */
export function followed(text: string, from: number): number {
  let count = 0
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (isDigit(sign) || isWild(sign)) count++
    else if (!isSeparator(sign)) break
  }
  return count
}

/** Reads digits and what stands between them from a place on, one number and no more. */
export function scanPhone(text: string, from: number): PhoneRun {
  const marks: Mark[] = []
  const international = text[from] === '+' && text[from + 1] !== '1'
  let blanks = 0
  let gap = false
  let end = from
  let at = from
  for (; at < text.length; at++) {
    const sign = text[at] ?? ''
    const length = marks[0]?.key === '1' ? marks.length - 1 : marks.length
    const many =
      marks.length > 0 && (sign === '.' || sign === '-') ? ellipsis.exec(text.slice(at, at + 12)) : null
    if (many) {
      gap = true
      at += many[0].length - 1
      end = at + 1
      blanks = 0
    } else if (isDigit(sign) || isWild(sign)) {
      if (sign === 'x' && length >= WHOLE_PHONE) break
      marks.push({ key: isDigit(sign) ? sign : '?', unit: at, gap })
      gap = false
      blanks = 0
      end = at + 1
    } else if (isSeparator(sign)) {
      // Another number begins where one is whole.
      if (!international && length === WHOLE_PHONE && followed(text, at) >= 7) break
      if (++blanks > 3) break
    } else {
      const digit = letterAsDigit(text, at)
      if (digit === '') break
      marks.push({ key: digit, unit: at, gap })
      gap = false
      end = at + 1
    }
  }
  if (gap) marks.push({ key: '', unit: end, gap: true })
  return { marks, international, end }
}

/** The number without its trunk 1, and with as many unknown digits as an ellipsis leaves out. */
export function phoneKey(
  { marks, international }: PhoneRun,
  { at }: PlainText,
): { key: string; at: readonly number[] } {
  let kept = marks.filter(({ key }) => key !== '')
  const trunk = kept[0]?.key === '1' && (kept.length === WHOLE_PHONE + 1 || marks.some(({ gap }) => gap))
  if (trunk && !international) kept = kept.slice(1)
  const lacking = WHOLE_PHONE - kept.length
  const gapAt = marks.findIndex(({ gap }) => gap)
  const filled = gapAt < 0 || lacking <= 0 ? 0 : lacking
  let key = ''
  const offsets: number[] = []
  for (const mark of kept) {
    if (mark.gap && filled > 0) {
      key += '?'.repeat(filled)
      for (let more = 0; more < filled; more++) offsets.push(at(mark.unit))
    }
    key += mark.key
    offsets.push(at(mark.unit))
  }
  if (filled > 0 && marks[gapAt]?.key === '') {
    key += '?'.repeat(filled)
    for (let more = 0; more < filled; more++) offsets.push(at(marks[gapAt]?.unit ?? 0))
  }
  return { key, at: offsets }
}
