import type { Evidence } from '../evidence/contracts.ts'
import { createTokenReader, KIN, type Token, type TokenReader } from './candidates.ts'

/** Finds, for a record, those that could be of the same person, without comparing it with all. */
export type Blocks = {
  /** At most `limit` records, in no order: those that share most with one of the index, rarer things counting for more,
   *  after what is seen at a glance has been added. The record itself is among them. */
  readonly aroundRecord: (record: number, limit: number, glance: Glance) => readonly number[]
  /** The same for evidence that is not in the index. */
  readonly around: (evidence: Evidence, limit: number, glance: Glance) => readonly number[]
}

// A block larger than this says next to nothing and costs most of the time: three records in ten, as far as the work allows.
const LARGEST_SHARE = 0.3
const LEAST_LARGEST = 3000
const MOST_LARGEST = 10_000
const largestBlock = (records: number): number =>
  Math.min(MOST_LARGEST, Math.max(LEAST_LARGEST, LARGEST_SHARE * records))
// Sharing less than this, as a part of the bits that single out one record, leaves no hope.
const LEAST_SHARED = 0.4
// The best are picked by counting in steps of a fraction of a bit instead of by sorting.
const STEPS_PER_BIT = 8
const STEPS = 512

/** Adds to the sum of each of the first `count` others the bits for or against it that are seen at a glance. All at once: a
 *  call for each would cost more than looking. */
export type Glance = (others: Int32Array, count: number, sums: Float64Array) => void

/** Blocks over records: one a token, all united. What two records share is summed over their tokens, so that two common
 *  things together count as one rare thing. The work for one record is bounded by its tokens times the largest block. */
export function createBlocks(evidences: readonly Evidence[]): Blocks {
  const total = evidences.length
  const reader = createTokenReader()
  const { numbers, saidBy, tokens } = numberTokens(evidences, reader)
  const numbersOf = (keys: readonly string[]): Int32Array =>
    Int32Array.from(keys, (key) => numbers.get(key) ?? -1)
  const kinBy = evidences.map((evidence) => numbersOf(reader.kin(evidence)))
  const largest = largestBlock(total)
  const { starts, members } = blocksOf(saidBy, tokens.length)
  const bitsOf = ({ share, loss }: Worth, block: number): number => {
    const size = (starts[block + 1] ?? 0) - (starts[block] ?? 0)
    return size > largest ? 0 : share * (Math.log2((total + 1) / size) - loss)
  }
  // What sharing each block says, and what it says to one who asks for kin.
  const bitsOfSaid = Float64Array.from(tokens, bitsOf)
  const bitsOfKin = Float64Array.from(tokens, (_, block) => bitsOf(KIN, block))
  const least = LEAST_SHARED * Math.log2(total + 1)
  const shared = new Float32Array(total)
  const touched = new Int32Array(total)
  const sums = new Float64Array(total)
  const levels = new Int32Array(total)
  const steps = new Int32Array(STEPS)

  /** Adds what is shared through some blocks with each record, after `before` others have been touched; answers how many
   *  are touched then. */
  const share = (keys: Int32Array, bitsOfBlock: Float64Array, before: number): number => {
    let count = before
    for (let key = 0; key < keys.length; key++) {
      const block = keys[key] ?? -1
      const bits = bitsOfBlock[block] ?? 0
      if (bits <= 0) continue
      const end = starts[block + 1] ?? 0
      for (let at = starts[block] ?? 0; at < end; at++) {
        const record = members[at] ?? 0
        const sum = shared[record] ?? 0
        if (sum === 0) touched[count++] = record
        shared[record] = sum + bits
      }
    }
    return count
  }

  /** Leaves, at the beginning of `touched`, the records that share enough, their level in `levels`; answers how many. */
  const sift = (count: number, glance: Glance): number => {
    let enough = 0
    for (let at = 0; at < count; at++) {
      const record = touched[at] ?? 0
      const bits = shared[record] ?? 0
      shared[record] = 0
      if (bits < least) continue
      touched[enough] = record
      sums[enough++] = bits
    }
    glance(touched, enough, sums)
    let left = 0
    steps.fill(0)
    for (let at = 0; at < enough; at++) {
      const level = Math.min(STEPS - 1, Math.floor((sums[at] ?? 0) * STEPS_PER_BIT))
      if (level < least * STEPS_PER_BIT) continue
      touched[left] = touched[at] ?? 0
      levels[left++] = level
      steps[level] = (steps[level] ?? 0) + 1
    }
    return left
  }

  const pick = (left: number, limit: number): readonly number[] => {
    let room = limit
    let last = STEPS - 1
    while (last > 0 && room >= (steps[last] ?? 0)) room -= steps[last--] ?? 0
    const best: number[] = []
    const tied: number[] = []
    for (let at = 0; at < left; at++) {
      const level = levels[at] ?? 0
      if (level > last) best.push(touched[at] ?? 0)
      else if (level === last) tied.push(touched[at] ?? 0)
    }
    // Of those on the last level that has room, the lower numbers.
    return best.concat(tied.length > room ? tied.toSorted((a, b) => a - b).slice(0, room) : tied)
  }

  const find = (said: Int32Array, kin: Int32Array, glance: Glance, limit: number): readonly number[] =>
    pick(sift(share(kin, bitsOfKin, share(said, bitsOfSaid, 0)), glance), limit)

  return {
    aroundRecord: (record, limit, glance) => {
      const [said, kin] = [saidBy[record], kinBy[record]]
      return said && kin ? find(said, kin, glance, limit) : []
    },
    around: (evidence, limit, glance) => {
      const said = numbersOf(reader.said(evidence).map(({ key }) => key))
      return find(said, numbersOf(reader.kin(evidence)), glance, limit)
    },
  }
}

type Worth = Pick<Token, 'share' | 'loss'>

type Numbered = {
  readonly numbers: ReadonlyMap<string, number>
  /** By number. */
  readonly tokens: readonly Worth[]
  /** Of each record the numbers of what it says; one may come twice. */
  readonly saidBy: readonly Int32Array[]
}

const NOTHING: Token = { key: '', share: 0, loss: 0 }

function numberTokens(evidences: readonly Evidence[], reader: TokenReader): Numbered {
  const numbers = new Map<string, number>()
  const tokens: Worth[] = []
  const saidBy = evidences.map((evidence) => {
    const said = reader.said(evidence)
    const keys = new Int32Array(said.length)
    for (let at = 0; at < said.length; at++) {
      const { key, share, loss } = said[at] ?? NOTHING
      let number = numbers.get(key)
      if (number === undefined) {
        numbers.set(key, (number = tokens.length))
        tokens.push({ share, loss })
      }
      keys[at] = number
    }
    return keys
  })
  return { numbers, tokens, saidBy }
}

type Members = {
  /** Where each block begins in `members`, and where the last ends. */
  readonly starts: Int32Array
  /** Records, ascending in each block, each once. */
  readonly members: Int32Array
}

function blocksOf(saidBy: readonly Int32Array[], blocks: number): Members {
  const starts = new Int32Array(blocks + 1)
  const last = new Int32Array(blocks)
  const eachOnce = (visit: (block: number, record: number) => void): void => {
    last.fill(-1)
    for (const [record, keys] of saidBy.entries())
      for (let at = 0; at < keys.length; at++) {
        const block = keys[at] ?? 0
        if (last[block] === record) continue
        last[block] = record
        visit(block, record)
      }
  }
  eachOnce((block) => {
    starts[block + 1] = (starts[block + 1] ?? 0) + 1
  })
  for (let block = 0; block < blocks; block++)
    starts[block + 1] = (starts[block + 1] ?? 0) + (starts[block] ?? 0)
  const members = new Int32Array(starts[blocks] ?? 0)
  const next = starts.slice()
  eachOnce((block, record) => {
    members[next[block] ?? 0] = record
    next[block] = (next[block] ?? 0) + 1
  })
  return { starts, members }
}
