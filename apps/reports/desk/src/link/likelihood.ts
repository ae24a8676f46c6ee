import type { Likelihood } from '@parasol/protocol'

const FROM = [
  ['very-likely', 0.95],
  ['likely', 0.7],
  ['possible', 0.25],
] as const satisfies readonly (readonly [Likelihood, number])[]

/** A probability in one of four words: people misread figures, and a figure would tell other desks too much. */
export const likelihoodOf = (probability: number): Likelihood =>
  FROM.find(([, least]) => probability >= least)?.[0] ?? 'unlikely'

/** How much one slot says. */
export type Strength = 'strong' | 'clear' | 'little'

const BITS = { strong: 7, clear: 3 } as const

/** Seven bits are a hundred to one, three are eight to one. */
export function strengthOf(bits: number): Strength {
  const size = Math.abs(bits)
  if (size >= BITS.strong) return 'strong'
  return size >= BITS.clear ? 'clear' : 'little'
}

const FULL_BITS = 20

/** The length of its bar, 0 to 100; twenty bits, a million to one, fill it. */
export const barOf = (bits: number): number =>
  Math.round((Math.min(Math.abs(bits), FULL_BITS) / FULL_BITS) * 100)
