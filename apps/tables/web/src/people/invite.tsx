import { newSecret, tableInvitationKey, wordsOf } from '@parasol/sealing'
import {
  closeInvitationRoute,
  type InvitationView,
  inviteRoute,
  SEAT_KINDS,
  type SeatKind,
} from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  LinkButton,
  Notice,
  Page,
  RadioGroup,
  TextField,
  useScreenFocus,
  WordGrid,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { places } from '../shell/places.ts'
import { roleName } from '../shell/roles.ts'
import { act, tableView } from '../shell/seat.ts'
import { Select } from '../shell/select.tsx'
import { random } from '../shell/sign.ts'
import { shownDay, t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { ownWordList } from '../shell/words.tsx'

const ANY = 'any'
const VALID_DAYS = 30

type Made = { readonly words: readonly string[]; readonly lang: string; readonly places: number }

/** A host invites: the words are made here, and only their public key is sent. */
export function Invite(): VNode {
  const { settings, invitations: all } = tableView()
  const invitations = all.filter(({ used, places: seats }) => used < seats)
  const kind = useSignal<SeatKind | null>('voice')
  const role = useSignal(ANY)
  const host = useSignal(false)
  const count = useSignal('1')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const made = useSignal<Made | null>(null)
  useScreenFocus(made.value === null)
  const chosen = settings.roles.find(({ id }) => id === role.value)

  const mayHost = (): boolean => kind.value === 'voice' && chosen?.official !== true
  const make = async (): Promise<void> => {
    const seats = /^\d{1,3}$/.test(count.peek().trim()) ? Number(count.peek()) : 0
    error.value = seats >= 1 && seats <= 200 ? undefined : t('invite.needsCount')
    if (error.peek()) return
    const secret = newSecret(random)
    const { list, lang } = await ownWordList()
    const expires = new Date(Date.now() + VALID_DAYS * 86_400_000)
      .toISOString()
      .slice(0, 10) as InvitationView['expires']
    trouble.value = await act(inviteRoute, {
      key: tableInvitationKey(secret).public,
      kind: kind.peek() ?? 'voice',
      role: role.peek() === ANY ? null : role.peek(),
      host: host.peek() && mayHost(),
      places: seats,
      expires,
    })
    if (trouble.peek() === null) made.value = { words: wordsOf(secret, list), lang, places: seats }
  }
  const now = made.value
  if (now)
    return (
      <Page heading={t('invite.made')} lead={t('invite.madeLead', { count: now.places })}>
        <WordGrid words={now.words} label={t('invite.made')} lang={now.lang} />
        <Notice kind="care">
          <p>{t('invite.onlyNow')}</p>
        </Notice>
        <Actions>
          <Button onPress={() => window.print()} look="secondary">
            {t('export.print')}
          </Button>
          <Button onPress={() => void (made.value = null)}>{t('invite.another')}</Button>
        </Actions>
      </Page>
    )
  return (
    <Page heading={t('invite.title')} lead={t('invite.lead')} onBack={places.back}>
      <ErrorSummary errors={error.value ? [{ name: 'count', text: error.value }] : []} />
      <Said trouble={trouble.value} />
      <Form onSubmit={make}>
        <RadioGroup
          name="kind"
          label={t('invite.kind')}
          value={kind}
          choices={SEAT_KINDS.map((each) => ({
            value: each,
            label: t(`seat.${each}`),
            hint: t(`seat.kind.${each}`),
          }))}
        />
        <Select
          name="role"
          label={t('invite.role')}
          value={role.value}
          choices={[
            { value: ANY, label: t('invite.anyRole') },
            ...settings.roles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(each) => void (role.value = each)}
        />
        {chosen?.official && (
          <Notice kind="care" live>
            <p>{t('invite.official')}</p>
          </Notice>
        )}
        <TextField
          name="count"
          label={t('invite.count')}
          value={count}
          inputMode="numeric"
          width="short"
          error={error.value}
        />
        {mayHost() && (
          <Checkbox name="host" label={t('invite.host')} hint={t('invite.hostHint')} value={host} />
        )}
        <Actions>
          <Button submit>{t('invite.make')}</Button>
        </Actions>
      </Form>
      {invitations.length > 0 && (
        <section class="stack" aria-labelledby="open-invitations">
          <h2 id="open-invitations">{t('invite.open')}</h2>
          <ul class="plain-list">
            {invitations.map(({ id, used, places: seats, expires, role: own }) => (
              <li key={id}>
                {t('invite.one', {
                  used,
                  places: seats,
                  day: shownDay(expires),
                  role: own === null ? t('invite.anyRole') : roleName(settings, own),
                })}{' '}
                <LinkButton onPress={() => act(closeInvitationRoute, { id })}>{t('invite.close')}</LinkButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
