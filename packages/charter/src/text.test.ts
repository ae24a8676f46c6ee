import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { line, name, prose, tidyLine, tidyProse } from './text.ts'

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...' \n\r\t\0a\u0301é',
      '\u202E',
      '\u2066',
      '\u200B',
      '\uFEFF',
      '\uD83D',
      '\u{E0041}',
      '🌂',
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
})

describe('text', () => {
  it.each([
    ['a null', 'a\u0000b'],
    ['a line feed', 'a\nb'],
    ['a delete', 'a\u007Fb'],
    ['a right-to-left override', 'Harbour\u202Eruobrah'],
    ['an isolate', 'a\u2066b'],
    ['a right-to-left mark', 'a\u200Fb'],
    ['a zero-width space', 'Har\u200Bbour'],
    ['a word joiner', 'Har\u2060bour'],
    ['a byte order mark', '\uFEFFHarbour'],
    ['a soft hyphen', 'Har\u00ADbour'],
    ['a tag character', 'Harbour\u{E0041}'],
    ['a line separator', 'a\u2028b'],
    ['half a surrogate pair', 'a\uD800'],
  ])('[CHARTER-3] a line and a name refuse %s', (_, text) => {
    expect(v.is(line(100), text)).toBe(false)
    expect(v.is(name(100), text)).toBe(false)
  })

  it.each([
    ['nothing', ''],
    ['a space at the start', ' Harbour'],
    ['a space at the end', 'Harbour '],
    ['two spaces', 'Har  bour'],
    ['a letter and its accent apart', 'Cafe\u0301'],
  ])('[CHARTER-3] a name refuses %s', (_, text) => {
    expect(v.is(name(100), text)).toBe(false)
  })

  it.each(['Harbour', 'Sḵwx̱wú7mesh', '溫哥華', 'ਸਰੀ', 'Café 24 h', '🌂'])(
    '[CHARTER-3] %s is a name',
    (text) => {
      expect(v.is(name(100), text.normalize('NFC'))).toBe(true)
    },
  )

  it('[CHARTER-3] prose keeps line feeds and refuses what turns direction', () => {
    expect(v.is(prose(100), 'one\n\ntwo')).toBe(true)
    for (const text of ['a\rb', 'a\tb', 'a\u0000', 'a\u202Eb', 'a\u2069b', 'a\uDC00'])
      expect(v.is(prose(100), text)).toBe(false)
  })

  it('[CHARTER-3] whatever is typed fits once tidied, and tidying twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tidyName = tidyLine(text)
        const tidyWords = tidyProse(text)
        expect(v.is(line(10_000), tidyName)).toBe(true)
        expect(v.is(prose(10_000), tidyWords)).toBe(true)
        expect(tidyLine(tidyName)).toBe(tidyName)
        expect(tidyProse(tidyWords)).toBe(tidyWords)
        if (tidyName !== '') expect(v.is(name(10_000), tidyName)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('[CHARTER-3] lengths are counted in UTF-16 code units', () => {
    expect(v.is(line(4), '🌂🌂')).toBe(true)
    expect(v.is(line(3), '🌂🌂')).toBe(false)
  })
})
