import { hasVault } from '@parasol/device'
import type { Secret } from '@parasol/sealing'
import { Actions, Busy, Button, ErrorSummary, Form, Notice, TextField } from '@parasol/ui'
import { type Signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { useDesk } from '../shell/desk.ts'
import type { Session } from '../shell/session.ts'
import { shownDay, t } from '../shell/text.ts'
import { forgetPasskey, type KeptPasskey, keepUnderPasskey, passkeysKept } from './kept-under-passkeys.ts'
import { forgetKeptWords, keepWords, SHORTEST_PASSPHRASE } from './kept-words.ts'

/** Keeps her words on this device, under a passphrase, under passkeys, or both. */
export function KeepWords({ session: { secret } }: { readonly session: Session }): VNode {
  const { ports } = useDesk()
  const vault = useSignal<boolean | null>(null)
  const passkeys = useSignal<readonly KeptPasskey[]>([])
  const look = async (): Promise<void> => {
    passkeys.value = await passkeysKept(ports.store)
    vault.value = await hasVault(ports.store)
  }
  useEffect(() => void look(), [])
  const forget = async (): Promise<void> => {
    await forgetKeptWords(ports)
    await look()
  }
  const anything = vault.value === true || passkeys.value.length > 0
  return (
    <section class="stack panel" aria-labelledby="keep-words">
      <h2 id="keep-words">{t('you.keep')}</h2>
      <p>{t('you.keepHow')}</p>
      <h3>{t('you.keepPasskey')}</h3>
      <UnderPasskeys secret={secret} passkeys={passkeys} />
      <h3>{t('you.keepPassphrase')}</h3>
      {vault.value === true && (
        <Notice kind="good" live>
          <p>{t('you.kept')}</p>
        </Notice>
      )}
      {vault.value === false && <UnderPassphrase secret={secret} onKept={look} />}
      {anything && (
        <Actions>
          <Button look="danger" onPress={forget}>
            {t('you.forget')}
          </Button>
        </Actions>
      )}
    </section>
  )
}

function UnderPasskeys({
  secret,
  passkeys,
}: {
  readonly secret: Secret
  readonly passkeys: Signal<readonly KeptPasskey[]>
}): VNode {
  const { ports } = useDesk()
  const says = useSignal('')
  const trouble = useSignal('')
  if (!ports.passkeys.offered()) return <p class="hint">{t('you.passkeyNone')}</p>
  const make = async (): Promise<void> => {
    trouble.value = ''
    says.value = t('you.passkeyWaiting')
    const made = await keepUnderPasskey(ports, secret)
    says.value = ''
    if (!made.ok) trouble.value = t(`you.passkey.${made.failure}`)
    passkeys.value = await passkeysKept(ports.store)
  }
  const takeAway = async (id: string): Promise<void> => {
    await forgetPasskey(ports.store, id)
    passkeys.value = await passkeysKept(ports.store)
    says.value = t('you.passkeyForgot')
  }
  const some = passkeys.value.length > 0
  return (
    <>
      <p>{t('you.passkeyHow')}</p>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{trouble.value}</p>
        </Notice>
      )}
      {some && (
        <ul class="plain-list" aria-label={t('you.passkeys')}>
          {passkeys.value.map(({ id, day }) => (
            <li key={id}>
              {t('you.passkeyMade', { day: shownDay(day) })}{' '}
              <Button look="quiet" onPress={() => takeAway(id)}>
                {t('you.passkeyForget')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{says.value}</p>
      <Actions>
        <Button look="secondary" onPress={make}>
          {t(some ? 'you.passkeyMore' : 'you.passkeyAdd')}
        </Button>
      </Actions>
    </>
  )
}

function UnderPassphrase({
  secret,
  onKept,
}: {
  readonly secret: Secret
  readonly onKept: () => Promise<void>
}): VNode {
  const { ports } = useDesk()
  const passphrase = useSignal('')
  const again = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const working = useSignal('')
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
    await keepWords(ports, { secret, passphrase: passphrase.peek() })
    passphrase.value = ''
    again.value = ''
    working.value = ''
    await onKept()
  }
  return (
    <>
      <p>{t('you.passphraseHow')}</p>
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
  )
}
