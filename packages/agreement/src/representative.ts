import { type Counts, countsAmong, everybody, type VoteMatrix } from './votes.ts'

/** Above this a share or a difference is taken for more than chance, nine times in ten (z of the standard normal). */
const Z_90 = 1.2816
const MOST_SHOWN = 5

const chance = (successes: number, trials: number): number => (successes + 1) / (trials + 2)

/** z of a share against one half, with one success added (Polis, step 12). No votes give 1. */
export const shareTest = (successes: number, trials: number): number =>
  2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5)

/** z of two shares against each other, with one added to all four (Polis, step 12). */
export function differenceTest(
  successes: number,
  otherSuccesses: number,
  trials: number,
  otherTrials: number,
): number {
  const [s1, s2, n1, n2] = [successes + 1, otherSuccesses + 1, trials + 1, otherTrials + 1]
  const together = (s1 + s2) / (n1 + n2)
  if (together === 1) return 0
  return (s1 / n1 - s2 / n2) / Math.sqrt(together * (1 - together) * (1 / n1 + 1 / n2))
}

/** A statement that tells a group from all others. `probability` is the share in the group, `repness` how many times the others' share
 *  that is; tests are z values. */
export type Representative = {
  readonly statement: number
  readonly direction: 'agree' | 'disagree'
  readonly success: number
  readonly trials: number
  readonly probability: number
  readonly probabilityTest: number
  readonly repness: number
  readonly repnessTest: number
}

type Compared = {
  readonly statement: number
  readonly voted: boolean
  readonly agree: Representative
  readonly disagree: Representative
}

function compared(statement: number, own: Counts, others: Counts): Compared {
  const side = (direction: 'agree' | 'disagree'): Representative => {
    const [success, elsewhere] = [own[direction], others[direction]]
    const probability = chance(success, own.seen)
    return {
      statement,
      direction,
      success,
      trials: own.seen,
      probability,
      probabilityTest: shareTest(success, own.seen),
      repness: probability / chance(elsewhere, others.seen),
      repnessTest: differenceTest(success, elsewhere, own.seen, others.seen),
    }
  }
  return { statement, voted: own.agree + own.disagree > 0, agree: side('agree'), disagree: side('disagree') }
}

const significant = ({ repnessTest, probabilityTest }: Representative): boolean =>
  repnessTest > Z_90 && probabilityTest > Z_90

const towards = ({ agree, disagree }: Compared): Representative =>
  agree.repnessTest > disagree.repnessTest ? agree : disagree

const weight = ({ repness, repnessTest, probability, probabilityTest }: Representative): number =>
  repness * repnessTest * probability * probabilityTest

const share = ({ probability, probabilityTest }: Representative): number => probability * probabilityTest

/** What a group agrees with most that is not merely agreed with everywhere. */
function betterAgreed(best: Compared | null, each: Compared): Compared | null {
  const { agree, voted } = each
  if (!voted) return best
  if (best && best.agree.repness > 1) return weight(agree) > weight(best.agree) ? each : best
  if (best) return share(agree) > share(best.agree) ? each : best
  const accepted = agree.probabilityTest > Z_90 || (agree.repness > 1 && agree.probability > 0.5)
  return accepted ? each : null
}

/** Up to five statements that tell one group from all others together, as they are shown (Polis, step 12). */
function representativeOf(all: readonly Compared[]): readonly Representative[] {
  const best = all.reduce<Compared | null>(betterAgreed, null)
  // Shown for what sets the group apart, though it was chosen for being agreed with: so does Polis.
  const agreed = best && towards(best)
  const enough = all.filter(({ agree, disagree }) => significant(agree) || significant(disagree)).map(towards)
  if (enough.length === 0) {
    if (agreed) return [agreed]
    const [strongest] = all.map(towards).toSorted((one, other) => other.repnessTest - one.repnessTest)
    return strongest ? [strongest] : []
  }
  const rest = enough
    .filter(({ statement }) => statement !== agreed?.statement)
    .toSorted((one, other) => weight(other) - weight(one))
  const shown = [...(agreed ? [agreed] : []), ...rest].slice(0, MOST_SHOWN)
  return [
    ...shown.filter(({ direction }) => direction === 'agree'),
    ...shown.filter(({ direction }) => direction === 'disagree'),
  ]
}

/** For each group, the statements that tell it from the others. @param votes by group and statement */
export const representativeStatements = (
  matrix: VoteMatrix,
  votes: readonly (readonly Counts[])[],
): readonly (readonly Representative[])[] => comparisons(matrix, votes).map(representativeOf)

/** Each group with all others together, on every statement that counts. */
function comparisons(
  { statements, zeroed }: VoteMatrix,
  votes: readonly (readonly Counts[])[],
): readonly (readonly Compared[])[] {
  const shown = Array.from({ length: statements }, (_none, at) => at).filter((at) => !zeroed[at])
  return votes.map((own) =>
    shown.map((statement) => {
      const others = votes.filter((each) => each !== own).map((each) => each[statement] as Counts)
      return compared(statement, own[statement] as Counts, sumOf(others))
    }),
  )
}

/** Every statement that sets a group apart beyond chance and that it is for or against beyond chance, by group; not only the strongest. */
export const significantStatements = (
  matrix: VoteMatrix,
  votes: readonly (readonly Counts[])[],
): readonly (readonly Pick<Representative, 'statement' | 'direction'>[])[] =>
  comparisons(matrix, votes).map((all) =>
    all
      .filter(({ agree, disagree }) => significant(agree) || significant(disagree))
      .map(towards)
      .map(({ statement, direction }) => ({ statement, direction })),
  )

function sumOf(counts: readonly Counts[]): Counts {
  let [agree, disagree, seen] = [0, 0, 0]
  for (const each of counts) {
    agree += each.agree
    disagree += each.disagree
    seen += each.seen
  }
  return { agree, disagree, seen }
}

/** Statements that most of the whole table agrees or disagrees with, strongest first, up to five each (Polis, step 13). */
export function consensus(matrix: VoteMatrix): {
  readonly agree: readonly number[]
  readonly disagree: readonly number[]
} {
  const counted = countsAmong(matrix, everybody(matrix))
    .map((counts, statement) => ({ statement, counts }))
    .filter(({ statement }) => !matrix.zeroed[statement])
  const strongest = (direction: 'agree' | 'disagree'): readonly number[] =>
    counted
      .map(({ statement, counts }) => ({
        statement,
        probability: chance(counts[direction], counts.seen),
        test: shareTest(counts[direction], counts.seen),
      }))
      .filter(({ probability, test }) => probability > 0.5 && test > Z_90)
      .toSorted((one, other) => other.probability * other.test - one.probability * one.test)
      .slice(0, MOST_SHOWN)
      .map(({ statement }) => statement)
  return { agree: strongest('agree'), disagree: strongest('disagree') }
}
