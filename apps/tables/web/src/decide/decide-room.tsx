import type { ProposalView } from '@parasol/tables-protocol'
import { Actions, Button, EmptyState, LinkButton, Page, Tag } from '@parasol/ui'
import type { VNode } from 'preact'
import { go, type Place, places } from '../shell/places.ts'
import { tableView } from '../shell/seat.ts'
import { shownDay, t } from '../shell/text.ts'
import { ProposalForm } from './proposal-form.tsx'
import { Proposal } from './proposal.tsx'

type DecidePlace = Extract<Place, { readonly room: 'decide' }>

const KIND = { draft: 'plain', voting: 'info', decided: 'good', withdrawn: 'plain' } as const
const ORDER = ['voting', 'draft', 'decided', 'withdrawn'] as const

/** Proposals, what is voted on now, and what was decided. */
export function DecideRoom({ place }: { readonly place: DecidePlace }): VNode {
  const { proposals } = tableView()
  const found = proposals.find(({ id }) => id === place.proposal)
  if (place.view === 'new') return <ProposalForm proposal={null} />
  if (place.view === 'revise' && found) return <ProposalForm proposal={found} />
  if (place.view === 'read' && found) return <Proposal proposal={found} />
  return <List proposals={proposals} />
}

function List({ proposals }: { readonly proposals: readonly ProposalView[] }): VNode {
  const { step, me } = tableView()
  const early = step === 'stock' || step === 'needs'
  return (
    <Page heading={t('step.decide')} lead={t('decide.lead')} onBack={places.back}>
      {early && <p class="hint">{t('decide.notYet')}</p>}
      {proposals.length === 0 && <EmptyState heading={t('decide.none')} />}
      {ORDER.map((state) => {
        const own = proposals.filter((each) => each.state === state)
        return own.length === 0 ? null : (
          <section class="stack" key={state} aria-labelledby={`proposals-${state}`}>
            <h2 id={`proposals-${state}`}>{t(`decide.states.${state}`)}</h2>
            <ul class="plain-list">
              {own.map(({ id, title, number, day, voted, entitled }) => (
                <li class="card" key={id}>
                  <h3>
                    <LinkButton onPress={() => go({ room: 'decide', proposal: id, view: 'read' })}>
                      {title}
                    </LinkButton>
                  </h3>
                  <p class="tags">
                    <Tag kind={KIND[state]}>{t(`decide.state.${state}`)}</Tag>
                    {state === 'voting' && entitled && (
                      <Tag kind={voted ? 'good' : 'care'}>
                        {t(voted ? 'decide.youVoted' : 'decide.youDidNot')}
                      </Tag>
                    )}
                    {number !== null && day !== null && (
                      <span class="hint">{t('decide.number', { number, day: shownDay(day) })}</span>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      {!early && me.kind === 'voice' && (
        <Actions>
          <Button look="secondary" onPress={() => go({ room: 'decide', proposal: null, view: 'new' })}>
            {t('decide.propose')}
          </Button>
        </Actions>
      )}
    </Page>
  )
}
