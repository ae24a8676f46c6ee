import { describe, expect, it } from 'vitest'
import { askedPlaces, wrongPlaces } from './questions-about-words.ts'

describe('checking words back', () => {
  it('asks for three different places, in order', () => {
    for (let byte = 0; byte < 256; byte++) {
      const asked = askedPlaces(() => new Uint8Array([byte, (byte * 7) % 256, (byte * 31) % 256]))
      expect(new Set(asked).size).toBe(3)
      expect(asked).toEqual(asked.toSorted((a, b) => a - b))
      expect(asked.every((place) => place >= 1 && place <= 12)).toBe(true)
    }
  })
  it('forgives case, accents and spaces, nothing else', () => {
    const words = ['éclat', 'river', 'amber']
    const answer = (place: number, text: string) => wrongPlaces(words, [{ place, text }])
    expect(answer(1, ' ECLAT ')).toEqual([])
    expect(answer(2, 'rivers')).toEqual([2])
    expect(answer(3, '')).toEqual([3])
  })
})
