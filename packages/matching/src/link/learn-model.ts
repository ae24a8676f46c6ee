import { type LevelTable, MISSING } from '../estimate/contracts.ts'
import { estimate, sharesOf } from '../estimate/estimate.ts'
import { createPatternCounter, type PatternCounter } from '../estimate/pattern-counter.ts'
import type { LinkModel } from '../model/contracts.ts'
import { type Layout, layoutOf } from '../model/layout.ts'
import { modelFrom } from '../model/model-from.ts'
import type { LinkIndex } from './create-links.ts'
import { pairProbabilities } from './pair-probabilities.ts'

/** Pairs drawn to see how often two persons agree by chance. */
const RANDOM_PAIRS = 60_000
// In pairs a slot: what the base model's weights count for beside what is counted.
const BELIEF = 1000
// Pairs less likely than this are too many to count and add up to little.
const LEAST = 0.05
// A prime far from round numbers: records that stand together are not drawn together, and no chance is needed.
const STRIDE = 7919

type Levels = (left: number, right: number) => Uint8Array

/** The level of each aspect between two records, by the pair of values that says most under the index's model. */
function createLevels(index: LinkIndex, layout: Layout): Levels {
  const row = new Uint8Array(layout.aspects.length)
  return (left, right) => {
    row.fill(MISSING)
    for (const slot of index.slots) {
      const one = index.readings[left]?.[slot.index]
      const other = index.readings[right]?.[slot.index]
      if (!one || !other) continue
      for (const { aspect, level } of slot.compare(one, other, index.worth)?.agreements ?? []) {
        const column = layout.columnOf(aspect)
        const number = layout.levelOf(column, level)
        if (number >= 0) row[column] = number
      }
    }
    return row
  }
}

/** Counts pairs drawn from all, but for those grouped as one person: of few records they would be many. */
function countRandom({ grouping: { groupOf } }: LinkIndex, counter: PatternCounter, levels: Levels): void {
  const records = groupOf.length
  for (let pair = 0; pair < RANDOM_PAIRS; pair++) {
    const record = pair % records
    const other = (record + (1 + Math.floor(pair / records)) * STRIDE) % records
    if (record !== other && groupOf[record] !== groupOf[other]) counter.add(levels(record, other))
  }
}

/** A believed m for each u: the base's weights, made to sum to 1. */
const believed = ({ weights }: LinkModel, { aspects, levels }: Layout, u: LevelTable): LevelTable =>
  aspects.map((aspect, column) => {
    const bits = weights[aspect] as Readonly<Record<string, number>>
    const shares = (levels[column] ?? []).map(
      (level, number) => (u[column]?.[number] ?? 0) * 2 ** (bits[level] ?? 0),
    )
    const total = shares.reduce((sum, share) => sum + share, 0)
    return shares.map((share) => Math.max(share / total, 1e-9))
  })

const scaled = (shares: LevelTable, strength: number): LevelTable =>
  shares.map((levels) => levels.map((share) => Math.max(share * strength, 1e-6)))

/** Estimates the index's model anew for its own records, without labels: one round of expectation and maximisation in
 *  which a pair counts as one person as far as all records together say so. (Pairs judged one by one would only find
 *  again those that agree in everything, and believe themselves.) Decisions in force count as what was decided. Starts from the index's
 *  model, and stays near it where little is counted. Give the result to `createLinks`; a second round may follow.
 *  @param name of the model made: one that is not published says so */
export function learnModel(index: LinkIndex, name: string): LinkModel {
  const { model, numbers, decided } = index
  const records = index.items.length
  if (records < 2) return { ...model, name }
  const layout = layoutOf(model)
  const widths = layout.levels.map(({ length }) => length)
  const levels = createLevels(index, layout)
  const [random, same, different] = [widths, widths, widths].map(createPatternCounter)
  if (!random || !same || !different) return { ...model, name }
  countRandom(index, random, levels)
  const u = sharesOf(
    random.table(),
    widths.map((width) => Array.from({ length: width }, () => 0.5)),
  )
  let expected = 0
  for (const { left, right, probability } of pairProbabilities(index, LEAST)) {
    const [one, other] = [numbers.get(left) ?? 0, numbers.get(right) ?? 0]
    same.add(levels(one, other), probability)
    expected += probability
  }
  for (const [left, right] of decided.apart) different.add(levels(left, right))
  const pairs = (records * (records - 1)) / 2
  const found = estimate({
    table: createPatternCounter(widths).table(),
    same: same.table(),
    different: different.table(),
    priors: { m: scaled(believed(model, layout, u), BELIEF), u: scaled(u, BELIEF) },
    u,
    prior: expected / pairs,
  })
  // Groups that are found are larger than a pair's prior tells: `partners` stays what the base says of one record.
  return { ...modelFrom(model, found, { name, records }), partners: model.partners }
}
