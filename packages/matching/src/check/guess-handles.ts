import type { Chunk } from './chunk.ts'
import { type Guess, guessOf } from './guess.ts'
import { LONGEST_PLATE } from './guess-plates.ts'
import { lengthOf } from './length-of.ts'

// `name at example dot test`; a handle itself is not taken apart that often.
const MOST_CHUNKS = 6
const MOST_PIECES = 3
const LEAST_HANDLE = 4
const LONGEST_HANDLE = 40
const LOOKS_SO = 1.5
const digit = /\d/
const letter = /\p{L}/u
const plainWord = /^[\p{L}'-]{1,11}$/u
const skeleton = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function handleOf(chunks: readonly Chunk[], doubt: number): readonly Guess[] {
  const text = chunks.map((chunk) => chunk.text).join('')
  const at = text.indexOf('@', 1)
  const local = skeleton(at > 0 ? text.slice(0, at) : text.slice(text.lastIndexOf(':') + 1))
  if (lengthOf(local) < (at > 0 ? 1 : LEAST_HANDLE) || local.length > LONGEST_HANDLE || !letter.test(local))
    return []
  const certain = text.startsWith('@') || at > 0
  // A few letters and digits are a plate first.
  const partial = !certain && local.length < LONGEST_PLATE && digit.test(local)
  // Letters and digits in one word, or parted by dots and underscores, are hardly anything else.
  const looks =
    certain || (local.length >= 6 && (digit.test(local) || /\p{L}[._]\p{L}/u.test(text))) ? -LOOKS_SO : 0
  if (at > 0) {
    const domain = text.slice(at + 1).replace(/[^\p{L}\p{N}.]/gu, '')
    return [guessOf('email', `${local}@${domain}`, chunks, { doubt: doubt + looks, certain })]
  }
  return [
    guessOf('handle', local, chunks, { doubt: doubt + looks, certain, partial }),
    ...(certain ? [] : [guessOf('email', `${local}@`, chunks, { doubt: doubt + looks + 0.5, partial })]),
  ]
}

/** `name at example dot test` as it is written. */
const written = (chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.map((chunk) =>
    chunk.text === 'at' || chunk.text === 'arobase'
      ? { ...chunk, text: '@' }
      : chunk.text === 'dot' || chunk.text === 'point'
        ? { ...chunk, text: '.' }
        : chunk,
  )

/** Words of letters alone are handles only where little else is typed: any word may be part of one. */
export function handlesIn(chunks: readonly Chunk[]): readonly Guess[] {
  const few = chunks.length <= 2
  const single = chunks.flatMap((chunk) => (few || !plainWord.test(chunk.text) ? handleOf([chunk], 0) : []))
  const spoken = written(chunks)
  const said = spoken.some(({ text }) => text === '@')
  const together = chunks.length > 1 && chunks.length <= (said ? MOST_CHUNKS : MOST_PIECES)
  const telling = few || spoken.some(({ text }) => !plainWord.test(text))
  return together && telling ? [...single, ...handleOf(spoken, 1)] : single
}
