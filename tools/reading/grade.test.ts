import { describe, expect, it } from 'vitest'
import { longSentence, readingGrade, sentencesOf, wordsOf } from './grade.ts'

describe('how hard a text is to read', () => {
  it('is the formula: 0.39 words a sentence, 11.8 syllables a word, less 15.59', () => {
    expect(readingGrade('The cat sat on the mat. The dog ran.')).toBeCloseTo(0.39 * 4.5 + 11.8 - 15.59)
    expect(readingGrade('Everybody remembers.')).toBeCloseTo(0.39 * 2 + 11.8 * 3.5 - 15.59)
  })

  it('rises with longer sentences and longer words', () => {
    const plain = 'Staff read it. They write back to you. You can stop.'
    expect(readingGrade('Staff read it and they write back to you and you can stop.')).toBeGreaterThan(
      readingGrade(plain),
    )
    expect(
      readingGrade('Personnel examine it. They communicate. Discontinuation is possible.'),
    ).toBeGreaterThan(readingGrade(plain))
  })

  it('ends a sentence at stops, questions, colons and lines, not within a number or a word', () => {
    expect(sentencesOf('Call 1-800-555-0100. Why? Because: it is free\nNow')).toHaveLength(5)
    expect(sentencesOf('Open 9.30 to 12.')).toHaveLength(1)
    expect(sentencesOf('Choisissez « J’ai mes mots ». Puis lisez.')).toHaveLength(2)
    expect(wordsOf('You don’t re-read 40 digits')).toEqual(['You', 'don’t', 're-read', '40', 'digits'])
  })

  it('tells the length that few sentences pass', () => {
    const short = 'One two three. '.repeat(19)
    expect(longSentence(`${short}One two three four five six seven.`)).toBe(7)
    expect(longSentence(`${short}${short}One two three four five six seven.`)).toBe(3)
  })
})
