import { hostRoute, removeSeatRoute, type SeatView } from '@parasol/tables-protocol'
import { Actions, Button, EmptyState, LinkButton, Notice, Page, Tag } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { go, type Place, places } from '../shell/places.ts'
import { officialsHere, roleNames } from '../shell/roles.ts'
import { act, tableView } from '../shell/seat.ts'
import { TakeOut } from '../shell/take-out.tsx'
import { shownDay, t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { Invite } from './invite.tsx'

/** Who is in the room. */
export function PeopleRoom({
  view,
}: {
  readonly view: Extract<Place, { readonly room: 'people' }>['view']
}): VNode {
  if (view === 'invite') return <Invite />
  if (view === 'log') return <Log />
  return <List />
}

function List(): VNode {
  const { seats, settings, me } = tableView()
  const present = [...new Set(seats.flatMap(({ roles }) => roles))]
  const officials = officialsHere(settings, present)
  return (
    <Page heading={t('people.title')} lead={t('people.lead', { count: seats.length })}>
      <Notice kind={officials === 'barred' ? 'good' : 'care'}>
        <p>{t(`room.officials.${officials}`)}</p>
        <p>{t(`room.officialsHow.${officials === 'barred' ? 'barred' : settings.officials}`)}</p>
      </Notice>
      {me.host && (
        <Actions>
          <Button onPress={() => go({ room: 'people', view: 'invite' })}>{t('people.invite')}</Button>
        </Actions>
      )}
      <ul class="plain-list people">
        {seats.map((each) => (
          <Person key={each.id} seat={each} />
        ))}
      </ul>
      <Actions>
        <Button look="quiet" onPress={() => go({ room: 'people', view: 'log' })}>
          {t('people.log')}
        </Button>
      </Actions>
    </Page>
  )
}

function Person({ seat }: { readonly seat: SeatView }): VNode {
  const { settings, me } = tableView()
  const trouble = useSignal<Trouble | null>(null)
  const { id, alias, roles, kind, host } = seat
  const official = settings.roles.some((role) => role.official && roles.includes(role.id))
  return (
    <li class="card">
      <p>
        <strong class="notranslate">{alias}</strong> {id === me.id && <Tag>{t('people.you')}</Tag>}{' '}
        {host && <Tag kind="info">{t('people.host')}</Tag>}{' '}
        {official && <Tag kind="care">{t('people.official')}</Tag>}
      </p>
      <p class="hint">
        {[
          ...(roles.length > 0 ? [roleNames(settings, roles)] : []),
          ...(kind === 'voice' ? [] : [t(`seat.${kind}`)]),
        ].join(' · ')}
      </p>
      <Said trouble={trouble.value} />
      {me.host && id !== me.id && (
        <div class="actions">
          {kind === 'voice' && !official && (
            <LinkButton
              onPress={async () => void (trouble.value = await act(hostRoute, { seat: id, host: !host }))}
            >
              {t(host ? 'people.endHost' : 'people.makeHost')}
              <span class="hidden-text">{`: ${alias}`}</span>
            </LinkButton>
          )}
          <TakeOut
            what={alias}
            act={t('people.remove')}
            onTakeOut={(reason) => act(removeSeatRoute, { seat: id, reason })}
          />
        </div>
      )}
    </li>
  )
}

function Log(): VNode {
  const { log } = tableView()
  return (
    <Page heading={t('log.title')} lead={t('log.lead')} onBack={places.back}>
      {log.length === 0 && <EmptyState heading={t('log.none')} />}
      <ol class="plain-list log">
        {log.map(({ day, act: done, about, reason }, at) => (
          <li key={at}>
            <span class="hint">{shownDay(day)}</span>{' '}
            {t(`log.act.${done}`, { about: aboutText(done, about) })}
            {reason !== '' && <span class="hint">{t('log.reason', { reason })}</span>}
          </li>
        ))}
      </ol>
    </Page>
  )
}

function aboutText(done: string, about: string): string {
  if (done === 'step') return t(`step.${about as 'stock'}`)
  if (about === 'observation' || about === 'statement') return t(`log.${about}`)
  return about
}
