import { referenceText } from '@parasol/protocol'
import { Busy, Button, Details, EmptyState, Page, Table } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { NewsBoard } from '../shell/news-board.tsx'
import { organisationName } from '../shell/names.ts'
import { shownDay, t } from '../shell/text.ts'
import { refreshFeed } from '../shell/work/feeds.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { type LinkedWork, useLinked } from './links-context.tsx'
import { PairCard, PatternCard } from './pattern-card.tsx'
import { recordName } from './record-name.tsx'
import { SharedByDesks } from './shared-by-desks.tsx'

const PAGE = 20
const MOST_LISTED = 200

/** What desks have decided about which warnings and reports speak of one person, and what they let each other compare. */
export function PatternsRoom(): VNode {
  const linked = useLinked()
  const work = useWork()
  return (
    <Page heading={t('patterns.title')} lead={t('patterns.lead')}>
      <NewsBoard news={work.news} />
      <Button look="quiet" onPress={() => refreshFeed(work, 'desk')}>
        {t('patterns.refresh')}
      </Button>
      {linked ? <Patterns linked={linked} /> : <Busy text={t('links.comparing')} />}
    </Page>
  )
}

function Patterns({ linked }: { readonly linked: LinkedWork }): VNode {
  const shown = useSignal(PAGE)
  const inPatterns = new Set(linked.patterns.flatMap(({ links, against }) => [...links, ...against]))
  const apart = [...linked.standing.values()].filter((each) => !inPatterns.has(each))
  return (
    <>
      {linked.standing.size === 0 && (
        <EmptyState heading={t('patterns.none')}>
          <p>{t('patterns.noneHow')}</p>
        </EmptyState>
      )}
      {linked.patterns.length > 0 && (
        <section class="stack" aria-labelledby="linked">
          <h2 id="linked">{t('patterns.linked')}</h2>
          <p class="hint">{t('patterns.linkedHow')}</p>
          <ol class="plain-list" aria-labelledby="linked">
            {linked.patterns.slice(0, shown.value).map((pattern, at) => (
              <li key={pattern.members.map(referenceText).join()} class="stack panel pattern">
                <PatternCard pattern={pattern} number={at + 1} linked={linked} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {apart.length > 0 && (
        <section class="stack" aria-labelledby="apart">
          <h2 id="apart">{t('patterns.apart')}</h2>
          <ul class="plain-list" aria-labelledby="apart">
            {apart.slice(0, shown.value).map((standing) => (
              <li
                key={`${referenceText(standing.left)} ${referenceText(standing.right)}`}
                class="stack panel"
              >
                <PairCard standing={standing} linked={linked} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {Math.max(linked.patterns.length, apart.length) > shown.value && (
        <Button look="secondary" onPress={() => void (shown.value += PAGE)}>
          {t('patterns.more')}
        </Button>
      )}
      <SharedByDesks linked={linked} />
      {linked.judged.length > 0 && <EveryDecision linked={linked} />}
    </>
  )
}

/** Everything that was decided and taken back, so that desks can look over each other's shoulder. */
function EveryDecision({ linked: { judged, known } }: { readonly linked: LinkedWork }): VNode {
  const charter = charterOf(useWork())
  const named = (reference: Parameters<typeof recordName>[1]): string =>
    recordName(charter, reference, known.get(referenceText(reference)))
  return (
    <Details summary={t('patterns.every', { count: judged.length })}>
      <Table
        caption={t('patterns.everyTitle')}
        columns={[
          { name: 'left', label: t('patterns.left') },
          { name: 'right', label: t('patterns.right') },
          { name: 'decision', label: t('patterns.decision') },
          { name: 'by', label: t('patterns.by') },
          { name: 'day', label: t('patterns.day') },
        ]}
        rows={judged.slice(0, MOST_LISTED).map(({ left, right, decision, organisation, day, entry }, at) => ({
          id: entry ?? `inside ${at}`,
          cells: {
            left: named(left),
            right: named(right),
            decision: t(`links.decisions.${decision}`),
            by: organisationName(charter, organisation),
            day: shownDay(day),
          },
        }))}
      />
    </Details>
  )
}
