import { tidyLine } from '@parasol/charter'
import { newSecret, type Secret, tableKey, wordsOf, type SignKey } from '@parasol/sealing'
import { joinRoute, type RoomView, TABLE_JOIN } from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  CheckboxGroup,
  currentLanguage,
  ErrorSummary,
  type FieldError,
  Form,
  Notice,
  Page,
  TextField,
  useScreenFocus,
  WordGrid,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { call, type Trouble } from '../shell/call.ts'
import { places } from '../shell/places.ts'
import { sit } from '../shell/seat.ts'
import { random, signFor } from '../shell/sign.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { ownWordList } from '../shell/words.tsx'

export type Named = { readonly alias: string; readonly roles: readonly string[] }

/** Asks for a name and a role at one table. */
export function NameAndRole({
  room,
  act,
  first,
  onNamed,
  onBack,
}: {
  readonly room: Pick<RoomView, 'settings' | 'offer'>
  readonly act: string
  readonly first?: Named | undefined
  readonly onNamed: (named: Named) => Promise<Trouble | null>
  readonly onBack?: (() => void) | undefined
}): VNode {
  const { settings, offer } = room
  const alias = useSignal(first?.alias ?? '')
  const roles = useSignal<readonly string[]>(first?.roles ?? (offer.role === null ? [] : [offer.role]))
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const errorAt = (name: string): string | undefined => errors.value.find((each) => each.name === name)?.text
  // Police and government come with an invitation of their own.
  const offered = settings.roles.filter(({ id, official }) => !official || id === offer.role)
  const send = async (): Promise<void> => {
    const name = tidyLine(alias.peek()).slice(0, 40).trim()
    const needsRole = offer.kind === 'voice' && roles.peek().length === 0
    errors.value = [
      ...(name === '' ? [{ name: 'alias', text: t('join.needsName') }] : []),
      ...(needsRole ? [{ name: 'roles', text: t('join.needsRole') }] : []),
    ]
    if (errors.peek().length > 0) return
    trouble.value = await onNamed({ alias: name, roles: roles.peek() })
  }
  return (
    <Page heading={t('join.title')} lead={t('join.lead')} onBack={onBack}>
      <ErrorSummary errors={errors.value} />
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextField
          name="alias"
          label={t('join.name')}
          hint={t('join.nameHint')}
          value={alias}
          maxLength={40}
          width="medium"
          error={errorAt('alias')}
        />
        {offer.role === null ? (
          <CheckboxGroup
            name="roles"
            label={t('join.roles')}
            hint={t('join.rolesHint')}
            value={roles}
            error={errorAt('roles')}
            choices={offered.map(({ id, name, mustHear }) => ({
              value: id,
              label: name,
              ...(mustHear ? { hint: t('join.mustHear') } : {}),
            }))}
          />
        ) : (
          <p>
            {t('join.roleGiven', { role: settings.roles.find(({ id }) => id === offer.role)?.name ?? '' })}
          </p>
        )}
        {offer.kind !== 'voice' && <p>{t(`seat.kind.${offer.kind}`)}</p>}
        <Actions>
          <Button submit>{act}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

type Made = {
  readonly secret: Secret
  readonly words: readonly string[]
  readonly lang: string
  readonly asked: number
}

/** Fresh words for this table, shown once, one of them asked back; then the seat is taken. */
export function WordsForTable({
  name,
  onKept,
}: {
  readonly name: string
  readonly onKept: (secret: Secret) => Promise<Trouble | null>
}): VNode {
  const made = useSignal<Made | null>(null)
  const checking = useSignal(false)
  const typed = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const now = made.value
  useScreenFocus(`${now === null}${checking.value}`)
  const make = async (): Promise<void> => {
    const secret = newSecret(random)
    const { list, lang } = await ownWordList()
    const asked = ((random(1)[0] ?? 0) % 12) + 1
    made.value = { secret, words: wordsOf(secret, list), lang, asked }
  }
  if (!now)
    return (
      <Page heading={t('keep.title')} lead={t('keep.lead')}>
        <p>{t('keep.perTable')}</p>
        <Actions>
          <Button onPress={make}>{t('keep.make')}</Button>
        </Actions>
      </Page>
    )
  if (!checking.value)
    return (
      <Page heading={t('keep.yours')} lead={t('keep.yoursLead')}>
        <p>
          {t('keep.table')} <strong class="notranslate">{name}</strong>
        </p>
        <WordGrid words={now.words} label={t('keep.yours')} lang={now.lang} />
        <Notice kind="care">
          <p>{t('keep.onlyNow')}</p>
        </Notice>
        <Actions>
          <Button onPress={() => void (checking.value = true)}>{t('keep.kept')}</Button>
        </Actions>
      </Page>
    )
  const check = async (): Promise<void> => {
    const fold = (text: string): string =>
      text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase()
    const right = fold(typed.peek()) === fold(now.words[now.asked - 1] ?? '')
    error.value = right ? undefined : t('keep.wrong', { place: now.asked })
    if (right) trouble.value = await onKept(now.secret)
  }
  return (
    <Page heading={t('keep.check')} lead={t('keep.checkLead')} onBack={() => void (checking.value = false)}>
      <ErrorSummary errors={error.value ? [{ name: 'asked-word', text: error.value }] : []} />
      <Said trouble={trouble.value} />
      <Form onSubmit={check}>
        <TextField
          name="asked-word"
          label={t('keep.word', { place: now.asked })}
          value={typed}
          lang={now.lang}
          width="medium"
          error={error.value}
        />
        <Actions>
          <Button submit>{t('keep.sit')}</Button>
        </Actions>
      </Form>
    </Page>
  )
}

/** Takes the seat and shows the table. @param by the key of the invitation, where there is one */
export async function takeSeat(
  room: Pick<RoomView, 'table' | 'room'>,
  named: Named,
  { secret, by }: { readonly secret: Secret; readonly by: SignKey | null },
): Promise<Trouble | null> {
  const key = tableKey(secret, room.table)
  const said = {
    kind: 'table-join',
    table: room.table,
    key: key.public,
    alias: named.alias,
    roles: named.roles,
    language: currentLanguage()?.locale === 'fr' ? 'fr' : 'en',
    room: room.room,
  }
  const signed = signFor(TABLE_JOIN, said, key, ...(by ? [by] : []))
  const joined = await call(joinRoute, { body: { signed } })
  if (!joined.ok) return joined.failure
  return enter(joined.value.token)
}

/** Shows the table whose session is open. */
export async function enter(token: string): Promise<Trouble | null> {
  const seated = await sit(token)
  if (!seated.ok) return seated.failure
  places.reset({ room: 'home' })
  return null
}
