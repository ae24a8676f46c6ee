import { tidyLine, tidyProse } from '@parasol/charter'
import { deleteTableRoute, settingsRoute, type TableSettings } from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  Checkbox,
  ErrorSummary,
  type FieldError,
  Form,
  Page,
  RadioGroup,
  TextArea,
  TextField,
} from '@parasol/ui'
import { signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Trouble } from '../shell/call.ts'
import { places } from '../shell/places.ts'
import { RuleFields, ruleOf, startRule } from '../shell/rule-fields.tsx'
import { act, actQuietly, drop, tableView } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { formRoles, RoleFields, rolesOf } from './role-fields.tsx'

/** How the table works: hosts change anything that its template set. */
export function SettingsRoom(): VNode {
  const { settings } = tableView()
  const title = useSignal<string>(settings.title)
  const about = useSignal<string>(settings.about)
  const door = useSignal<TableSettings['door'] | null>(settings.door)
  const officials = useSignal<TableSettings['officials'] | null>(settings.officials)
  const moderation = useSignal<TableSettings['moderation'] | null>(settings.moderation)
  const smallest = useSignal(String(settings.smallestCell))
  const [governs] = useState(() => signal(settings.governs))
  const [decides] = useState(() => startRule(settings.rule))
  const [roles] = useState(() => signal(formRoles(settings.roles)))
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const told = useSignal(false)
  const errorAt = (field: string): string | undefined =>
    errors.value.find((each) => each.name === field)?.text

  const send = async (): Promise<void> => {
    told.value = false
    const called = tidyLine(title.peek()).slice(0, 120).trim()
    const cell = /^\d{1,2}$/.test(smallest.peek().trim()) ? Number(smallest.peek()) : 0
    const seats = rolesOf(roles.peek())
    const barred = officials.peek() === 'barred'
    const rule = ruleOf(decides)
    const official = seats.some((each) => each.official)
    errors.value = [
      ...(called === '' ? [{ name: 'title', text: t('open.needsTitle') }] : []),
      ...(cell >= 5 && cell <= 50 ? [] : [{ name: 'smallest', text: t('settings.needsCell') }]),
      ...(seats.length === 0 ? [{ name: 'role-0', text: t('settings.needsRole') }] : []),
      ...(rule.ok ? [] : rule.failure),
      ...(barred && official ? [{ name: 'officials', text: t('settings.officialRole') }] : []),
      ...(governs.peek() && !barred ? [{ name: 'officials', text: t('settings.governsBars') }] : []),
    ]
    if (errors.peek().length > 0 || !rule.ok) return
    trouble.value = await act(settingsRoute, {
      settings: {
        ...settings,
        title: called,
        about: tidyProse(about.peek()).slice(0, 800),
        door: door.peek() ?? settings.door,
        officials: officials.peek() ?? settings.officials,
        moderation: moderation.peek() ?? settings.moderation,
        smallestCell: cell,
        governs: governs.peek(),
        roles: seats,
        rule: {
          ...rule.value,
          roles: rule.value.roles.filter((each) => seats.some(({ id }) => id === each)),
        },
      },
    })
    told.value = trouble.peek() === null
  }
  const choice = <V extends string>(values: readonly V[], label: (value: V) => string) =>
    values.map((value) => ({ value, label: label(value) }))

  return (
    <Page heading={t('settings.title')} lead={t('settings.lead')} onBack={places.back}>
      <ErrorSummary errors={errors.value} />
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextField
          name="title"
          label={t('open.name')}
          value={title}
          maxLength={120}
          spelling
          error={errorAt('title')}
        />
        <TextArea
          name="about"
          label={t('open.about')}
          value={about}
          rows={3}
          maxLength={800}
          spelling
          optional
        />
        <RoleFields roles={roles} errorAt={errorAt} />
        <RadioGroup
          name="officials"
          label={t('settings.officials')}
          value={officials}
          error={errorAt('officials')}
          choices={choice(['barred', 'listening', 'voting'] as const, (each) =>
            t(`settings.officialsAre.${each}`),
          )}
        />
        <RadioGroup
          name="moderation"
          label={t('room.moderation')}
          value={moderation}
          choices={choice(['before', 'after'] as const, (each) => t(`room.moderationHow.${each}`))}
        />
        <RuleFields form={decides} label={t('settings.rule')} roles={settings.roles} errorAt={errorAt} />
        <RadioGroup
          name="door"
          label={t('settings.door')}
          value={door}
          choices={choice(['invitation', 'open'] as const, (each) => t(`settings.doors.${each}`))}
        />
        <TextField
          name="smallest"
          label={t('settings.cell')}
          hint={t('settings.cellHint')}
          value={smallest}
          inputMode="numeric"
          width="short"
          error={errorAt('smallest')}
        />
        <Checkbox
          name="governs"
          label={t('settings.governs')}
          hint={t('settings.governsHint')}
          value={governs}
        />
        <Actions>
          <Button submit>{t('settings.save')}</Button>
        </Actions>
        <p role="status">{told.value ? t('settings.saved') : ''}</p>
      </Form>
      <DeleteTable />
    </Page>
  )
}

function DeleteTable(): VNode {
  const { name } = tableView()
  const typed = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const send = async (): Promise<void> => {
    error.value = typed.peek().trim().toLowerCase() === name ? undefined : t('settings.wrongName', { name })
    if (error.peek()) return
    trouble.value = await actQuietly(deleteTableRoute, { name })
    if (trouble.peek() === null) drop()
  }
  return (
    <section class="stack panel" aria-labelledby="delete">
      <h2 id="delete">{t('settings.delete')}</h2>
      <p>{t('settings.deleteHow')}</p>
      <ErrorSummary errors={error.value ? [{ name: 'delete-name', text: error.value }] : []} />
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextField
          name="delete-name"
          label={t('settings.deleteName', { name })}
          value={typed}
          width="medium"
          error={error.value}
        />
        <Actions>
          <Button submit look="danger">
            {t('settings.deleteYes')}
          </Button>
        </Actions>
      </Form>
    </section>
  )
}
