import type { OrganisationId } from '@parasol/charter'
import {
  Actions,
  Busy,
  Button,
  ErrorSummary,
  focusHeading,
  Form,
  Notice,
  Page,
  RadioGroup,
  WordGrid,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Secret, wordsOf } from '@parasol/sealing'
import { keepNow } from '../shell/offline-copy.ts'
import { charterNow, loadRoster, roster } from '../shell/roster.ts'
import { screens } from '../shell/screens.ts'
import { SecretForm } from '../shell/secret-form.tsx'
import { t } from '../shell/text.ts'
import { membership } from '../shell/warnings/membership.ts'
import { type ListNow, wordListNow } from '../shell/word-lists.ts'
import { doneJoining, type JoinBy, type Joining, joining } from './join-state.ts'
import type { ComeBackFailure } from './come-back.ts'
import type { JoinFailure } from './join.ts'
import { LockView } from './lock-view.tsx'

const FAILURES = {
  used: 'member.errorUsed',
  unknown: 'member.errorUnknown',
  organisation: 'member.errorOrganisation',
  offline: 'member.errorOffline',
  server: 'member.errorServer',
  'not-a-member': 'member.errorNotMember',
} as const satisfies Readonly<Record<JoinFailure | ComeBackFailure, string>>

function Intro(): VNode {
  const now = membership.value
  return (
    <Page heading={t('member.title')} lead={t('member.lead')} onBack={screens.back}>
      {now.at === 'none' && now.removed && (
        <Notice kind="care" live>
          <p>{t('member.removed')}</p>
        </Notice>
      )}
      <p class="hint">{t('member.how')}</p>
      <Actions>
        <Button
          onPress={() => {
            joining.value = { at: 'who', by: 'invitation' }
          }}
        >
          {t('member.join')}
        </Button>
        <Button
          look="secondary"
          onPress={() => {
            joining.value = { at: 'who', by: 'own' }
          }}
        >
          {t('member.back')}
        </Button>
      </Actions>
    </Page>
  )
}

function WhoInvited({ by }: { readonly by: JoinBy }): VNode {
  const picked = useSignal<OrganisationId | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    void loadRoster()
  }, [])
  const title = t(by === 'own' ? 'member.whoBackTitle' : 'member.whoTitle')
  const known = charterNow() !== null
  useEffect(focusHeading, [known])
  const open = [...(charterNow()?.organisations.values() ?? [])].filter(({ status }) => status === 'open')
  const next = (): void => {
    if (picked.value) joining.value = { at: 'words', by, organisation: picked.value, failure: null }
    else setError(t('member.whoProblem'))
  }
  const back = (): void => {
    joining.value = null
  }
  if (open.length === 0)
    return (
      <Page heading={title} onBack={back}>
        <Busy text={roster.value.at === 'loading' ? t('app.loading') : ''} />
        {roster.value.at === 'unknown' && (
          <>
            <Notice kind="care" live>
              <p>{t('member.errorOffline')}</p>
            </Notice>
            <Button onPress={loadRoster}>{t('app.tryAgain')}</Button>
          </>
        )}
      </Page>
    )
  return (
    <Page onBack={back}>
      <ErrorSummary errors={error ? [{ name: 'inviter', text: error }] : []} />
      <Form onSubmit={next}>
        <RadioGroup
          name="inviter"
          label={title}
          heading
          error={error ?? undefined}
          value={picked}
          choices={open.map(({ organisation, name }) => ({ value: organisation, label: name }))}
        />
        <Button submit>{t('app.continue')}</Button>
      </Form>
    </Page>
  )
}

function Words({ state }: { readonly state: Extract<Joining, { readonly at: 'words' }> }): VNode {
  const { by, organisation, failure } = state
  const own = by === 'own'
  const read = async (secret: Secret): Promise<void> => {
    joining.value = { at: 'lock', by, organisation, secret }
  }
  return (
    <Page
      heading={t(own ? 'member.backTitle' : 'member.inviteTitle')}
      onBack={() => (joining.value = { at: 'who', by })}
    >
      <SecretForm
        label={t(own ? 'member.ownWords' : 'member.invite')}
        hint={t(own ? 'member.backHint' : 'member.inviteHint')}
        submit={t('app.continue')}
        failure={failure && t(FAILURES[failure])}
        onSecret={read}
      />
    </Page>
  )
}

function Done({ own, handle }: { readonly own: Secret; readonly handle: string }): VNode {
  const [list, setList] = useState<ListNow | null>(null)
  useEffect(() => {
    void wordListNow().then(setList)
    // Warnings are of use where there is no connection.
    void keepNow()
  }, [])
  return (
    <Page heading={t('member.doneTitle')}>
      <p>
        {t('member.handle')} <strong lang="en">{handle}</strong>
      </p>
      <p>{t('member.wordsSays')}</p>
      {list && <WordGrid words={wordsOf(own, list.list)} label={t('member.ownWords')} lang={list.lang} />}
      <Button onPress={doneJoining}>{t('member.go')}</Button>
    </Page>
  )
}

/** From an invitation to a member, one thing a screen. */
export function JoinView(): VNode {
  const state = joining.value
  if (!state) return <Intro />
  switch (state.at) {
    case 'who':
      return <WhoInvited by={state.by} />
    case 'words':
      return <Words state={state} />
    case 'lock':
      return <LockView state={state} />
    case 'joining':
      return (
        <Page heading={t('member.lockTitle')}>
          <Busy text={t('member.joining')} />
        </Page>
      )
    case 'done':
      return <Done own={state.own} handle={state.handle} />
  }
}
