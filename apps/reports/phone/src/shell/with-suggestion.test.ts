import { digitsOf, readSecret, type Secret, secretOf, wordsOf } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import { french } from '@parasol/sealing/words/french'
import { korean } from '@parasol/sealing/words/korean'
import { simplifiedChinese } from '@parasol/sealing/words/simplified-chinese'
import { spanish } from '@parasol/sealing/words/spanish'
import { traditionalChinese } from '@parasol/sealing/words/traditional-chinese'
import { expect, it } from 'vitest'
import { withSuggestion } from './with-suggestion.ts'

it('puts a suggested word where the mistyped one stands, and touches nothing else', () => {
  expect(withSuggestion('1 Jackett 2 push', 'jackett', 'jacket')).toBe('1 jacket 2 push')
  expect(withSuggestion('push jacket', 'grief', 'grid')).toBe('push jacket')
})

const ALL = [english, french, spanish, simplifiedChinese, traditionalChinese, korean]
const SECRET = secretIn(Uint8Array.from({ length: 16 }, (_, at) => at * 11 + 5))

function secretIn(bytes: Uint8Array): Secret {
  const secret = secretOf(bytes)
  if (!secret) throw new Error('sixteen bytes are a secret')
  return secret
}

/** The last letter twice, or, where a letter may be a syllable, without its last sound. */
const mistyped = (word: string): string =>
  /\p{Script=Hangul}/u.test(word) ? word.normalize('NFKD').slice(0, -1) : `${word}${word.at(-1)}`

it.each(ALL.filter(({ name }) => !name.endsWith('chinese')))(
  '[UI-25] one typo in the words of the $name list is suggested as it was meant, and then opens',
  (list) => {
    const words = wordsOf(SECRET, list)
    let suggested = 0
    for (const [at, word] of words.entries()) {
      const typed = words.with(at, mistyped(word)).join(' ')
      const read = readSecret(typed, ALL)
      if (read.ok || read.failure.reason !== 'unknown-word' || read.failure.suggestion === null) continue
      const put = withSuggestion(typed, read.failure.word, read.failure.suggestion)
      expect(readSecret(put, ALL)).toEqual({ ok: true, value: SECRET })
      suggested += 1
    }
    expect(suggested).toBeGreaterThanOrEqual(10)
  },
)

it.each(ALL)(
  '[UI-25] the words of the $name list open in capitals, with odd spaces, without accents',
  (list) => {
    const words = wordsOf(SECRET, list)
    const bare = words
      .join('  \n')
      .normalize('NFKD')
      .replaceAll(/[\u0300-\u036f]/gu, '')
      .toUpperCase()
    expect(readSecret(` ${bare} `, ALL)).toEqual({ ok: true, value: SECRET })
    expect(readSecret(words.toReversed().join(' '), ALL).ok).toBe(false)
  },
)

it('[UI-25] forty digits open with any spaces, and a wrong one is told apart from nothing there', () => {
  const digits = digitsOf(SECRET)
  expect(readSecret(digits.replaceAll(' ', ''), ALL)).toEqual({ ok: true, value: SECRET })
  const wrong = `${digits.slice(0, -1)}${(Number(digits.at(-1)) + 1) % 10}`
  expect(readSecret(wrong, ALL)).toEqual({ ok: false, failure: { reason: 'bad-checksum' } })
})
