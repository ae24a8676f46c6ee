import { Actions, Button, Notice, Page } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { refreshCharter, useDesk } from './shell/desk.ts'
import { explain, type Trouble } from './shell/failures.ts'
import { type Place, places } from './shell/places.ts'
import type { Session } from './shell/session.ts'
import { t } from './shell/text.ts'
import { CardAgain } from './sign-in/card-again.tsx'
import { MakeWords } from './sign-in/make-words.tsx'
import { SignIn } from './sign-in/sign-in.tsx'
import { Founding, NothingFounded } from './stewards/founding.tsx'

type StartPlace = Extract<Place, { readonly room: 'start' | 'founding' }>

/** Everything before somebody is signed in. */
export function Start({
  place,
  onSignedIn,
}: {
  readonly place: StartPlace
  readonly onSignedIn: (session: Session) => void
}): VNode {
  const { pin } = useDesk()
  if (place.room === 'founding') return <Founding view={place.view} />
  switch (place.view) {
    case 'make-words':
      return <MakeWords onBack={places.back} />
    case 'card-again':
      return <CardAgain onBack={places.back} />
    case 'sign-in':
      return pin ? <Door name={pin.founding.name} onSignedIn={onSignedIn} /> : <NothingFounded />
  }
}

/** Signing in, unless the server shows a charter that this build's pin does not vouch for, or none. */
function Door({
  name,
  onSignedIn,
}: {
  readonly name: string
  readonly onSignedIn: (session: Session) => void
}): VNode {
  const desk = useDesk()
  const trouble = useSignal<Trouble | null>(null)
  const load = async (): Promise<void> => {
    trouble.value = null
    const charter = await refreshCharter(desk)
    if (!charter.ok) trouble.value = charter.failure.reason
  }
  useEffect(() => void load(), [])
  if (trouble.value)
    return (
      <Page heading={t('start.troubleTitle')} caption={name}>
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
        <Actions>
          <Button onPress={load}>{t('start.again')}</Button>
        </Actions>
      </Page>
    )
  return <SignIn network={desk.charter.value?.state.name ?? name} onSignedIn={onSignedIn} />
}
