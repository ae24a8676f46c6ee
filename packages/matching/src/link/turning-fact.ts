import type { Aspect } from '../compare/agreement.ts'
import type { LinkSlot, MissingSlot, SlotEvidence, TurningFact } from './contracts.ts'
import type { LinkModel } from '../model/contracts.ts'
import { probabilityOfBits } from './memberships.ts'

// What it means that a slot agrees, or differs, where nobody knows yet what it will say.
const plainly: Readonly<Record<LinkSlot, readonly [Aspect, agrees: string, differs: string]>> = {
  phone: ['phone', 'same', 'differs'],
  plate: ['plate', 'same', 'differs'],
  handle: ['handle', 'same', 'differs'],
  email: ['email', 'same', 'differs'],
  name: ['given-name', 'same', 'differs'],
  vehicle: ['vehicle', 'make-and-body', 'differs'],
  tattoo: ['tattoo', 'motif-there', 'differs'],
  place: ['place', 'town', 'differs'],
  age: ['age', 'same', 'apart'],
  height: ['height', 'same', 'apart'],
  ethnicity: ['ethnicity', 'same', 'differs'],
  build: ['build', 'same', 'differs'],
  hair: ['hair', 'same', 'differs'],
  'facial-hair': ['facial-hair', 'same', 'differs'],
  accent: ['accent', 'same', 'differs'],
  feature: ['feature', 'same', 'differs'],
  habit: ['habit', 'same', 'differs'],
}

type Question = {
  readonly bits: number
  readonly evidence: readonly SlotEvidence[]
  readonly missing: readonly MissingSlot[]
  readonly model: LinkModel
}

/** The one fact that would turn a suggestion (make it likelier than not, or no longer so): of those that can still be asked,
 *  what this side has not said before what the other has not; else the fact on record that decides. Of several
 *  the strongest. `null` when no single fact would. */
export function turningFact({ bits, evidence, missing, model }: Question): TurningFact | null {
  const likely = bits > 0
  const weightOf = (slot: LinkSlot): number => {
    const [aspect, agrees, differs] = plainly[slot]
    const levels = model.weights[aspect] as Readonly<Record<string, number>>
    return (levels[likely ? differs : agrees] ?? 0) * (model.shrinkage[slot] ?? 1) * model.calibration.slope
  }
  const ranks = { left: 0, both: 1, right: 2, said: 3 } as const
  const facts = [
    ...missing.map(({ slot, lacking }) => ({ slot, rank: ranks[lacking], after: bits + weightOf(slot) })),
    ...evidence.map(({ slot, bits: now }) => ({
      slot,
      rank: ranks.said,
      after: bits - now + weightOf(slot),
    })),
  ].filter(({ after }) => after > 0 !== likely)
  const [fact] = facts.toSorted((a, b) => a.rank - b.rank || (likely ? a.after - b.after : b.after - a.after))
  return fact
    ? { slot: fact.slot, if: likely ? 'differs' : 'agrees', probability: probabilityOfBits(fact.after) }
    : null
}
