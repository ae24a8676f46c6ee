/** One key or pointer event, reduced to what decides an exit. `at` in milliseconds. */
export type Press = {
  readonly kind: 'down' | 'up' | 'other'
  readonly key: string
  readonly at: number
  /** The key repeats because it is held, or another modifier is held with it. */
  readonly mixed: boolean
}

export type Presses = {
  readonly shiftDown: boolean
  readonly shifts: number
  readonly shiftAt: number
  readonly escapes: readonly number[]
  readonly exit: boolean
}

export const noPresses: Presses = { shiftDown: false, shifts: 0, shiftAt: 0, escapes: [], exit: false }

export const shiftGapMs = 5000
const escapeSpanMs = 2000
const needed = 3

/** Counts towards an exit: Shift alone three times, at most 5 s between two presses, or
 *  Escape three times in 2 s. Any other key starts the count again. */
export function count(presses: Presses, press: Press): Presses {
  if (press.key === 'Shift' && press.kind === 'down') {
    if (press.mixed) return presses.shiftDown ? presses : { ...presses, shiftDown: false }
    return { ...presses, shiftDown: true, escapes: [] }
  }
  if (press.key === 'Shift' && press.kind === 'up') {
    if (!presses.shiftDown) return presses
    const inTime = presses.shifts > 0 && press.at - presses.shiftAt <= shiftGapMs
    const shifts = inTime ? presses.shifts + 1 : 1
    return { ...presses, shiftDown: false, shifts, shiftAt: press.at, exit: shifts >= needed }
  }
  if (press.kind === 'up') return presses
  if (press.key === 'Escape') {
    if (press.mixed) return presses
    const escapes = [...presses.escapes.filter((at) => press.at - at <= escapeSpanMs), press.at]
    return { ...noPresses, escapes, exit: escapes.length >= needed }
  }
  return noPresses
}
