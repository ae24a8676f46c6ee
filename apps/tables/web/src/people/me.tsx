import { tidyLine } from '@parasol/charter'
import {
  changeSeatRoute,
  confirmMailRoute,
  leaveRoute,
  mailRoute,
  type ProposalVersion,
  readVersionsRoute,
  type TableView,
} from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  CheckboxGroup,
  chooseTheme,
  ErrorSummary,
  type FieldError,
  Form,
  Notice,
  Page,
  RadioGroup,
  TextField,
  type Theme,
  themeNow,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { act, actQuietly, ask as askTable, drop, tableView } from '../shell/seat.ts'
import { saveFile } from '../shell/save-file.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'

/** How I am seated here: my name, my roles, reminders, leaving. */
export function Me(): VNode {
  const view = tableView()
  const trouble = useSignal<Trouble | null>(null)
  const save = async (): Promise<void> => {
    const versionsOf = new Map<string, readonly ProposalVersion[]>()
    for (const { id } of view.proposals) {
      const answer = await askTable(readVersionsRoute, { id })
      trouble.value = answer.ok ? null : answer.failure
      if (!answer.ok) return
      versionsOf.set(id, answer.value.versions)
    }
    saveFile(`${view.name}.json`, exported(view, versionsOf), 'application/json')
  }
  return (
    <Page heading={t('me.title')} caption={view.settings.title}>
      <AboutMe view={view} />
      {view.me.mail !== 'never' && <Mail view={view} />}
      <Look />
      <section class="stack panel" aria-labelledby="export">
        <h2 id="export">{t('export.title')}</h2>
        <Said trouble={trouble.value} />
        <p>{t('export.how')}</p>
        <Actions>
          <Button look="secondary" onPress={save}>
            {t('export.json')}
          </Button>
        </Actions>
      </section>
      <Leave />
    </Page>
  )
}

type VersionsOf = ReadonlyMap<string, readonly ProposalVersion[]>

/** All that the table owns and everybody at it may see; not what is mine alone. */
function exported(view: TableView, versionsOf: VersionsOf): string {
  const { name, settings, round, step, opened, seats, rounds, commitments, meeting, log } = view
  return JSON.stringify(
    {
      table: { name, settings, round, step, opened },
      seats: seats,
      observations: view.observations.map((each) => ({
        round: each.round,
        text: each.text,
        where: each.where,
        when: each.when,
        source: each.source,
        state: each.state,
        reason: each.reason,
      })),
      statements: view.statements
        .filter(({ state }) => state === 'shown')
        .map(({ round: of, text }) => ({ round: of, text })),
      rounds,
      proposals: view.proposals.map(({ mine: _mine, entitled: _may, voted: _has, ...each }) => ({
        ...each,
        versions: versionsOf.get(each.id) ?? [],
      })),
      commitments,
      meeting,
      log,
    },
    null,
    2,
  )
}

function AboutMe({ view }: { readonly view: TableView }): VNode {
  const { me, settings, step } = view
  const alias = useSignal<string>(me.alias)
  const roles = useSignal<readonly string[]>(me.roles)
  const language = useSignal<'en' | 'fr' | null>(me.language)
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const told = useSignal(false)
  const frozen = step === 'needs' || me.invited !== null || me.kind !== 'voice'
  const send = async (): Promise<void> => {
    const name = tidyLine(alias.peek()).slice(0, 40).trim()
    told.value = false
    errors.value = [
      ...(name === '' ? [{ name: 'alias', text: t('join.needsName') }] : []),
      ...(roles.peek().length === 0 && me.kind === 'voice'
        ? [{ name: 'roles', text: t('join.needsRole') }]
        : []),
    ]
    if (errors.peek().length > 0) return
    trouble.value = await act(changeSeatRoute, {
      alias: name,
      roles: [...roles.peek()],
      language: language.peek() ?? 'en',
    })
    told.value = trouble.peek() === null
  }
  const errorAt = (field: string): string | undefined =>
    errors.value.find((each) => each.name === field)?.text
  return (
    <section class="stack panel" aria-labelledby="about-me">
      <h2 id="about-me">{t('me.about')}</h2>
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
        {frozen ? (
          <p class="hint">{t(step === 'needs' ? 'me.rolesFrozen' : 'me.rolesGiven')}</p>
        ) : (
          <CheckboxGroup
            name="roles"
            label={t('join.roles')}
            hint={t('join.rolesHint')}
            value={roles}
            error={errorAt('roles')}
            choices={settings.roles
              .filter((role) => !role.official)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <RadioGroup
          name="language"
          label={t('me.language')}
          value={language}
          choices={[
            { value: 'en', label: 'English', lang: 'en' },
            { value: 'fr', label: 'Français', lang: 'fr' },
          ]}
        />
        <Actions>
          <Button submit look="secondary">
            {t('me.save')}
          </Button>
        </Actions>
        <p role="status">{told.value ? t('me.saved') : ''}</p>
      </Form>
    </section>
  )
}

function Mail({ view: { me } }: { readonly view: TableView }): VNode {
  const address = useSignal('')
  const code = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const ask = async (): Promise<void> => {
    const to = address.peek().trim()
    error.value = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to) ? undefined : t('mail.needsAddress')
    if (!error.peek()) trouble.value = await act(mailRoute, { address: to })
  }
  const confirm = async (): Promise<void> => {
    const typed = code.peek().trim()
    error.value = /^\d{6}$/.test(typed) ? undefined : t('mail.needsCode')
    if (error.peek()) return
    const failure = await act(confirmMailRoute, { code: typed })
    error.value = failure === 'code-refused' ? t('mail.wrongCode') : undefined
    trouble.value = failure === 'code-refused' ? null : failure
  }
  return (
    <section class="stack panel" aria-labelledby="mail">
      <h2 id="mail">{t('mail.title')}</h2>
      <p>{t('mail.how')}</p>
      <ErrorSummary
        errors={
          error.value ? [{ name: me.mail === 'asked' ? 'mail-code' : 'mail-address', text: error.value }] : []
        }
      />
      <Said trouble={trouble.value} />
      {me.mail === 'on' && (
        <Notice kind="good">
          <p>{t('mail.on')}</p>
        </Notice>
      )}
      {me.mail === 'off' && (
        <Form onSubmit={ask}>
          <TextField
            name="mail-address"
            kind="email"
            label={t('mail.address')}
            hint={t('mail.addressHint')}
            value={address}
            maxLength={254}
            error={error.value}
          />
          <Actions>
            <Button submit look="secondary">
              {t('mail.ask')}
            </Button>
          </Actions>
        </Form>
      )}
      {me.mail === 'asked' && (
        <Form onSubmit={confirm}>
          <TextField
            name="mail-code"
            label={t('mail.code')}
            hint={t('mail.codeHint')}
            value={code}
            inputMode="numeric"
            width="short"
            error={error.value}
          />
          <Actions>
            <Button submit>{t('mail.confirm')}</Button>
          </Actions>
        </Form>
      )}
      {me.mail !== 'off' && (
        <Actions>
          <Button
            look="quiet"
            onPress={async () => void (trouble.value = await act(mailRoute, { address: null }))}
          >
            {t('mail.stop')}
          </Button>
        </Actions>
      )}
    </section>
  )
}

function Look(): VNode {
  const theme = useSignal<Theme | null>(themeNow())
  return (
    <section class="stack panel" aria-labelledby="look">
      <h2 id="look">{t('me.look')}</h2>
      <RadioGroup
        name="theme"
        label={t('me.theme')}
        value={theme}
        onChoose={(chosen) => chooseTheme(chosen)}
        choices={(['auto', 'dark', 'light'] as const).map((each) => ({
          value: each,
          label: t(`me.themes.${each}`),
        }))}
      />
    </section>
  )
}

function Leave(): VNode {
  const asking = useSignal(false)
  const trouble = useSignal<Trouble | null>(null)
  const leave = async (): Promise<void> => {
    trouble.value = await actQuietly(leaveRoute, {})
    if (trouble.peek() === null) drop()
  }
  return (
    <section class="stack panel" aria-labelledby="leave">
      <h2 id="leave">{t('me.leave')}</h2>
      <p>{t('me.leaveHow')}</p>
      {tableView().me.host && <p>{t('me.leaveHost')}</p>}
      <Said trouble={trouble.value} />
      <Actions>
        {asking.value ? (
          <Button look="danger" onPress={leave}>
            {t('me.leaveYes')}
          </Button>
        ) : (
          <Button look="secondary" onPress={() => void (asking.value = true)}>
            {t('me.leaveAct')}
          </Button>
        )}
      </Actions>
    </section>
  )
}
