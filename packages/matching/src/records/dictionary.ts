/** Numbers for texts, from 0 in the order first seen. */
export type Dictionary = {
  readonly numberOf: (text: string) => number
  readonly texts: readonly string[]
}

export function createDictionary(): Dictionary {
  const numbers = new Map<string, number>()
  const texts: string[] = []
  return {
    texts,
    numberOf: (text) => {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, texts.length)
      texts.push(text)
      return texts.length - 1
    },
  }
}

/** Remembers the level of each pair of numbers, asked in either order: the same names meet again and again. */
export function remembered(compare: (left: number, right: number) => number): typeof compare {
  const known = new Map<number, number>()
  return (left, right) => {
    const low = Math.min(left, right)
    const high = Math.max(left, right)
    // Triangular numbering: one number for each pair, below 2^53 for up to a hundred million texts.
    const key = (high * (high + 1)) / 2 + low
    const level = known.get(key) ?? compare(low, high)
    known.set(key, level)
    return level
  }
}
