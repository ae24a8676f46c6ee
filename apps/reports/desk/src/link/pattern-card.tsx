import { type Reference, referenceText } from '@parasol/protocol'
import { Details, Notice, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { t } from '../shell/text.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { DecisionForm } from './decision-form.tsx'
import { EvidenceTable } from './evidence-table.tsx'
import type { LinkSuggestion } from '@parasol/matching'
import type { Standing } from './judgements.ts'
import type { LinkedWork } from './links-context.tsx'
import { NotSaid } from './not-said.tsx'
import type { Pattern } from './patterns.ts'
import { ReadRecord, recordName } from './record-name.tsx'
import type { Side } from './side.ts'
import { WeakestPair } from './weakest-pair.tsx'

/** One pair that was decided on: both records, what speaks for and against, and the decisions. */
export function PairCard({
  standing,
  linked,
}: {
  readonly standing: Standing
  readonly linked: LinkedWork
}): VNode {
  const charter = charterOf(useWork())
  const { left, right } = standing
  const [compared, setCompared] = useState<LinkSuggestion | null>(null)
  const [one, other] = [left, right].map((side) => linked.described.get(referenceText(side)))
  useEffect(() => {
    let wanted = true
    if (one && other) void linked.links.compare(one, other).then((found) => wanted && setCompared(found))
    return () => {
      wanted = false
    }
  }, [linked.links, one, other])
  const named = (reference: Reference): string =>
    recordName(charter, reference, linked.known.get(referenceText(reference)))
  const sideOf = (reference: Reference): Side => {
    const known = linked.known.get(referenceText(reference))
    return known?.kind === 'report' ? known.opened : reference
  }
  return (
    <>
      <h3>{t('links.pair', { left: named(left), right: named(right) })}</h3>
      <p class="tags">
        <Tag kind={standing.comesTo === 'disputed' ? 'care' : 'info'}>
          {t(`links.comesTo.${standing.comesTo}`)}
        </Tag>
      </p>
      {compared ? (
        <Details summary={t('links.why')}>
          <EvidenceTable suggestion={compared} sides={[named(left), named(right)]} />
          <NotSaid suggestion={compared} />
        </Details>
      ) : (
        <p class="hint">{t('links.cannotCompare')}</p>
      )}
      <DecisionForm
        name={`${referenceText(left)} ${referenceText(right)}`.replaceAll(' ', '-')}
        sides={[sideOf(left), sideOf(right)]}
        standing={standing}
        suggested={null}
      />
    </>
  )
}

/** Records that desks hold to be about one person: what they are, the two that agree least, and each decision. */
export function PatternCard({
  pattern: { members, links, against },
  number,
  linked,
}: {
  readonly pattern: Pattern
  readonly number: number
  readonly linked: LinkedWork
}): VNode {
  const charter = charterOf(useWork())
  return (
    <>
      <h3>{t('patterns.one', { number, count: members.length })}</h3>
      {against.length > 0 && (
        <Notice kind="care">
          <p>{t('patterns.against')}</p>
        </Notice>
      )}
      <ul class="plain-list members" aria-label={t('patterns.members', { number })}>
        {members.map((member) => {
          const known = linked.known.get(referenceText(member))
          return (
            <li key={referenceText(member)} class="stack card">
              <p>
                <strong>{recordName(charter, member, known)}</strong>
              </p>
              <ReadRecord known={known} />
            </li>
          )
        })}
      </ul>
      {members.length > 2 && <WeakestPair members={members} linked={linked} />}
      <Details summary={t('patterns.decisions', { count: links.length + against.length })}>
        <ul class="plain-list" aria-label={t('patterns.decisionsOf', { number })}>
          {[...links, ...against].map((standing) => (
            <li key={`${referenceText(standing.left)} ${referenceText(standing.right)}`} class="stack card">
              <PairCard standing={standing} linked={linked} />
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}
