import type { Described } from '../contracts.ts'
import type { Evidence } from '../evidence/contracts.ts'
import { createEvidenceReader } from '../evidence/evidence-of.ts'
import type { LinkDecision } from './contracts.ts'
import type { LinkModel } from '../model/contracts.ts'
import { parasol1 } from '../model/parasol-1.ts'
import { type Blocks, createBlocks } from './blocks.ts'
import { countFrequencies, type Readings } from './frequencies.ts'
import { type Decided, type Grouping, groupRecords } from './groups.ts'
import { createJoin, type Join } from './join.ts'
import { createPairRatios, type PairRatios } from './pair-ratios.ts'
import { createSights, type Sight } from './sight.ts'
import { createSlots, type Slot } from './slots.ts'
import type { Worth } from './best-pair.ts'
import { createSlotWeigher, createWorth, type SlotWeigher } from './weigh.ts'

/** Records read and compared, and not yet grouped. */
type PreparedLinks = {
  readonly model: LinkModel
  /** By id, ascending. */
  readonly items: readonly Described[]
  readonly numbers: ReadonlyMap<string, number>
  readonly slots: readonly Slot[]
  readonly readings: readonly Readings[]
  readonly blocks: Blocks
  readonly worth: Worth
  readonly weighers: readonly SlotWeigher[]
  readonly sightOf: (own: Readings) => Sight
  readonly pairs: PairRatios
  readonly join: Join
  readonly priorBits: number
  /** Of each record, those that may be of the same person; symmetric. */
  readonly neighbours: readonly (readonly number[])[]
}

/** Records made ready to be linked. Opaque; made of its records, the model and the decisions in force alone. */
export type LinkIndex = PreparedLinks & {
  readonly decided: Decided
  readonly grouping: Grouping
}

/** Candidates asked for each record; both sides ask, so that a record has up to twice as many. */
export const CANDIDATES = 36
/** A few records so far do not mean few men: two of three are no likelier beforehand to be of one person than two of a
 *  thousand, for the men they may be about are as many. */
const FEWEST = 1000
// A pair below this, in bits with its prior, can be carried into a group by others, but hardly ever is.
export const HOPELESS = -6

export const readAll = (slots: readonly Slot[], evidence: Evidence, keep: boolean): Readings =>
  slots.map((slot) => slot.read(evidence, keep))

function decidedOf(decisions: readonly LinkDecision[], numbers: ReadonlyMap<string, number>): Decided {
  const latest = new Map<string, { pair: readonly [number, number]; decision: LinkDecision['decision'] }>()
  for (const { left, right, decision } of decisions) {
    const [one, other] = [numbers.get(left), numbers.get(right)]
    if (one === undefined || other === undefined || one === other) continue
    const pair = one < other ? ([one, other] as const) : ([other, one] as const)
    latest.set(pair.join(), { pair, decision })
  }
  const having = (wanted: LinkDecision['decision']): readonly (readonly [number, number])[] =>
    [...latest.values()]
      .filter(({ decision }) => decision === wanted)
      .map(({ pair }) => pair)
      .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  return { apart: having('different'), together: having('same') }
}

type NeighbourSearch = {
  readonly readings: readonly Readings[]
  readonly blocks: Blocks
  readonly sightOf: (own: Readings) => Sight
  /** Bits that a pair must say. */
  readonly least: number
}

function findNeighbours({
  readings,
  blocks,
  sightOf,
  least,
}: NeighbourSearch): readonly (readonly number[])[] {
  const neighbours: number[][] = readings.map(() => [])
  const askedBy: number[][] = readings.map(() => [])
  // The last record that each one is known to have asked for: two that ask for each other are weighed once.
  const askedFor = new Int32Array(readings.length).fill(-1)
  for (const [record, own] of readings.entries()) {
    const sight = sightOf(own)
    for (const other of askedBy[record] ?? []) askedFor[other] = record
    for (const other of blocks.aroundRecord(record, CANDIDATES, sight.glance)) {
      if (other > record) askedBy[other]?.push(record)
      if (other === record || askedFor[other] === record || sight.bits(other) < least) continue
      neighbours[record]?.push(other)
      neighbours[other]?.push(record)
    }
  }
  return neighbours
}

/** Makes records ready to be linked: reads them, finds which could be of one person and groups them.
 *  Of several records with one id the last counts. A pure function of the records, the decisions in force and the model:
 *  neither their order nor any earlier index matters. Ten thousand records take a few seconds.
 *  @param decisions as of `withDecisions` */
export function createLinks(
  items: readonly Described[],
  decisions: readonly LinkDecision[] = [],
  model: LinkModel = parasol1,
): LinkIndex {
  const byId = new Map(items.map((item) => [item.id, item]))
  const ordered = [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const numbers = new Map(ordered.map(({ id }, number) => [id, number]))
  const evidences = ordered.map(createEvidenceReader())
  const slots = createSlots()
  const readings = evidences.map((evidence) => readAll(slots, evidence, true))
  const worth = createWorth(model, countFrequencies(readings, model.frequencyCap))
  const weighers = slots.map((slot) => createSlotWeigher(slot, model, worth))
  const priorBits = Math.log2(model.partners / Math.max(ordered.length, FEWEST))
  const pairs = createPairRatios((record) => readings[record] ?? [], weighers)
  const join = createJoin(pairs, { priorBits, novelty: model.novelty })
  const blocks = createBlocks(evidences)
  const sightOf = createSights(slots, weighers, readings)
  const neighbours = findNeighbours({
    readings,
    blocks,
    sightOf,
    least: HOPELESS - priorBits,
  })
  const prepared = {
    model,
    items: ordered,
    numbers,
    slots,
    readings,
    blocks,
    worth,
    weighers,
    sightOf,
    pairs,
    join,
    priorBits,
    neighbours,
  }
  return withDecisions(prepared, decisions)
}

/** The same records under other decisions, without reading and comparing them anew. As if `createLinks` had been given these
 *  decisions and none before.
 *  @param decisions in the order made; of several on one pair the last counts, and one on a record that is not there counts
 *  nothing */
export function withDecisions(prepared: PreparedLinks, decisions: readonly LinkDecision[]): LinkIndex {
  const { items, numbers, neighbours, join, model } = prepared
  const decided = decidedOf(decisions, numbers)
  const grouping = groupRecords({ records: items.length, neighbours, join, caution: model.caution, decided })
  return { ...prepared, decided, grouping }
}
