const A = 0x61
const LETTERS = 26
const ZERO = 0x30

/** One bit a Latin letter; digits and all other characters share the other six. Two words that differ by so many letters
 *  differ by at most that many bits on either side: most of a list is passed over by looking at one number each. */
export function letterBit(unit: number): number {
  const letter = unit - A
  if (letter >= 0 && letter < LETTERS) return 1 << letter
  const digit = unit - ZERO
  return 1 << (LETTERS + (digit >= 0 && digit < 10 ? digit >> 1 : 5))
}

export function signatureOf(units: ArrayLike<number>): number {
  let bits = 0
  for (let at = 0; at < units.length; at++) bits |= letterBit(units[at] ?? 0)
  return bits
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Whether more than so many bits are set, for a few. */
export function exceeds(bits: number, most: number): boolean {
  let left = bits
  for (let taken = 0; taken < most; taken++) left &= left - 1
  return left !== 0
}

export const VOWELS = signatureOf(Array.from('aeiouy', (letter) => letter.charCodeAt(0)))
