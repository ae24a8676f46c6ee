import { type EntryId, type OrganisationId, tidyProse, toBase64url } from '@parasol/charter'
import { Actions, Button, Details, ErrorSummary, Form, Notice, RadioGroup, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { explain, type Trouble } from '../shell/failures.ts'
import { organisationName } from '../shell/names.ts'
import { shownDay, t } from '../shell/text.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayForward } from '../shell/work/publishing-consent.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { forwardReport } from './forward.ts'
import { entriesFrom } from './known-records.ts'
import { unsharePattern } from './share-pattern.ts'

/** Handing a copy of a report to one other organisation, and what was handed on already. */
export function ForwardReport({ opened }: { readonly opened: OpenedReport }): VNode | null {
  const work = useWork()
  const charter = charterOf(work)
  const copy = work.feeds.value.get('desk')?.copy
  const handed = (copy ? entriesFrom(opened, copy, work.organisation) : []).flatMap(
    ({ header, statement }) =>
      statement?.record.type === 'forward' ? [{ ...header, to: statement.record.to }] : [],
  )
  const others = [...charter.organisations.values()].filter(
    ({ organisation, status }) =>
      status === 'open' &&
      organisation !== opened.organisation &&
      organisation !== work.organisation &&
      mayForward(opened, organisation) &&
      !handed.some(({ to }) => to === organisation),
  )
  return (
    <>
      {handed.map(({ entry, to, day }) => (
        <Handed key={entry} opened={opened} entry={entry} to={to} day={day} />
      ))}
      {others.length > 0 && (
        <Details summary={t('forward.title')}>
          <ForwardForm
            opened={opened}
            choices={others.map(({ organisation, name }) => ({ value: organisation, label: name }))}
          />
        </Details>
      )}
    </>
  )
}

function Handed({
  opened,
  entry,
  to,
  day,
}: {
  readonly opened: OpenedReport
  readonly entry: EntryId
  readonly to: OrganisationId
  readonly day: string
}): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const takeBack = async (): Promise<void> => {
    const taken = await unsharePattern(work, entry, { reason: t('links.share.takenBack'), report: opened.id })
    trouble.value = taken.ok ? null : taken.failure
  }
  return (
    <Notice kind="info">
      <p>{t('forward.handed', { name: organisationName(charterOf(work), to), day: shownDay(day) })}</p>
      <Actions>
        <Button look="secondary" onPress={takeBack}>
          {t('forward.takeBack')}
        </Button>
      </Actions>
      {trouble.value && <p role="status">{explain(trouble.value)}</p>}
    </Notice>
  )
}

function ForwardForm({
  opened,
  choices,
}: {
  readonly opened: OpenedReport
  readonly choices: readonly { readonly value: OrganisationId; readonly label: string }[]
}): VNode {
  const work = useWork()
  const entry = useMemo(() => toBase64url(work.desk.ports.random(16)) as EntryId, [work, opened.id])
  const to = useSignal<OrganisationId | null>(null)
  const note = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const send = async (): Promise<void> => {
    const chosen = to.peek()
    error.value = chosen ? undefined : t('forward.needsOrganisation')
    if (!chosen) return
    const handed = await forwardReport(work, opened, { entry, to: chosen, note: tidyProse(note.peek()) })
    trouble.value = handed.ok ? null : handed.failure
  }
  return (
    <Form onSubmit={send}>
      <p>{t('forward.how')}</p>
      <ErrorSummary errors={error.value ? [{ name: 'forward-to', text: error.value }] : []} />
      <RadioGroup
        name="forward-to"
        label={t('forward.to')}
        value={to}
        error={error.value}
        choices={choices}
      />
      <TextArea name="forward-note" label={t('forward.note')} rows={3} maxLength={1000} value={note} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Actions>
        <Button submit look="secondary">
          {t('forward.act')}
        </Button>
      </Actions>
    </Form>
  )
}
