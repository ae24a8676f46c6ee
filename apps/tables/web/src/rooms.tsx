import { LanguageSwitch, LinkButton, Nav, Shell } from '@parasol/ui'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { AgendaRoom } from './agenda/agenda-room.tsx'
import { AgreementRoom } from './agreed/agreement-room.tsx'
import { CommitRoom } from './commit/commit-room.tsx'
import { KeptRoom } from './commit/kept-room.tsx'
import { DecideRoom } from './decide/decide-room.tsx'
import { Home } from './home/home.tsx'
import { NeedsRoom } from './needs/needs-room.tsx'
import { Me } from './people/me.tsx'
import { PeopleRoom } from './people/people-room.tsx'
import { SettingsRoom } from './settings/settings-room.tsx'
import { whenIdle } from './shell/idle.ts'
import { type Place, places } from './shell/places.ts'
import { leaveQuietly, refresh, tableView } from './shell/seat.ts'
import { t } from './shell/text.ts'
import { StockRoom } from './stock/stock-room.tsx'

export { Door } from './door/door.tsx'

const IDLE_MS = 20 * 60_000

const STEP_ROOMS: readonly Place['room'][] = ['stock', 'needs', 'agreement', 'decide', 'commit', 'agenda']

const NAV = [
  ['home', { room: 'home' }],
  ['people', { room: 'people', view: 'list' }],
  ['kept', { room: 'kept' }],
  ['me', { room: 'me' }],
] as const satisfies readonly (readonly [string, Place])[]

/** A table and its rooms, while somebody sits at it. */
export function TableShell({ place }: { readonly place: Place }): VNode {
  const { me } = tableView()
  useEffect(() => void refresh(), [place])
  useEffect(() => whenIdle(IDLE_MS, () => void leaveQuietly()), [])
  const rooms = [...NAV, ...(me.host ? [['settings', { room: 'settings' }] as const] : [])]
  return (
    <Shell
      name="Parasol"
      tools={
        <>
          <LanguageSwitch />
          <LinkButton onPress={leaveQuietly}>{t('table.signOut')}</LinkButton>
        </>
      }
      nav={
        <Nav
          label={t('table.nav')}
          items={rooms.map(([name, to]) => ({
            name,
            label: t(`nav.${name}`),
            current: place.room === to.room || (name === 'home' && STEP_ROOMS.includes(place.room)),
            onPress: () => places.reset(to),
          }))}
        />
      }
    >
      <RoomNow place={place} />
    </Shell>
  )
}

function RoomNow({ place }: { readonly place: Place }): VNode {
  switch (place.room) {
    case 'stock':
      return <StockRoom />
    case 'needs':
      return <NeedsRoom />
    case 'agreement':
      return <AgreementRoom />
    case 'decide':
      return <DecideRoom place={place} />
    case 'commit':
      return <CommitRoom />
    case 'agenda':
      return <AgendaRoom />
    case 'kept':
      return <KeptRoom />
    case 'people':
      return <PeopleRoom view={place.view} />
    case 'me':
      return <Me />
    case 'settings':
      return <SettingsRoom />
    case 'door':
    case 'home':
      return <Home />
  }
}
