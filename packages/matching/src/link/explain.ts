import type { Agreement } from '../compare/agreement.ts'
import type { Described } from '../contracts.ts'
import type { EvidencePart, LinkSuggestion, MissingSlot, SlotEvidence } from './contracts.ts'
import type { LinkModel } from '../model/contracts.ts'
import type { Worth } from './best-pair.ts'
import type { Readings } from './frequencies.ts'
import { calibrated, probabilityOfBits } from './memberships.ts'
import type { Slot } from './slots.ts'
import { turningFact } from './turning-fact.ts'
import { LEAST_BITS, MOST_BITS } from './weigh.ts'

/** One side of a pair. */
export type Party = { readonly described: Described; readonly readings: Readings }

/** What a pair is explained with. */
type Explaining = {
  readonly slots: readonly Slot[]
  readonly worth: Worth
  readonly model: LinkModel
  readonly priorBits: number
}

/** What other records make of a pair: their ids, and the log-odds in bits that the pair comes to with them, before calibration. */
type Surroundings = { readonly ids: readonly string[]; readonly bits: number }

const partOf = (agreement: Agreement, worth: Worth, factor: number): EvidencePart => ({
  aspect: agreement.aspect,
  level: agreement.level,
  bits: factor * worth.bits(agreement),
})

function slotEvidence(
  slot: Slot,
  left: Party,
  right: Party,
  { worth, model }: Explaining,
): SlotEvidence | null {
  const number = slot.index
  const [one, other] = [left.readings[number], right.readings[number]]
  const best = one && other ? slot.compare(one, other, worth) : null
  if (!one || !other || !best) return null
  const factor = (model.shrinkage[slot.name] ?? 1) * model.calibration.slope
  const bits = factor * (best.bits + model.further * best.furtherBits)
  const parts = best.agreements
    .map((agreement) => partOf(agreement, worth, factor))
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
  const sides = [
    { described: left.described, reading: one, item: best.left },
    { described: right.described, reading: other, item: best.right },
  ] as const
  return {
    slot: slot.name,
    left: slot.written(left.described, one, best.left),
    right: slot.written(right.described, other, best.right),
    level: parts[0]?.level ?? '',
    bits: Math.min(MOST_BITS * model.calibration.slope, Math.max(LEAST_BITS * model.calibration.slope, bits)),
    parts,
    frequencyBits:
      factor * best.agreements.reduce((sum, agreement) => sum + worth.frequencyBits(agreement), 0),
    differences: slot.differences(...sides),
  }
}

const missingOf = (slot: Slot, left: Party, right: Party): MissingSlot => {
  const [one, other] = [left.readings[slot.index], right.readings[slot.index]]
  return { slot: slot.name, lacking: one ? 'right' : other ? 'left' : 'both' }
}

/** Says slot by slot why two records may be of one person. Prior, evidence and context sum up to `bits`; all are
 *  calibrated, so that their sum is the log-odds of `probability`. */
export function explainPair(
  left: Party,
  right: Party,
  how: Explaining,
  surroundings: Surroundings | null = null,
): LinkSuggestion {
  const { slots, model, priorBits: plainPrior } = how
  const evidence: SlotEvidence[] = []
  const missing: MissingSlot[] = []
  for (const slot of slots) {
    const said = slotEvidence(slot, left, right, how)
    if (said) evidence.push(said)
    else missing.push(missingOf(slot, left, right))
  }
  const ranked = evidence.toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
  const priorBits = calibrated(plainPrior, model)
  const alone = evidence.reduce((sum, { bits }) => sum + bits, priorBits)
  const bits = surroundings ? calibrated(surroundings.bits, model) : alone
  return {
    id: right.described.id,
    probability: probabilityOfBits(bits),
    bits,
    priorBits,
    evidenceFor: ranked.filter((one) => one.bits > 0),
    evidenceAgainst: ranked.filter((one) => one.bits <= 0),
    missing,
    context: surroundings && { ids: surroundings.ids, bits: bits - alone },
    turning: turningFact({ bits, evidence, missing, model }),
    model: model.name,
  }
}
