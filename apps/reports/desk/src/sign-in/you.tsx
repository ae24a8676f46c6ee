import { Actions, Button, Details, Page, RadioGroup } from '@parasol/ui'
import type { Signal } from '@preact/signals'
import type { VNode } from 'preact'
import { cardKeysOf } from '../shell/card-keys.ts'
import { CardView, Handle } from '../shell/card-view.tsx'
import { useDesk } from '../shell/desk.ts'
import type { Session } from '../shell/session.ts'
import { t } from '../shell/text.ts'
import { KeepWords } from './keep-words.tsx'

export type Preferences = {
  readonly theme: Signal<'auto' | 'dark' | 'light' | 'dim' | null>
  readonly shortcuts: Signal<'on' | 'off' | null>
}

/** Who is signed in, what this device keeps of her, and how the desk looks and listens. */
export function You({
  session,
  roles,
  preferences,
  onLock,
}: {
  readonly session: Session
  /** What the charter says she is, in words. */
  readonly roles: readonly string[]
  readonly preferences: Preferences
  readonly onLock: () => void
}): VNode {
  const { ports } = useDesk()
  return (
    <Page heading={t('you.title')} lead={t('you.lead')}>
      <section class="stack panel" aria-labelledby="who">
        <h2 id="who">{t('you.who')}</h2>
        {session.staff && (
          <p>
            {t('you.handle')} <Handle of={session.staff.keys.sign.public} />
          </p>
        )}
        {session.steward && (
          <p>
            {t('you.stewardHandle')} <Handle of={session.steward.key.public} />
          </p>
        )}
        <ul class="plain-list">
          {roles.map((role) => (
            <li key={role}>{role}</li>
          ))}
        </ul>
        <Actions>
          <Button onPress={onLock}>{t('you.lock')}</Button>
        </Actions>
      </section>
      <KeepWords session={session} />
      <section class="stack panel" aria-labelledby="desk-look">
        <h2 id="desk-look">{t('you.desk')}</h2>
        <RadioGroup
          name="theme"
          label={t('you.theme')}
          value={preferences.theme}
          choices={(['auto', 'dark', 'light', 'dim'] as const).map((value) => ({
            value,
            label: t(`you.themes.${value}`),
          }))}
        />
        <RadioGroup
          name="shortcuts"
          label={t('you.shortcuts')}
          hint={t('you.shortcutsHint')}
          value={preferences.shortcuts}
          choices={[
            { value: 'on', label: t('you.shortcutsOn') },
            { value: 'off', label: t('you.shortcutsOff') },
          ]}
        />
      </section>
      <Details summary={t('you.card')}>
        <CardView
          keys={cardKeysOf(session.secret, session.staff ? 'organisation' : 'steward')}
          day={ports.today()}
        />
      </Details>
    </Page>
  )
}
