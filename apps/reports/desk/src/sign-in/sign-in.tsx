import { fail, type Result } from '@parasol/charter'
import { hasVault } from '@parasol/device'
import type { Secret } from '@parasol/sealing'
import { Actions, Busy, Button, ErrorSummary, Form, Notice, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useDesk } from '../shell/desk.ts'
import { takeWords } from '../shell/words-at-doorway.ts'
import { explain, type Trouble } from '../shell/failures.ts'
import { go } from '../shell/places.ts'
import type { Ports } from '../shell/ports.ts'
import { type Session, signIn } from '../shell/session.ts'
import { t } from '../shell/text.ts'
import { readWords } from '../shell/read-words.ts'
import { SignInPage, WordsForm } from '../shell/sign-in-page.tsx'
import { forgetWords, useWords } from '../shell/words-field.tsx'
import { openWithPasskey, passkeysKept } from './kept-under-passkeys.ts'
import { openKeptWords } from './kept-words.ts'

export type OnSignedIn = (session: Session) => void

/** Signing in with words, or with the passphrase under which this device keeps them. */
export function SignIn({
  network,
  onSignedIn,
}: {
  readonly network: string
  readonly onSignedIn: OnSignedIn
}): VNode {
  const desk = useDesk()
  const [words] = useState(takeWords)
  const kept = useSignal<readonly Way[] | null>(words === '' ? null : [])
  useEffect(() => {
    const look = async (): Promise<void> => void (kept.value = await waysKept(desk.ports))
    if (words === '') void look()
  }, [])
  const enter = async (secret: Secret): Promise<Result<true, Trouble>> => {
    const session = await signIn(desk, secret)
    if (!session.ok) return fail(session.failure)
    onSignedIn(session.value)
    return { ok: true, value: true }
  }
  return (
    <SignInPage network={network} onView={(view) => go({ room: 'start', view })}>
      {kept.value === null && <Busy text={t('signIn.opening')} />}
      {kept.value?.includes('passkey') && <ByPasskey enter={enter} />}
      {kept.value?.includes('passphrase') && <ByPassphrase enter={enter} />}
      {kept.value?.length === 0 && <ByWords enter={enter} words={words} />}
      {kept.value && kept.value.length > 0 && (
        <Actions>
          <Button look="quiet" onPress={() => void (kept.value = [])}>
            {t('signIn.useWords')}
          </Button>
        </Actions>
      )}
    </SignInPage>
  )
}

/** How this device opens the words it keeps. */
type Way = 'passkey' | 'passphrase'

async function waysKept({ store, passkeys }: Ports): Promise<readonly Way[]> {
  const [known, vault] = await Promise.all([passkeysKept(store), hasVault(store)])
  const passkey = known.length > 0 && passkeys.offered()
  return [...(passkey ? ['passkey' as const] : []), ...(vault ? ['passphrase' as const] : [])]
}

type Enter = { readonly enter: (secret: Secret) => Promise<Result<true, Trouble>> }

function Refused({ trouble }: { readonly trouble: Trouble | null }): VNode | null {
  if (!trouble) return null
  return (
    <Notice kind="problem" live>
      <p>{explain(trouble)}</p>
    </Notice>
  )
}

function ByWords({ enter, words }: Enter & { readonly words: string }): VNode {
  const typed = useWords(words)
  const trouble = useSignal<Trouble | null>(null)
  const send = async (): Promise<void> => {
    trouble.value = null
    const secret = await readWords(typed)
    if (!secret.ok) return
    const entered = await enter(secret.value)
    if (entered.ok) forgetWords(typed)
    else trouble.value = entered.failure
  }
  useEffect(() => {
    if (words !== '') void send()
  }, [])
  return (
    <>
      <ErrorSummary errors={typed.error.value ? [{ name: 'words', text: typed.error.value }] : []} />
      <Refused trouble={trouble.value} />
      <WordsForm typed={typed} onSend={send} />
    </>
  )
}

function ByPasskey({ enter }: Enter): VNode {
  const { ports } = useDesk()
  const trouble = useSignal('')
  const says = useSignal('')
  const open = async (): Promise<void> => {
    trouble.value = ''
    says.value = t('signIn.passkeyWaiting')
    const secret = await openWithPasskey(ports)
    const entered = secret.ok ? await enter(secret.value) : null
    says.value = ''
    if (!secret.ok) trouble.value = t(`signIn.withPasskey.${secret.failure}`)
    else if (entered && !entered.ok) trouble.value = explain(entered.failure)
  }
  return (
    <>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{trouble.value}</p>
        </Notice>
      )}
      <Actions>
        <Button onPress={open}>{t('signIn.passkey')}</Button>
      </Actions>
      <Busy text={says.value} />
    </>
  )
}

function ByPassphrase({ enter }: Enter): VNode {
  const { ports } = useDesk()
  const passphrase = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const working = useSignal('')
  const send = async (): Promise<void> => {
    trouble.value = null
    working.value = t('signIn.unlocking')
    const secret = await openKeptWords(ports, passphrase.peek())
    error.value = secret.ok ? undefined : t(`signIn.vault.${secret.failure}`)
    const entered = secret.ok ? await enter(secret.value) : null
    working.value = ''
    if (entered && !entered.ok) trouble.value = entered.failure
  }
  return (
    <>
      <ErrorSummary errors={error.value ? [{ name: 'passphrase', text: error.value }] : []} />
      <Refused trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextField
          name="passphrase"
          kind="passphrase"
          label={t('signIn.passphrase')}
          hint={t('signIn.passphraseHint')}
          value={passphrase}
          error={error.value}
          autoComplete="current-password"
        />
        <Busy text={working.value} />
        <Actions>
          <Button submit>{t('signIn.act')}</Button>
        </Actions>
      </Form>
    </>
  )
}
