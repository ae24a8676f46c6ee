import type { Described } from '../contracts.ts'
import { evidenceOf } from '../evidence/evidence-of.ts'
import type { LinkSuggestion } from './contracts.ts'
import { CANDIDATES, HOPELESS, type LinkIndex, readAll } from './create-links.ts'
import { explainPair, type Party } from './explain.ts'
import { createJoin } from './join.ts'
import { calibrated, membershipsOf, probabilityOfBits } from './memberships.ts'
import { createPairRatios } from './pair-ratios.ts'

/** What an index keeps of a record it shares with all that say the same: it does not tell how this one wrote it. */
const partyOf = (index: LinkIndex, described: Described): Party => ({
  described,
  readings: readAll(index.slots, evidenceOf(described), false),
})

// Less likely than this is not worth anybody's time.
const LEAST = 0.01

type Found = { readonly record: number; readonly bits: number; readonly group: readonly number[] }

/** Records of the index that may be of the same person as a record, likeliest first; ties newest first, then by id. The
 *  record may be new or one of the index, which then does not suggest itself; it is compared as given. Records decided
 *  `different` from it are left out, with all that are grouped with them.
 *  A few milliseconds among ten thousand. Changes nothing. */
export function suggestLinks(
  index: LinkIndex,
  described: Described,
  limit: number,
): readonly LinkSuggestion[] {
  const { items, readings, weighers, priorBits, model, grouping } = index
  const own = index.numbers.get(described.id) ?? -1
  const asked = items.length
  const party = partyOf(index, described)
  const pairs = createPairRatios(
    (record) => (record === asked ? party.readings : (readings[record] ?? [])),
    weighers,
  )
  const join = createJoin(pairs, { priorBits, novelty: model.novelty })
  const sight = index.sightOf(party.readings)
  const near = index.blocks
    .around(evidenceOf(described), CANDIDATES, sight.glance)
    .filter((record) => record !== own && sight.bits(record) + priorBits > HOPELESS)
  const known = [...near, ...(own < 0 ? [] : (index.neighbours[own] ?? []))]
  const apart = new Set(
    index.decided.apart.flatMap(([one, other]) => (one === own ? [other] : other === own ? [one] : [])),
  )
  const found: Found[] = membershipsOf({
    record: asked,
    own,
    neighbours: known,
    apart,
    grouping,
    join,
  }).flatMap(({ others, bits }) => others.map((record) => ({ record, bits, group: others })))
  return found
    .filter(({ bits }) => probabilityOfBits(calibrated(bits, model)) >= LEAST)
    .map((one) => ({ ...one, alone: pairs.bits(asked, one.record) }))
    .toSorted((a, b) => b.bits - a.bits || b.alone - a.alone || newestFirst(items[a.record], items[b.record]))
    .slice(0, limit)
    .flatMap(({ record, bits, group }) => {
      const other = items[record]
      if (!other) return []
      const ids = group.flatMap((member) => (member === record ? [] : [items[member]?.id ?? '']))
      return [explainPair(party, partyOf(index, other), index, { ids, bits })]
    })
}

function newestFirst(one: Described | undefined, other: Described | undefined): number {
  if (!one || !other || one.date === other.date) return (one?.id ?? '') < (other?.id ?? '') ? -1 : 1
  return one.date < other.date ? 1 : -1
}

/** What two records say of each other and nothing besides, with the index's model and its counts of how rare each value
 *  is; neither need be in it. */
export const compareRecords = (index: LinkIndex, left: Described, right: Described): LinkSuggestion =>
  explainPair(partyOf(index, left), partyOf(index, right), index)
