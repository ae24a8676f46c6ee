import { type Reference, referenceText } from '@parasol/protocol'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Details } from '@parasol/ui'
import { t } from '../shell/text.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { EvidenceTable } from './evidence-table.tsx'
import type { LinkSuggestion } from '@parasol/matching'
import { likelihoodOf } from './likelihood.ts'
import type { LinkedWork } from './links-context.tsx'
import type { Links } from './open-links.ts'
import { recordName } from './record-name.tsx'

type Weakest = {
  readonly left: Reference
  readonly right: Reference
  readonly compared: LinkSuggestion
}

// Twelve records make 66 pairs; a larger pattern is looked through as far as that.
const MOST_MEMBERS = 12

/** The pair of records that speaks most against their being about one person; null with fewer than two that can be read. */
async function weakestOf(members: readonly Reference[], linked: LinkedWork): Promise<Weakest | null> {
  const readable = members
    .filter((member) => linked.described.has(referenceText(member)))
    .slice(0, MOST_MEMBERS)
  let weakest: Weakest | null = null
  for (const [at, left] of readable.entries())
    for (const right of readable.slice(at + 1)) {
      const compared = await comparedBy(linked.links, linked, [left, right])
      if (compared && (!weakest || compared.bits < weakest.compared.bits)) weakest = { left, right, compared }
    }
  return weakest
}

async function comparedBy(
  links: Links,
  { described }: LinkedWork,
  [left, right]: readonly [Reference, Reference],
): Promise<LinkSuggestion | null> {
  const [one, other] = [described.get(referenceText(left)), described.get(referenceText(right))]
  return one && other ? await links.compare(one, other) : null
}

/** Of several records, the two that agree least: to look at before anybody relies on the whole. */
export function WeakestPair({
  members,
  linked,
}: {
  readonly members: readonly Reference[]
  readonly linked: LinkedWork
}): VNode | null {
  const charter = charterOf(useWork())
  const [weakest, setWeakest] = useState<Weakest | null>(null)
  const which = members.map(referenceText).join()
  useEffect(() => {
    let wanted = true
    void weakestOf(members, linked).then((found) => wanted && setWeakest(found))
    return () => {
      wanted = false
    }
  }, [which, linked])
  if (!weakest) return null
  const named = (reference: Reference): string =>
    recordName(charter, reference, linked.known.get(referenceText(reference)))
  const { left, right, compared } = weakest
  return (
    <>
      <p>
        {t('links.weakest', {
          left: named(left),
          right: named(right),
          likelihood: t(`links.likelihood.${likelihoodOf(compared.probability)}`),
        })}
      </p>
      <Details summary={t('links.weakestWhy')}>
        <EvidenceTable suggestion={compared} sides={[named(left), named(right)]} />
      </Details>
    </>
  )
}
