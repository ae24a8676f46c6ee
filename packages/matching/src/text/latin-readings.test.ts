import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from './fold.ts'
import { latinReadings } from './latin-readings.ts'

const readingsOf = (word: string): readonly string[] =>
  wordsOf(word).flatMap(({ token }) => latinReadings(token))

describe('[READ-6] latinReadings', () => {
  it.each([
    ['Сергей', 'sergei'],
    ['Олег', 'oleh'],
    ['Щербаков', 'shcherbakov'],
    ['Юлія', 'yuliya'],
    ['Γιώργος', 'giorgos'],
    ['محمد', 'mohammad'],
    ['كريم', 'karim'],
    ['جهانگیر', 'jahangir'],
    ['ਗੁਰਪ੍ਰੀਤ', 'gurprit'],
    ['ਸਿੰਘ', 'singh'],
    ['ਸਰਬਜੀਤ', 'sarbjit'],
    ['राजकुमार', 'rajkumar'],
    ['शर्मा', 'sharma'],
    ['최', 'choi'],
    ['박', 'park'],
    ['준호', 'junho'],
    ['陳', 'chan'],
    ['陈', 'chen'],
    ['黃', 'wong'],
    ['黄', 'hoang'],
    ['さくら', 'sakura'],
    ['サッポロ', 'sapporo'],
    ['きょうこ', 'kyoko'],
    ['Nguyễn', 'nguyen'],
    ['Łukasz', 'lukasz'],
    ['Işıl', 'isil'],
    ['Sḵwx̱wú7mesh', 'skwxwumesh'],
    ['xʷməθkʷəy̓əm', 'xwmethkweyem'],
    ['Գագիկ', 'gagik'],
    ['კახა', 'kakha'],
  ])('writes %s as %s', (word, latin) => {
    expect(readingsOf(word)).toContain(latin)
  })

  it('gives the bare consonants of an Arabic word, too', () => {
    expect(latinReadings('محمد')).toContain('mhmd')
  })
  it('gives a Latin word, and one in letters it does not know, as it is', () => {
    expect(latinReadings('okafor')).toEqual(['okafor'])
    expect(latinReadings('ᏣᎳᎩ')).toEqual(['ᏣᎳᎩ'])
    expect(latinReadings('')).toEqual([''])
  })
  it('has at least one reading of any text, and never twice the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        const readings = latinReadings(word)
        expect(readings.length).toBeGreaterThan(0)
        expect(new Set(readings).size).toBe(readings.length)
      }),
      { numRuns: 1000 },
    )
  })
  it('writes each letter of its scripts in Latin', () => {
    const letters = [
      ...'абвгдежзклмнопрстуфхцчшщыэюяіє',
      ...'αβγδεζηθικλμνξοπρστυφχψω',
      ...'한글이박최',
      ...'あかさたなはまやらわ',
    ]
    for (const letter of letters) expect(readingsOf(letter).join('')).toMatch(/^[a-z]+$/)
  })
})
