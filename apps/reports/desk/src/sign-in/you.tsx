import { hasVault } from '@parasol/device'
import {
  Actions,
  Busy,
  Button,
  Details,
  ErrorSummary,
  Form,
  Notice,
  Page,
  RadioGroup,
  TextField,
} from '@parasol/ui'
import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { cardKeysOf } from '../shell/card-keys.ts'
import { CardView, Handle } from '../shell/card-view.tsx'
import { useDesk } from '../shell/desk.ts'
import type { Session } from '../shell/session.ts'
import { t } from '../shell/text.ts'
import { forgetKeptWords, keepWords, SHORTEST_PASSPHRASE } from './kept-words.ts'

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

function KeepWords({ session }: { readonly session: Session }): VNode {
  const { ports } = useDesk()
  const kept = useSignal<boolean | null>(null)
  const passphrase = useSignal('')
  const again = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const working = useSignal('')
  const look = async (): Promise<void> => {
    kept.value = await hasVault(ports.store)
  }
  useEffect(() => void look(), [])
  const keep = async (): Promise<void> => {
    const short = passphrase.peek().trim().length < SHORTEST_PASSPHRASE
    const differs = passphrase.peek() !== again.peek()
    error.value = short
      ? t('you.shortPassphrase', { least: SHORTEST_PASSPHRASE })
      : differs
        ? t('you.otherPassphrase')
        : undefined
    if (error.peek()) return
    working.value = t('you.keeping')
    await keepWords(ports, { secret: session.secret, passphrase: passphrase.peek() })
    passphrase.value = ''
    again.value = ''
    working.value = ''
    await look()
  }
  const forget = async (): Promise<void> => {
    await forgetKeptWords(ports)
    await look()
  }
  return (
    <section class="stack panel" aria-labelledby="keep-words">
      <h2 id="keep-words">{t('you.keep')}</h2>
      {kept.value ? (
        <>
          <Notice kind="good" live>
            <p>{t('you.kept')}</p>
          </Notice>
          <Actions>
            <Button look="danger" onPress={forget}>
              {t('you.forget')}
            </Button>
          </Actions>
        </>
      ) : (
        <>
          <p>{t('you.keepHow')}</p>
          <ErrorSummary errors={error.value ? [{ name: 'new-passphrase', text: error.value }] : []} />
          <Form onSubmit={keep}>
            <TextField
              name="new-passphrase"
              kind="passphrase"
              label={t('you.passphrase')}
              hint={t('you.passphraseHint', { least: SHORTEST_PASSPHRASE })}
              value={passphrase}
              error={error.value}
              autoComplete="new-password"
            />
            <TextField
              name="new-passphrase-again"
              kind="passphrase"
              label={t('you.passphraseAgain')}
              value={again}
              autoComplete="new-password"
            />
            <Busy text={working.value} />
            <Actions>
              <Button submit look="secondary">
                {t('you.keepIt')}
              </Button>
            </Actions>
          </Form>
        </>
      )}
    </section>
  )
}
