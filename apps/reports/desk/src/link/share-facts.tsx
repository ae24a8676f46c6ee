import { dayOf, type EntryId, instantOf, millisecondsOf, toBase64url } from '@parasol/charter'
import { Actions, Button, Details, ErrorSummary, Form, Notice, TextArea } from '@parasol/ui'
import { type Signal, signal, useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { explain, type Trouble } from '../shell/failures.ts'
import { shownDay, t } from '../shell/text.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { mayShare } from '../shell/work/publishing-consent.ts'
import { ownState } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { describedReport } from './described-report.ts'
import { entriesFrom } from './known-records.ts'
import { sharePattern, unsharePattern } from './share-pattern.ts'
import {
  fieldsFrom,
  holdsNothing,
  patternFrom,
  SHARED_LISTS,
  type SharedFields,
  tooMuchIn,
} from './shared-facts-form.ts'

const KEPT_MS = 365 * 86_400_000

/** Letting other desks compare facts of a report: what is shared, or whether it may be. */
export function ShareFacts({ opened }: { readonly opened: OpenedReport }): VNode {
  const work = useWork()
  const copy = work.feeds.value.get('desk')?.copy
  const shared = (copy ? entriesFrom(opened, copy, work.organisation) : []).find(
    ({ statement }) => statement?.record.type === 'pattern',
  )
  if (shared?.statement) return <Shared opened={opened} entry={shared.header.entry} day={shared.header.day} />
  const allowance = mayShare(opened)
  if (opened.report.statement.except) return <p class="hint">{t('links.share.excepted')}</p>
  if (allowance !== 'yes') return <p class="hint">{t(`links.share.${allowance}`)}</p>
  return (
    <Details summary={t('links.share.title')}>
      <ShareForm opened={opened} />
    </Details>
  )
}

function Shared({
  opened,
  entry,
  day,
}: {
  readonly opened: OpenedReport
  readonly entry: EntryId
  readonly day: string
}): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const takeBack = async (): Promise<void> => {
    const report = opened.id
    const taken = await unsharePattern(work, entry, { reason: t('links.share.takenBack'), report })
    trouble.value = taken.ok ? null : taken.failure
  }
  return (
    <Notice kind="info">
      <p>{t('links.share.shared', { day: shownDay(day) })}</p>
      <Actions>
        <Button look="secondary" onPress={takeBack}>
          {t('links.share.takeBack')}
        </Button>
      </Actions>
      {trouble.value && <p role="status">{explain(trouble.value)}</p>}
    </Notice>
  )
}

function ShareForm({ opened }: { readonly opened: OpenedReport }): VNode {
  const work = useWork()
  const { statement } = opened.report
  const entry = useMemo(() => toBase64url(work.desk.ports.random(16)) as EntryId, [work, opened.id])
  const fields = useMemo((): Readonly<Record<keyof SharedFields, Signal<string>>> => {
    const { organisation, id } = opened
    const said = fieldsFrom(describedReport({ id, date: statement.day, organisation }, opened.form))
    return {
      names: signal(said.names),
      phones: signal(said.phones),
      plates: signal(said.plates),
      vehicles: signal(said.vehicles),
      handles: signal(said.handles),
      emails: signal(said.emails),
      places: signal(said.places),
      description: signal(said.description),
    }
  }, [opened.id])
  const problems = useSignal<readonly { readonly name: string; readonly text: string }[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const share = async (): Promise<void> => {
    const said = Object.fromEntries(
      Object.entries(fields).map(([field, { value }]) => [field, value]),
    ) as SharedFields
    problems.value = holdsNothing(said)
      ? [{ name: 'share-names', text: t('links.share.nothing') }]
      : tooMuchIn(said).map((field) => ({ name: `share-${field}`, text: t('links.share.tooMuch') }))
    if (problems.peek().length > 0) return
    const expires = dayOf(instantOf(millisecondsOf(work.desk.ports.now()) + KEPT_MS))
    const own = ownState(work)
    const areas = own.ok ? own.value.areas.filter((area) => area === opened.form.area) : []
    const record = patternFrom(said, opened.form, { expires, areas })
    const shared = await sharePattern(work, opened, { entry, record })
    trouble.value = shared.ok ? null : shared.failure
  }
  return (
    <Form onSubmit={share}>
      <p>{t('links.share.how')}</p>
      <ErrorSummary errors={problems.value} />
      {[...SHARED_LISTS, 'description' as const].map((field) => (
        <TextArea
          key={field}
          name={`share-${field}`}
          label={t(`warning.${field}`)}
          {...(field === 'description' ? {} : { hint: t('links.share.oneALine') })}
          rows={field === 'description' ? 3 : 2}
          value={fields[field]}
          error={problems.value.find(({ name }) => name === `share-${field}`)?.text}
        />
      ))}
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Actions>
        <Button submit>{t('links.share.act')}</Button>
      </Actions>
    </Form>
  )
}
