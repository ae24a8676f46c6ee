import type { PairRatios } from './pair-ratios.ts'

/** How much the evidence speaks for a record being of the person whom some others describe: bits, prior included, 0 when
 *  there are no others. */
export type Join = (record: number, members: readonly number[]) => number

type JoinSettings = { readonly priorBits: number; readonly novelty: number }

// However many witnesses disagree in a slot, they may all be wrong about it, or he may have changed it.
const LEAST = 2 ** -6

/** Weighs records against what several witnesses said together. In each slot a person is an urn (Blackwell and MacQueen
 *  1973, Hoppe 1984): a new witness says what one of the n before said, with its noise, or with weight `novelty`
 *  something of its own. With ratios r of a pair, which hold one such urn each, the ratio of the record is
 *  (Σ((1 + novelty) · r − novelty) + novelty) / (n + novelty). So the phone of one report, the van of another
 *  and the tattoo of a third add up, ten reports of one phone count once, and what one alone said of him is averaged
 *  down. The prior grows with the group, as of who was reported often more reports are to be expected (Ewens 1972).
 *  Steorts, Hall and Fienberg (2016) link records to such latent persons by sampling. */
export function createJoin(pairs: PairRatios, { priorBits, novelty }: JoinSettings): Join {
  const sums = new Float64Array(pairs.width)
  const counts = new Int32Array(pairs.width)

  return (record, members) => {
    const count = members.length
    if (count === 0) return 0
    sums.fill(0)
    counts.fill(0)
    for (let member = 0; member < count; member++) {
      let place = pairs.at(record, members[member] ?? 0)
      const ratios = pairs.ratios()
      const end = place + 2 * (ratios[place] ?? 0)
      for (place++; place < end; place += 2) {
        const slot = ratios[place] ?? 0
        sums[slot] = (sums[slot] ?? 0) + (ratios[place + 1] ?? 0)
        counts[slot] = (counts[slot] ?? 0) + 1
      }
    }
    let product = 1
    for (let slot = 0; slot < pairs.width; slot++) {
      const n = counts[slot] ?? 0
      if (n === 0) continue
      const ratio = (1 + novelty) * (sums[slot] ?? 0) - novelty * n + novelty
      const least = (1 + novelty) * LEAST
      // A ratio is at most 2^24 and at least 2^-6 / n: a product of twenty slots stays far from either end of a double.
      product *= (ratio > least ? ratio : least) / (n + novelty)
    }
    return priorBits + Math.log2(count) + Math.log2(product)
  }
}
