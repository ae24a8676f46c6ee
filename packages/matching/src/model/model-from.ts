import type { Estimate } from '../estimate/contracts.ts'
import type { LinkModel, Weights } from './contracts.ts'
import { layoutOf } from './layout.ts'

type Pool = { sum: number; weight: number; count: number }

/** The nearest values that never rise from one to the next, by weighted squares (pool adjacent violators; Ayer and others 1955). */
export function neverRising(values: readonly number[], weights: readonly number[]): readonly number[] {
  const pools: Pool[] = []
  for (const [at, value] of values.entries()) {
    const weight = weights[at] ?? 1
    pools.push({ sum: value * weight, weight, count: 1 })
    for (;;) {
      const last = pools.at(-1)
      const before = pools.at(-2)
      if (!last || !before || before.sum / before.weight >= last.sum / last.weight) break
      before.sum += last.sum
      before.weight += last.weight
      before.count += last.count
      pools.pop()
    }
  }
  return pools.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight))
}

/** What the levels of one aspect are worth by an estimate, in the order of a base: a level that says more in the base never says less. */
function reweigh(base: Readonly<Record<string, number>>, m: readonly number[], u: readonly number[]) {
  const levels = Object.keys(base).map((level, number) => ({
    level,
    before: base[level] ?? 0,
    bits: Math.log2((m[number] ?? 1) / (u[number] ?? 1)),
    share: (m[number] ?? 0) + (u[number] ?? 0),
  }))
  const ranked = levels.toSorted((a, b) => b.before - a.before)
  const bits = neverRising(
    ranked.map((level) => level.bits),
    ranked.map((level) => level.share),
  )
  return Object.fromEntries(ranked.map(({ level }, at) => [level, bits[at] ?? 0]))
}

/** A model whose weights and prior come from an estimate over the columns of `layoutOf(base)`; the rest stays as in the
 *  base. Weights keep the base's order of levels, so that closer agreement never counts for less.
 *  @param records among how many the prior was estimated */
export function modelFrom(
  base: LinkModel,
  { m, u, prior }: Estimate,
  { name, records }: { readonly name: string; readonly records: number },
): LinkModel {
  const { aspects } = layoutOf(base)
  const weights = Object.fromEntries(
    aspects.map((aspect, column) => [
      aspect,
      reweigh(base.weights[aspect], m[column] ?? [], u[column] ?? []),
    ]),
  )
  return { ...base, name, weights: weights as Weights, partners: prior * records }
}
