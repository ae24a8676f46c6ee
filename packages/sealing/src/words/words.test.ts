import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSecret, type Secret, secretOf } from '../secret.ts'
import { digitsOf, plainDigits, secretOfDigits } from './digits.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { korean } from './korean.ts'
import { isOneTypo } from './one-typo.ts'
import { readSecret } from './read-secret.ts'
import { simplifiedChinese } from './simplified-chinese.ts'
import { spanish } from './spanish.ts'
import { traditionalChinese } from './traditional-chinese.ts'
import { wordsOf } from './word-list.ts'

const LISTS = [english, french, spanish, simplifiedChinese, traditionalChinese, korean]
const secrets = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => bytes as Secret)
const fixed = secretOf(Uint8Array.from({ length: 16 }, (_, at) => at * 16 + at)) as Secret
const ENGLISH = wordsOf(fixed, english)
const readEnglish = (text: string) => readSecret(text, [english])

describe('words', () => {
  it('[SEAL-1] a secret is 16 bytes as drawn; a source that gives fewer is a bug', () => {
    expect(newSecret((bytes) => new Uint8Array(bytes).fill(7))).toEqual(new Uint8Array(16).fill(7))
    expect(() => newSecret(() => new Uint8Array(15))).toThrow('random gave 15 bytes')
    expect(secretOf(new Uint8Array(17))).toBeNull()
  })

  it.each(LISTS)('[SEAL-2] $name: twelve words bring the same bytes back', (list) => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const words = wordsOf(secret, list)
        expect(words).toHaveLength(12)
        expect(readSecret(words.join(' '), [list])).toEqual({ ok: true, value: secret })
      }),
      { numRuns: 40 },
    )
  })

  it.each([
    [
      '00000000000000000000000000000000',
      'abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about',
    ],
    [
      '7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f',
      'legal winner thank year wave sausage worth useful legal winner thank yellow',
    ],
    ['ffffffffffffffffffffffffffffffff', 'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong'],
  ])('[SEAL-2] agrees with the BIP-39 reference vector %s', (hex, words) => {
    const secret = Uint8Array.from(Buffer.from(hex, 'hex')) as Secret
    expect(wordsOf(secret, english).join(' ')).toBe(words)
    expect(readEnglish(words)).toEqual({ ok: true, value: secret })
  })

  it('[SEAL-3] every list keeps 2048 different words when case and accents are taken away', () => {
    for (const { words } of LISTS) {
      const plain = words.map((word) => word.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, ''))
      expect(new Set(plain).size).toBe(2048)
    }
  })

  it.each([
    ['upper case', ENGLISH.join(' ').toUpperCase()],
    ['list numbers', ENGLISH.map((word, at) => `${at + 1}. ${word}`).join('\n')],
    ['circled and bracketed numbers', ENGLISH.map((word, at) => `(${at + 1}) ①${word}`).join('')],
    ['tabs, lines, no-break and ideographic spaces', ENGLISH.join('\u00a0\t\r\n\u3000')],
    ['commas and dashes', ENGLISH.join(' – , ')],
    [
      'full-width letters',
      ENGLISH.join(' ').replace(/[a-z]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)),
    ],
    ['zero-width and direction marks', `\u200e\ufeff${ENGLISH.join('\u200b')}\u2069`],
    ['soft hyphens', ENGLISH.map((word) => `${word.slice(0, 2)}\u00ad${word.slice(2)}`).join(' ')],
  ])('[SEAL-3] reads words typed with %s', (_, text) => {
    expect(readEnglish(text)).toEqual({ ok: true, value: fixed })
  })

  it('[SEAL-3] reads French and Spanish without accents, Korean in either normal form, Chinese without spaces', () => {
    for (const list of [french, spanish])
      expect(
        readSecret(wordsOf(fixed, list).join(' ').normalize('NFD').replace(/\p{M}/gu, ''), [list]),
      ).toEqual({ ok: true, value: fixed })
    for (const form of ['NFC', 'NFD'])
      expect(readSecret(wordsOf(fixed, korean).join(' ').normalize(form), LISTS)).toEqual({
        ok: true,
        value: fixed,
      })
    for (const list of [simplifiedChinese, traditionalChinese])
      expect(readSecret(wordsOf(fixed, list).join(''), [list])).toEqual({ ok: true, value: fixed })
  })

  it('[SEAL-4] says what is wrong and where', () => {
    expect(readEnglish(' \n 。')).toEqual({ ok: false, failure: { reason: 'empty' } })
    expect(readEnglish(ENGLISH.slice(1).join(' '))).toEqual({
      ok: false,
      failure: { reason: 'wrong-count', count: 11, of: 12 },
    })
    const swapped = ENGLISH.with(0, ENGLISH[1] ?? '').with(1, ENGLISH[0] ?? '')
    expect(readEnglish(swapped.join(' '))).toEqual({ ok: false, failure: { reason: 'bad-checksum' } })
    expect(readEnglish(ENGLISH.with(4, 'xylophone').join(' '))).toEqual({
      ok: false,
      failure: { reason: 'unknown-word', word: 'xylophone', position: 5, suggestion: null },
    })
  })

  it('[SEAL-5] one typo is suggested, never put right silently', () => {
    fc.assert(
      fc.property(secrets, fc.nat(11), fc.nat(), (secret, at, place) => {
        const words = wordsOf(secret, english)
        const word = words[at] ?? ''
        const broken = `${word.slice(0, place % word.length)}q${word.slice((place % word.length) + 1)}`
        fc.pre(!english.words.includes(broken))
        const read = readEnglish(words.with(at, broken).join(' '))
        expect(read).toMatchObject({
          ok: false,
          failure: { reason: 'unknown-word', word: broken, position: at + 1 },
        })
        // More than one word may be near and fit the checksum: then none is suggested.
        if (!read.ok && read.failure.reason === 'unknown-word')
          expect([word, null]).toContain(read.failure.suggestion)
      }),
    )
    const doubled = readEnglish(ENGLISH.with(2, `${ENGLISH[2]}e`).join(' '))
    expect(doubled).toMatchObject({ ok: false, failure: { suggestion: ENGLISH[2] } })
  })

  it('[SEAL-5] of several near words the checksum chooses, when every other word is known', () => {
    const near = english.words.filter((word) => isOneTypo('xall', word))
    expect(near.length).toBeGreaterThan(1)
    const fitting = (words: string[]): string[] =>
      near.filter((word) => readEnglish(words.with(0, word).join(' ')).ok)
    const phrases = Array.from({ length: 64 }, (_, seed) =>
      wordsOf(Uint8Array.from({ length: 16 }, (__, at) => seed * 7 + at) as Secret, english),
    )
    const words = phrases.find((phrase) => fitting(phrase).length === 1) ?? []
    const [suggestion] = fitting(words)
    expect(readEnglish(words.with(0, 'xall').join(' '))).toMatchObject({ ok: false, failure: { suggestion } })
    const twoUnknown = words.with(0, 'xall').with(1, 'xylophone')
    expect(readEnglish(twoUnknown.join(' '))).toMatchObject({ ok: false, failure: { suggestion: null } })
  })

  it('[SEAL-5] a typo is one letter more, less, other, or swapped with its neighbour', () => {
    expect(
      ['rver', 'riveer', 'rived', 'rievr', 'river', 'irver'].map((typed) => isOneTypo(typed, 'river')),
    ).toEqual(Array(6).fill(true))
    expect(
      ['rvre', 'rievrs', 'rixxr', 'rievx', 'revir', 'ri', ''].map((typed) => isOneTypo(typed, 'river')),
    ).toEqual(Array(7).fill(false))
  })

  it('[SEAL-6] no words mean two secrets: Chinese lists agree on what they share, other lists share too little', () => {
    const share = (one: { words: readonly string[] }, other: { words: readonly string[] }): number[][] =>
      one.words.flatMap((word, at) => (other.words.includes(word) ? [[at, other.words.indexOf(word)]] : []))
    const common = share(simplifiedChinese, traditionalChinese)
    expect(common.length).toBeGreaterThan(1000)
    expect(common.every(([left, right]) => left === right)).toBe(true)
    for (const list of [english, french, spanish, korean])
      for (const other of LISTS) if (other !== list) expect(share(list, other).length).toBeLessThan(128)
  })

  it('[SEAL-4] never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readSecret(text, LISTS)
      }),
    )
  })
})

describe('digits', () => {
  it('[SEAL-7] forty digits in fours bring the same bytes back', () => {
    fc.assert(
      fc.property(secrets, (secret) => {
        const digits = digitsOf(secret)
        expect(digits).toMatch(/^(\d{4} ){9}\d{4}$/)
        expect(readEnglish(digits)).toEqual({ ok: true, value: secret })
        expect(readEnglish(digits.replaceAll(' ', ''))).toEqual({ ok: true, value: secret })
      }),
    )
  })

  it('[SEAL-7] the check digit finds every wrong digit and every swap of neighbours', () => {
    expect(secretOfDigits(`${'0'.repeat(36)}5724`)).toEqual(
      secretOf(Uint8Array.from([...Array(14).fill(0), 2, 60])),
    )
    fc.assert(
      fc.property(secrets, fc.nat(39), fc.integer({ min: 1, max: 9 }), (secret, at, more) => {
        const digits = Array.from(digitsOf(secret).replaceAll(' ', ''))
        const wrong = digits.with(at, String((Number(digits[at]) + more) % 10)).join('')
        expect(readEnglish(wrong)).toEqual({ ok: false, failure: { reason: 'bad-checksum' } })
        const [left = '', right = ''] = [digits[at], digits[at + 1]]
        if (right === '' || left === right) return
        const swapped = digits
          .with(at, right)
          .with(at + 1, left)
          .join('')
        expect(readEnglish(swapped)).toEqual({ ok: false, failure: { reason: 'bad-checksum' } })
      }),
    )
  })

  it('[SEAL-7] reads full-width, Arabic, Persian, Devanagari, Gurmukhi and Thai digits', () => {
    const digits = digitsOf(fixed)
    for (const zero of [0xff10, 0x0660, 0x06f0, 0x0966, 0x0a66, 0x0e50])
      expect(
        readEnglish(digits.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)))),
      ).toEqual({ ok: true, value: fixed })
    expect(plainDigits('٤')).toBe('4')
  })

  it('[SEAL-7] refuses a number above 16 bytes and a wrong count', () => {
    const most = digitsOf(secretOf(new Uint8Array(16).fill(255)) as Secret).replaceAll(' ', '')
    expect(readEnglish(most)).toMatchObject({ ok: true })
    const above = (BigInt(most.slice(0, -1)) + 1n).toString()
    for (let check = 0; check < 10; check++)
      expect(readEnglish(`${above}${check}`)).toEqual({ ok: false, failure: { reason: 'bad-checksum' } })
    expect(readEnglish('1234 5678')).toEqual({
      ok: false,
      failure: { reason: 'wrong-count', count: 8, of: 40 },
    })
  })
})
