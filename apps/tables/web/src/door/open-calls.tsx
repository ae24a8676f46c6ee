import { openTablesRoute, type OpenTableView } from '@parasol/tables-protocol'
import { Actions, Busy, Button, Details, EmptyState, Page, useScreenFocus } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { call, type Trouble } from '../shell/call.ts'
import { PublishedRounds } from '../shell/published/published-rounds.tsx'
import { ResultInWords } from '../shell/published/result-in-words.tsx'
import { shownDay, t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { RoomFacts } from './room-facts.tsx'
import { NameAndRole, type Named, takeSeat, WordsForTable } from './take-seat.tsx'

type Step =
  | { readonly at: 'list' }
  | { readonly at: 'read' | 'name'; readonly table: OpenTableView }
  | { readonly at: 'keep'; readonly table: OpenTableView; readonly named: Named }

/** Tables at which everybody’s voice counts: what they published, for anybody to read, and a seat for whoever wants one. */
export function OpenCalls({ onBack }: { readonly onBack: () => void }): VNode {
  const step = useSignal<Step>({ at: 'list' })
  const tables = useSignal<readonly OpenTableView[] | null>(null)
  const trouble = useSignal<Trouble | null>(null)
  const now = step.value
  useScreenFocus(now.at)
  const load = async (): Promise<void> => {
    const answer = await call(openTablesRoute)
    trouble.value = answer.ok ? null : answer.failure
    if (answer.ok) tables.value = answer.value.tables
  }
  useEffect(() => void load(), [])
  switch (now.at) {
    case 'list':
      return (
        <Page heading={t('calls.title')} lead={t('calls.lead')} onBack={onBack}>
          <Said trouble={trouble.value} />
          <Busy text={tables.value || trouble.value ? '' : t('opening.busy')} />
          {tables.value?.length === 0 && <EmptyState heading={t('calls.none')} />}
          {tables.value?.map((table) => (
            <article class="stack card" key={table.room.table} aria-labelledby={`call-${table.room.name}`}>
              <h2 id={`call-${table.room.name}`}>{table.room.settings.title}</h2>
              {table.room.settings.about !== '' && <p>{table.room.settings.about}</p>}
              <p class="hint">
                {t('calls.now', { step: t(`step.${table.step}`), people: table.room.people })}
              </p>
              <Actions>
                <Button look="secondary" onPress={() => void (step.value = { at: 'read', table })}>
                  {t('calls.read')}
                </Button>
              </Actions>
            </article>
          ))}
        </Page>
      )
    case 'read':
      return (
        <Page
          heading={now.table.room.settings.title}
          caption={t('room.caption')}
          onBack={() => void (step.value = { at: 'list' })}
        >
          <RoomFacts room={now.table.room} />
          <Actions>
            <Button onPress={() => void (step.value = { at: 'name', table: now.table })}>
              {t('room.join')}
            </Button>
          </Actions>
          <PublishedRounds rounds={now.table.rounds} settings={now.table.room.settings} />
          {now.table.decisions.map((decision) => (
            <Details key={decision.number} summary={`${decision.number}. ${decision.title}`}>
              <p class="prose">{decision.text}</p>
              <p class="hint">{shownDay(decision.day)}</p>
              <ResultInWords result={decision.result} settings={now.table.room.settings} />
              {decision.outcome !== '' && <p class="prose">{decision.outcome}</p>}
            </Details>
          ))}
        </Page>
      )
    case 'name':
      return (
        <NameAndRole
          room={now.table.room}
          act={t('join.next')}
          onNamed={async (named) => {
            step.value = { at: 'keep', table: now.table, named }
            return null
          }}
          onBack={() => void (step.value = { at: 'read', table: now.table })}
        />
      )
    case 'keep':
      return (
        <WordsForTable
          name={now.table.room.name}
          onKept={(secret) => takeSeat(now.table.room, now.named, { secret, by: null })}
        />
      )
  }
}
