import { seeRoomRoute, STEPS, stepRoute, type TableStep, type TableView } from '@parasol/tables-protocol'
import { Actions, Button, Dialog, LinkButton, Notice, Page, Tag } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { go, type Place } from '../shell/places.ts'
import { officialsHere, roleNames } from '../shell/roles.ts'
import { act, tableView } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { waitingFor } from './waiting-for.ts'

/** The path of the table: what was done, what is under way, what waits for me. */
export function Home(): VNode {
  const view = tableView()
  return (
    <Page
      heading={view.settings.title}
      caption={t('home.round', { round: view.round })}
      {...(view.settings.about === '' ? {} : { lead: view.settings.about })}
    >
      <RoomChanged view={view} />
      <Waiting view={view} />
      <section class="stack" aria-labelledby="path">
        <h2 id="path">{t('home.path')}</h2>
        <ol class="path">
          {STEPS.map((step) => (
            <StepRow key={step} step={step} view={view} />
          ))}
        </ol>
        {view.me.host && <NextStep view={view} />}
      </section>
    </Page>
  )
}

const placeOf = (step: TableStep): Place =>
  step === 'decide' ? { room: 'decide', proposal: null, view: 'list' } : { room: step }

function StepRow({ step, view }: { readonly step: TableStep; readonly view: TableView }): VNode {
  const [at, now] = [STEPS.indexOf(step), STEPS.indexOf(view.step)]
  const state = at < now ? 'done' : at === now ? 'now' : 'later'
  return (
    <li class={`path-step path-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
      <div class="path-words">
        <h3>
          <LinkButton onPress={() => go(placeOf(step))}>{t(`step.${step}`)}</LinkButton>
        </h3>
        <Tag kind={state === 'now' ? 'info' : state === 'done' ? 'good' : 'plain'}>
          {t(`home.state.${state}`)}
        </Tag>
        <p class="hint">{summaryOf(step, view)}</p>
      </div>
    </li>
  )
}

function summaryOf(step: TableStep, view: TableView): string {
  switch (step) {
    case 'stock':
      return t('home.stock', {
        count: view.observations.filter(({ round, state }) => round === view.round && state === 'shown')
          .length,
      })
    case 'needs': {
      const shown = view.statements.filter(({ state }) => state === 'shown')
      return view.step === 'needs'
        ? t('home.needs', { answered: shown.filter(({ vote }) => vote !== null).length, count: shown.length })
        : t('home.needsCount', { count: shown.length })
    }
    case 'agreement': {
      const [round] = view.rounds
      const agreed =
        round?.result.statements.filter(({ verdict }) => verdict === 'agreed' || verdict === 'leaning') ?? []
      return round?.round === view.round
        ? t('home.agreement', { count: agreed.length })
        : t('home.agreementNot')
    }
    case 'decide':
      return t('home.decide', {
        voting: view.proposals.filter(({ state }) => state === 'voting').length,
        decided: view.proposals.filter(({ state }) => state === 'decided').length,
      })
    case 'commit':
      return t('home.commit', {
        open: view.commitments.filter(({ state }) => state !== 'kept' && state !== 'dropped').length,
        kept: view.commitments.filter(({ state }) => state === 'kept').length,
      })
    case 'agenda':
      return t(view.meeting ? 'home.agenda' : 'home.agendaNone')
  }
}

/** Police or government came, or may come, since I last looked: said before anything else. */
function RoomChanged({ view }: { readonly view: TableView }): VNode | null {
  const trouble = useSignal<Trouble | null>(null)
  if (view.me.seenRoom >= view.room) return null
  const present = [...new Set(view.seats.flatMap(({ roles }) => roles))]
  const now = officialsHere(view.settings, present)
  const officials = view.settings.roles.filter(({ official }) => official).map(({ id }) => id)
  return (
    <Notice kind="problem" heading={t('home.roomChanged')} live>
      <p>{t(`room.officials.${now}`)}</p>
      {officials.length > 0 && <p>{roleNames(view.settings, officials)}</p>}
      <p>{t(`room.officialsHow.${view.settings.officials}`)}</p>
      {view.settings.door === 'open' && <p>{t('room.seesAnybody')}</p>}
      <Said trouble={trouble.value} />
      <Actions>
        <Button onPress={async () => void (trouble.value = await act(seeRoomRoute, { room: view.room }))}>
          {t('home.roomSeen')}
        </Button>
      </Actions>
    </Notice>
  )
}

function Waiting({ view }: { readonly view: TableView }): VNode {
  const waiting = waitingFor(view)
  return (
    <section class="stack panel" aria-labelledby="waiting">
      <h2 id="waiting">{t('home.waiting')}</h2>
      {waiting.length === 0 ? (
        <p>{t('home.nothing')}</p>
      ) : (
        <ul class="plain-list">
          {waiting.map(({ say, place }) => (
            <li key={say}>
              <LinkButton onPress={() => go(place)}>{say}</LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function NextStep({ view }: { readonly view: TableView }): VNode {
  const asking = useSignal(false)
  const trouble = useSignal<Trouble | null>(null)
  const next = STEPS[(STEPS.indexOf(view.step) + 1) % STEPS.length] ?? 'stock'
  const run = async (): Promise<void> => {
    trouble.value = await act(stepRoute, { to: next })
    if (trouble.peek() === null) asking.value = false
  }
  return (
    <>
      <Actions>
        <Button look="secondary" onPress={() => void (asking.value = true)}>
          {t(next === 'stock' ? 'home.nextRound' : 'home.next', { step: t(`step.${next}`) })}
        </Button>
      </Actions>
      {asking.value && (
        <Dialog
          heading={t('home.nextTitle', { step: t(`step.${next}`) })}
          onClose={() => void (asking.value = false)}
        >
          <p>{t(`home.nextHow.${view.step}`)}</p>
          {view.step === 'stock' && view.settings.door === 'invitation' && (
            <p>{t('home.apart', { smallest: view.settings.smallestCell })}</p>
          )}
          {view.step === 'needs' && view.quiet.length > 0 && (
            <Notice kind="care">
              <p>{t('home.quiet', { roles: roleNames(view.settings, view.quiet) })}</p>
            </Notice>
          )}
          <Said trouble={trouble.value} />
          <Button onPress={run}>{t('home.nextYes')}</Button>
        </Dialog>
      )}
    </>
  )
}
