import { Busy, Button, Notice, Page, RadioGroup } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { openEngine } from '../shell/engine.ts'
import { lockNow } from '../shell/locking.ts'
import { screens } from '../shell/screens.ts'
import { t } from '../shell/text.ts'
import { LOCK_AFTER, lockAfterIn } from '../shell/warnings/lock-after.ts'
import { chooseLockAfter, findMembership, membership } from '../shell/warnings/membership.ts'
import { setTryLimit, TRY_LIMITS, tryLimit } from '../shell/warnings/tries.ts'

type Open = Extract<typeof membership.value, { readonly at: 'open' }>

const LIMITS = ['never', ...TRY_LIMITS.map(String)] as const

function Choices({ vault }: Open): VNode {
  const after = useSignal<string | null>(String(lockAfterIn(vault.secrets())))
  const limit = useSignal<string | null>(null)
  useEffect(() => {
    const read = async (): Promise<void> => {
      const { store } = await openEngine()
      limit.value = String((await tryLimit(store)) ?? 'never')
    }
    void read()
  }, [])
  const keepAfter = (chosen: string): void => {
    const minutes = LOCK_AFTER.find((each) => String(each) === chosen)
    if (minutes !== undefined) void chooseLockAfter(vault, minutes)
  }
  const keepLimit = async (chosen: string): Promise<void> => {
    const { store } = await openEngine()
    await setTryLimit(store, TRY_LIMITS.find((each) => String(each) === chosen) ?? null)
  }
  return (
    <>
      <RadioGroup
        name="lock-after"
        label={t('lock.after')}
        hint={t('lock.afterHint')}
        value={after}
        onChoose={keepAfter}
        choices={LOCK_AFTER.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t('lock.atOnce') : t('lock.minutes', { minutes }),
        }))}
      />
      <RadioGroup
        name="lock-tries"
        label={t('lock.tries')}
        hint={t('lock.triesHint')}
        value={limit}
        onChoose={keepLimit}
        choices={LIMITS.map((value) => ({
          value,
          label: value === 'never' ? t('lock.never') : t('lock.afterTries', { tries: value }),
        }))}
      />
      <Notice kind="care">
        <p>{t('lock.lost')}</p>
      </Notice>
      <Button look="secondary" onPress={lockNow}>
        {t('lock.now')}
      </Button>
    </>
  )
}

/** When a member's warnings lock themselves, and whether wrong passphrases remove them. Shown to who can open them. */
export function LockView(): VNode {
  const now = membership.value
  useEffect(() => {
    void findMembership()
  }, [])
  return (
    <Page heading={t('lock.title')} onBack={screens.back}>
      {now.at === 'unknown' && <Busy text={t('app.loading')} />}
      {now.at === 'none' && <p>{t('lock.nothing')}</p>}
      {now.at === 'locked' && (
        <>
          <p>{t('lock.openFirst')}</p>
          <Button onPress={() => screens.to({ room: 'check' })}>{t('member.unlock')}</Button>
        </>
      )}
      {now.at === 'open' && <Choices {...now} />}
    </Page>
  )
}
