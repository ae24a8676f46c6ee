import { Busy, Button, Details, ErrorSummary, Form, Page, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { openEngine } from '../shell/engine.ts'
import { locksSoFar } from '../shell/locking.ts'
import { charterNow, loadRoster } from '../shell/roster.ts'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { openMembership, showWarnings, type UnlockFailure } from '../shell/warnings/membership.ts'
import { claim } from './join.ts'

function inWords({ why, left }: UnlockFailure): string | null {
  if (why === 'removed') return null
  if (why !== 'wrong-passphrase') return t('member.errorDamaged')
  return left === null
    ? t('member.errorWrong')
    : `${t('member.errorWrong')} ${t('member.triesLeft', { left })}`
}

/** Opens the vault; takes a claim up again that was cut off. @returns what to say when it did not work */
async function unlock(passphrase: string): Promise<string | null> {
  const since = locksSoFar()
  const vault = await openMembership(passphrase)
  if (!vault.ok) return inWords(vault.failure)
  if (showWarnings(vault.value, since)) return null
  await loadRoster()
  const charter = charterNow()
  const claimed = charter && (await claim(await openEngine(), charter, vault.value))
  if (claimed?.ok && showWarnings(vault.value, since)) return null
  vault.value.lock()
  return t(
    claimed && !claimed.ok && claimed.failure !== 'offline' ? 'member.errorUnknown' : 'member.errorOffline',
  )
}

/** Unlocks the warnings on this phone. */
export function UnlockView(): VNode {
  const passphrase = useSignal('')
  const problem = useSignal<string | null>(null)
  const busy = useSignal(false)
  const name = 'passphrase'
  const go = async (): Promise<void> => {
    busy.value = true
    problem.value = await unlock(passphrase.value)
    busy.value = false
  }
  return (
    <Page heading={t('member.unlockTitle')} onBack={screens.back}>
      <ErrorSummary errors={problem.value ? [{ name, text: problem.value }] : []} />
      <Form onSubmit={go}>
        <TextField
          name={name}
          kind="passphrase"
          label={t('member.passphrase')}
          error={problem.value ?? undefined}
          value={passphrase}
        />
        <Busy text={busy.value ? t('member.unlocking') : ''} />
        <Details summary={t('member.forgot')}>
          <p>{t('member.forgotSays')}</p>
        </Details>
        <Button submit>{t('member.unlock')}</Button>
      </Form>
    </Page>
  )
}
