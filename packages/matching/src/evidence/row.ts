import { wordsOf } from '../text/fold.ts'

/** A text as a row of folded words and where they stand in it. */
export type Row = {
  readonly source: string
  readonly words: readonly string[]
  /** UTF-16 offsets in `source`. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** What stands before each word: 0 spaces and such, 1 a comma, bracket, colon or dash, 2 the end of a sentence. */
  readonly breaks: readonly number[]
}

const ascii = /^[\0-\x7f]*$/
// French elisions are words of their own: `d'aigle` is an eagle's.
const elision = /(?<![\p{L}\p{N}])([ldjnscmt]|qu)['’ʼ](?=\p{L})/giu
const betweenDigits = /(?<=\p{N})['’ʼ′](?=\p{N})/gu

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)

const isElided = (word: string): boolean => (word.length === 1 && 'ldjnscmt'.includes(word)) || word === 'qu'

function breakOf(between: string): number {
  let found = 0
  for (let at = 0; at < between.length; at++) {
    const sign = between[at] ?? ''
    if (sign === '\n' || sign === '!' || sign === '?' || (sign === '.' && at < between.length - 1)) return 2
    if (',;:()[]|"–—•+'.includes(sign) || (sign === '-' && between.length > 1)) found = 1
  }
  return found
}

function asciiRow(source: string): Row {
  const lower = source.toLowerCase()
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const breaks: number[] = []
  const length = lower.length
  let last = 0
  for (let at = 0; at < length; at++) {
    if (!isWordCode(lower.charCodeAt(at))) continue
    const start = at
    let word = ''
    let from = at
    for (at++; at < length; at++) {
      const code = lower.charCodeAt(at)
      if (isWordCode(code)) continue
      // An apostrophe inside a word is left out: it's, o'clock.
      const next = lower.charCodeAt(at + 1)
      if (code !== 39 || !(next >= 97 && next <= 122)) break
      const before = word + lower.slice(from, at)
      if (isElided(before)) break
      word = before
      from = at + 1
    }
    words.push(from === start ? lower.slice(start, at) : word + lower.slice(from, at))
    starts.push(start)
    ends.push(at)
    breaks.push(start - last < 2 && start > 0 && lower[last] === ' ' ? 0 : breakOf(lower.slice(last, start)))
    last = at
  }
  return { source, words, starts, ends, breaks }
}

/** Reads any text; a lone number is a word, a Han character too. */
export function rowOf(source: string): Row {
  if (ascii.test(source)) return asciiRow(source)
  const parted = source.replace(elision, '$1 ').replace(betweenDigits, ' ')
  const read = wordsOf(parted)
  return {
    source,
    words: read.map(({ token }) => token),
    starts: read.map(({ start }) => start),
    ends: read.map(({ end }) => end),
    breaks: read.map(({ start }, at) => breakOf(source.slice(read[at - 1]?.end ?? 0, start))),
  }
}

/** A row without the words that `dropped` names; what stood before one of them now stands before the next. */
export function without(row: Row, dropped: ReadonlySet<string>): Row {
  if (!row.words.some((word) => dropped.has(word))) return row
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const breaks: number[] = []
  let carried = 0
  for (let at = 0; at < row.words.length; at++) {
    const word = row.words[at] ?? ''
    carried = Math.max(carried, row.breaks[at] ?? 0)
    if (dropped.has(word)) continue
    words.push(word)
    starts.push(row.starts[at] ?? 0)
    ends.push(row.ends[at] ?? 0)
    breaks.push(carried)
    carried = 0
  }
  return { source: row.source, words, starts, ends, breaks }
}
