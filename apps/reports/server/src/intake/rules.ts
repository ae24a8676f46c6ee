import type { Lane } from '@parasol/protocol'

/** How many reports one organisation received within the last ten minutes, by lane. */
export type Load = Readonly<Record<Lane, number>>

/** Leading zero bits: `bits` for the normal lane, `slowBits` to be taken at all. */
export type WorkAsked = { readonly bits: number; readonly slowBits: number }

export const NO_WORK: WorkAsked = { bits: 0, slowBits: 0 }

// 256 tries, which no phone notices, in quiet times. From the seventeenth report in ten minutes on, each doubling asks
// for four times the work, up to about two seconds on a cheap phone.
const QUIET_BITS = 8
const CALM = { normal: 16, slow: 32 } as const satisfies Load
const MOST_BITS = 18

// The slow lane is free until it floods, and never dearer than a blink: nobody who does the work is shut out.
const FIRST_SLOW_BITS = 6
const MOST_SLOW_BITS = 12

const doublings = (count: number, calm: number): number =>
  count <= calm ? 0 : Math.ceil(Math.log2(count / calm))

export function workAsked({ normal, slow }: Load): WorkAsked {
  const bits = Math.min(MOST_BITS, QUIET_BITS + 2 * doublings(normal, CALM.normal))
  const steps = doublings(slow, CALM.slow)
  const slowBits = steps === 0 ? 0 : Math.min(MOST_SLOW_BITS, FIRST_SLOW_BITS + 2 * (steps - 1))
  return { bits, slowBits: Math.min(slowBits, bits) }
}

export function laneFor(done: number, { bits, slowBits }: WorkAsked): Lane | 'work-needed' {
  if (done >= bits) return 'normal'
  return done >= slowBits ? 'slow' : 'work-needed'
}
