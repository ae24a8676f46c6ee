import { ASCII, PLATE_SLIPS, type SlipCosts, UNKNOWN } from '../compare/slip-costs.ts'

const unseen = UNKNOWN.charCodeAt(0)

// What was typed where nobody saw anything is right by chance alone, one time in thirty.
export const BY_CHANCE = 52

function slipsOfTyped(): SlipCosts {
  const change = PLATE_SLIPS.change.slice()
  for (let typed = 0; typed < ASCII; typed++) if (typed !== unseen) change[typed * ASCII + unseen] = BY_CHANCE
  return { ...PLATE_SLIPS, change }
}
/** What the slips of a plate cost that was typed, on the left, and one that is stored. */
export const typedSlips = slipsOfTyped()

// One bit a class: what cameras mix up is one, every other letter its own; and one for all that no plate holds.
const classes = '0odq 1il 2z 3 4 5s 6g 7 8b 9 a c e f h j k m n p r t u v w x y'.split(' ')
const bits = new Uint8Array(ASCII).fill(classes.length)
for (const [bit, alike] of classes.entries())
  for (const character of alike) bits[character.charCodeAt(0)] = bit

// Above the classes stands how many characters nobody saw, three at most.
export const HIDDEN = 29
const MOST_HIDDEN = 3
export const CLASSES = (1 << HIDDEN) - 1

/** Which classes of characters a plate holds, and how many of its characters nobody saw. */
export function plateSignature(units: ArrayLike<number>): number {
  let held = 0
  let hidden = 0
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? 0
    if (unit === unseen) hidden++
    else held |= 1 << (bits[unit] ?? classes.length)
  }
  return held + Math.min(hidden, MOST_HIDDEN) * 2 ** HIDDEN
}

// What leaving a character out costs at least, and how much less it costs where a plate has one that nobody saw.
const LEFT_OUT = PLATE_SLIPS.doubled
export const SAVED_BY_CHANCE = LEFT_OUT - BY_CHANCE

// By two classes what taking one for the other costs at least, or leaving it out where that is less.
const CLASS_WIDTH = 32
const leastChange = new Uint8Array(CLASS_WIDTH * CLASS_WIDTH).fill(LEFT_OUT)
for (const [one, members] of classes.entries())
  for (const [other, others] of classes.entries())
    for (const left of members)
      for (const right of others) {
        const at = one * CLASS_WIDTH + other
        const cost = PLATE_SLIPS.change[left.charCodeAt(0) * ASCII + right.charCodeAt(0)] ?? LEFT_OUT
        leastChange[at] = Math.min(leastChange[at] ?? LEFT_OUT, cost)
      }

const lowestBit = (set: number): number => 31 - Math.clz32(set & -set)

/** What it costs at least that some classes stand on one side and not among those of the other. */
export function leastCost(lacking: number, held: number): number {
  let sum = 0
  for (let left = lacking; left !== 0; left &= left - 1) {
    const row = lowestBit(left) * CLASS_WIDTH
    let cost = LEFT_OUT
    for (let other = held; other !== 0; other &= other - 1)
      cost = Math.min(cost, leastChange[row + lowestBit(other)] ?? 0)
    sum += cost
  }
  return sum
}
