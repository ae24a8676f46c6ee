import type { Evidence } from '../evidence/contracts.ts'
import { nicknameTokens, type Token, tokensOfEvidence } from './candidates.ts'

/** Finds, for a record, those that could be of the same person, without comparing it with all. */
export type Blocks = {
  /** At most `limit` records, in no order: those that share most with one of the index, rarer things counting for more,
   *  after what is seen at a glance has been added. The record itself is among them. */
  readonly aroundRecord: (record: number, limit: number, glance: Glance) => readonly number[]
  /** The same for evidence that is not in the index. */
  readonly around: (evidence: Evidence, limit: number, glance: Glance) => readonly number[]
}

// A block larger than this says next to nothing and costs most of the time.
const LARGEST_BLOCK = 3000
// Sharing less than this, as a part of the bits that single out one record, leaves no hope.
const LEAST_SHARED = 0.4
// The best are picked by counting in steps of a fraction of a bit instead of by sorting.
const STEPS_PER_BIT = 8
const STEPS = 512

/** Bits for or against another record, seen at a glance. */
type Glance = (other: number) => number

/** Blocks over records: one a token, all united. What two records share is summed over their tokens, so that two common
 *  things together count as one rare thing. The work for one record is bounded by its tokens times the largest block. */
export function createBlocks(evidences: readonly Evidence[]): Blocks {
  const numbers = new Map<string, number>()
  const lists: number[][] = []
  const numberOf = (key: string): number => {
    let number = numbers.get(key)
    if (number === undefined) {
      numbers.set(key, (number = lists.length))
      lists.push([])
    }
    return number
  }
  const asked = evidences.map((evidence, record) => {
    const said = tokensOfEvidence(evidence)
    for (const { key } of said) {
      const list = lists[numberOf(key)]
      if (list && list.at(-1) !== record) list.push(record)
    }
    return resolve([...said, ...nicknameTokens(evidence)], numberOf)
  })
  const blocks = lists.map((list) => Int32Array.from(list))
  const total = evidences.length
  const least = LEAST_SHARED * Math.log2(total + 1)
  const shared = new Float32Array(total)
  const touched = new Int32Array(total)
  const levels = new Int32Array(total)
  const steps = new Int32Array(STEPS)

  /** Adds what the tokens share with each record; answers how many records it touched. */
  const share = ({ keys, shares, losses }: Resolved): number => {
    let count = 0
    for (let token = 0; token < keys.length; token++) {
      const block = blocks[keys[token] ?? -1]
      if (!block || block.length === 0 || block.length > LARGEST_BLOCK) continue
      const bits = (shares[token] ?? 0) * (Math.log2((total + 1) / block.length) - (losses[token] ?? 0))
      if (bits <= 0) continue
      for (let at = 0; at < block.length; at++) {
        const record = block[at] ?? 0
        const before = shared[record] ?? 0
        if (before === 0) touched[count++] = record
        shared[record] = before + bits
      }
    }
    return count
  }

  /** Leaves, at the beginning of `touched`, the records that share enough, their level in `levels`; answers how many. */
  const sift = (count: number, glance: Glance): number => {
    let left = 0
    steps.fill(0)
    for (let at = 0; at < count; at++) {
      const record = touched[at] ?? 0
      const bits = shared[record] ?? 0
      shared[record] = 0
      if (bits < least) continue
      const level = Math.min(STEPS - 1, Math.floor((bits + glance(record)) * STEPS_PER_BIT))
      if (level < least * STEPS_PER_BIT) continue
      touched[left] = record
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

  return {
    aroundRecord: (record, limit, glance) => {
      const tokens = asked[record]
      return tokens ? pick(sift(share(tokens), glance), limit) : []
    },
    around: (evidence, limit, glance) => {
      const tokens = resolve(
        [...tokensOfEvidence(evidence), ...nicknameTokens(evidence)],
        (key) => numbers.get(key) ?? -1,
      )
      return pick(sift(share(tokens), glance), limit)
    },
  }
}

/** Tokens with the number of each one's block. */
type Resolved = { readonly keys: Int32Array; readonly shares: Float32Array; readonly losses: Float32Array }

const resolve = (tokens: readonly Token[], numberOf: (key: string) => number): Resolved => ({
  keys: Int32Array.from(tokens, ({ key }) => numberOf(key)),
  shares: Float32Array.from(tokens, ({ share }) => share),
  losses: Float32Array.from(tokens, ({ loss }) => loss),
})
