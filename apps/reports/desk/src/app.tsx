import {
  Busy,
  Button,
  chooseTheme,
  LanguageSwitch,
  Nav,
  onExit,
  RadioGroup,
  Shell,
  themeNow,
  useScreenFocus,
  useShortcuts,
} from '@parasol/ui'
import { signal, useSignal, useSignalEffect } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { KeyboardMap } from './keyboard-map.tsx'
import { navigation, rolesOf } from './navigation.ts'
import { WorkRoom } from './rooms.tsx'
import { createSeat, type Seat } from './seat.ts'
import { type Desk, DeskContext } from './shell/desk.ts'
import { HeldBar } from './shell/held-bar.tsx'
import { whenIdle } from './shell/idle.ts'
import { organisationName } from './shell/names.ts'
import { places } from './shell/places.ts'
import type { Session } from './shell/session.ts'
import { t } from './shell/text.ts'
import { takeBack } from './shell/work/held.ts'
import { WorkContext } from './shell/work/work-context.ts'
import { type Preferences, You } from './sign-in/you.tsx'
import { Start } from './start.tsx'
import { Network } from './stewards/network.tsx'

const IDLE_MS = 15 * 60_000
const LOOK_AFTER_MS = 10 * 60_000

export function App({ desk }: { readonly desk: Desk }): VNode {
  const seat = useMemo(() => createSeat(desk), [desk])
  const preferences = useMemo<Preferences>(() => ({ theme: signal(themeNow()), shortcuts: signal('on') }), [])
  const helping = useSignal(false)
  const place = places.current.value
  const session = seat.session.value
  const work = seat.work.value
  const shortcuts = preferences.shortcuts.value === 'on' && session !== null

  useScreenFocus(place)
  useEffect(() => onExit(seat.drop), [seat])
  useSignalEffect(() => chooseTheme(preferences.theme.value ?? 'auto'))
  useEffect(() => (session ? whenIdle(IDLE_MS, seat.lock) : undefined), [session])
  useEffect(() => {
    const timer = setInterval(() => void seat.lookAfter(), LOOK_AFTER_MS)
    return () => clearInterval(timer)
  }, [seat])
  const keys = useMemo(
    () => ({
      '?': () => void (helping.value = true),
      i: () => seat.work.peek() && places.reset({ room: 'inbox', report: null }),
      p: () => seat.work.peek() && places.reset({ room: 'warnings', recall: null }),
      m: () => document.getElementById('answer')?.focus(),
      b: places.back,
      x: () => document.getElementById('publish-begin')?.click(),
      u: () => {
        const now = seat.work.peek()
        if (now) takeBack(now)
      },
      w: () => document.getElementById('write-about')?.click(),
    }),
    [seat],
  )
  useShortcuts(keys, shortcuts)

  return (
    <DeskContext.Provider value={desk}>
      <WorkContext.Provider value={work}>
        <Shell
          name="Parasol"
          width={session ? 'wide' : 'reading'}
          tools={
            session ? (
              <Button look="quiet" onPress={seat.lock}>
                {t('nav.lock')}
              </Button>
            ) : (
              <LanguageSwitch />
            )
          }
          nav={session && <Nav label={t('nav.label')} items={navigation(session, work, place)} />}
          footer={
            session && (
              <>
                <Button look="quiet" onPress={() => void (helping.value = true)}>
                  {t('keys.title')}
                </Button>
                <LanguageSwitch />
              </>
            )
          }
        >
          {session && <Busy text={seat.opening.value ? t('opening.desk') : ''} />}
          {work && <HeldBar work={work} />}
          <Inside desk={desk} seat={seat} preferences={preferences} shortcuts={shortcuts} />
        </Shell>
        {helping.value && <KeyboardMap onClose={() => void (helping.value = false)} />}
      </WorkContext.Provider>
    </DeskContext.Provider>
  )
}

function Inside({
  desk,
  seat,
  preferences,
  shortcuts,
}: {
  readonly desk: Desk
  readonly seat: Seat
  readonly preferences: Preferences
  readonly shortcuts: boolean
}): VNode {
  const place = places.current.value
  const session = seat.session.value
  const work = seat.work.value
  if (!session || place.room === 'start' || place.room === 'founding')
    return (
      <Start
        place={
          place.room === 'start' || place.room === 'founding' ? place : { room: 'start', view: 'sign-in' }
        }
        onSignedIn={seat.sit}
      />
    )
  if (place.room === 'you')
    return (
      <>
        <ChooseOrganisation desk={desk} seat={seat} session={session} />
        <You
          session={session}
          roles={rolesOf(session, namesOf(desk, session))}
          preferences={preferences}
          onLock={seat.lock}
        />
      </>
    )
  if (place.room === 'network' && session.steward)
    return <Network steward={session.steward} view={place.view} />
  if (!work || place.room === 'network') return <p>{t('nav.nothing')}</p>
  return (
    <WorkRoom
      key={work.organisation}
      place={place}
      shortcuts={shortcuts}
      onReady={() => void seat.lookAfter()}
    />
  )
}

const namesOf = ({ charter }: Desk, { staff }: Session): readonly string[] => {
  const known = charter.value
  return known ? (staff?.organisations ?? []).map((id) => organisationName(known, id)) : []
}

/** For somebody who works at more than one organisation. */
function ChooseOrganisation({
  desk,
  seat,
  session,
}: {
  readonly desk: Desk
  readonly seat: Seat
  readonly session: Session
}): VNode | null {
  const chosen = useSignal<string | null>(seat.work.value?.organisation ?? null)
  useSignalEffect(() => {
    const id = session.staff?.organisations.find((each) => each === chosen.value)
    if (id && id !== seat.work.peek()?.organisation) seat.choose(id)
  })
  const charter = desk.charter.value
  const organisations = session.staff?.organisations ?? []
  if (!charter || organisations.length < 2) return null
  return (
    <RadioGroup
      name="organisation"
      label={t('you.workFor')}
      value={chosen}
      choices={organisations.map((id) => ({ value: id as string, label: organisationName(charter, id) }))}
    />
  )
}
