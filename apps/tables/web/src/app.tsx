import { Busy, LanguageSwitch, onExit, Page, Shell, useScreenFocus } from '@parasol/ui'
import { signal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { Welcome } from './door/welcome.tsx'
import { places } from './shell/places.ts'
import { drop, seat } from './shell/seat.ts'
import { t } from './shell/text.ts'

type Rooms = typeof import('./rooms.tsx')

const rooms = signal<Rooms | 'failed' | null>(null)

/** The first screen is small; everything else comes while it is read. */
async function loadRooms(): Promise<void> {
  rooms.value = await import('./rooms.tsx').catch(() => 'failed' as const)
}

export function App(): VNode {
  const place = places.current.value
  const loaded = rooms.value
  const seated = seat.value !== null
  useScreenFocus(place)
  useEffect(() => onExit(drop), [])
  useEffect(() => void loadRooms(), [])
  // Whoever is signed out while at a table stands at the door again.
  useEffect(() => {
    if (!seated && places.current.peek().room !== 'door') places.reset({ room: 'door', view: 'welcome' })
  }, [seated])
  if (loaded !== null && loaded !== 'failed' && seated) return <loaded.TableShell place={place} />
  return (
    <Shell name="Parasol" tools={<LanguageSwitch />}>
      {place.room === 'door' && place.view === 'welcome' ? (
        <Welcome />
      ) : loaded !== null && loaded !== 'failed' && place.room === 'door' ? (
        <loaded.Door view={place.view} />
      ) : (
        <Page heading={t('opening.title')} onBack={() => places.reset({ room: 'door', view: 'welcome' })}>
          <Busy text={loaded === 'failed' ? '' : t('opening.busy')} />
          {loaded === 'failed' && <p role="alert">{t('failure.offline')}</p>}
        </Page>
      )}
    </Shell>
  )
}
