import { tidyLine, tidyProse } from '@parasol/charter'
import { type MeetingView, meetRoute, type TableView } from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  Details,
  ErrorSummary,
  type FieldError,
  Form,
  Page,
  SummaryList,
  TextArea,
  TextField,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { places } from '../shell/places.ts'
import { roleNames } from '../shell/roles.ts'
import { act, tableView } from '../shell/seat.ts'
import { Select } from '../shell/select.tsx'
import { shownDay, t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'

const ZONES = [
  'America/Vancouver',
  'America/Dawson_Creek',
  'America/Edmonton',
] as const satisfies readonly MeetingView['zone'][]

/** The next meeting, and what it has to talk about: made of what is open, divided, unheard and promised. */
export function AgendaRoom(): VNode {
  const view = tableView()
  const { meeting, me } = view
  const items = agendaOf(view)
  return (
    <Page heading={t('step.agenda')} lead={t('agenda.lead')} onBack={places.back}>
      <section class="stack panel" aria-labelledby="next-meeting">
        <h2 id="next-meeting">{t('agenda.meeting')}</h2>
        {meeting ? (
          <SummaryList
            rows={[
              { term: t('agenda.day'), value: shownDay(meeting.day) },
              { term: t('agenda.time'), value: `${meeting.time} (${t(`agenda.zones.${meeting.zone}`)})` },
              { term: t('agenda.place'), value: meeting.place },
              ...(meeting.notes === '' ? [] : [{ term: t('agenda.notes'), value: meeting.notes }]),
            ]}
          />
        ) : (
          <p>{t('agenda.noMeeting')}</p>
        )}
        {me.host && <MeetingForm meeting={meeting} />}
      </section>
      <section class="stack" aria-labelledby="agenda">
        <h2 id="agenda">{t('agenda.items')}</h2>
        {items.length === 0 ? (
          <p>{t('agenda.none')}</p>
        ) : (
          <ol class="agenda">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
        )}
      </section>
      <Actions>
        <Button look="quiet" onPress={() => window.print()}>
          {t('export.print')}
        </Button>
      </Actions>
    </Page>
  )
}

function agendaOf({ commitments, rounds, proposals, settings }: TableView): readonly string[] {
  const [round] = rounds
  const published = round?.statements.flatMap(({ text }, at) => {
    const statement = round.result.statements[at]
    return statement ? [{ text, statement }] : []
  })
  const unheard = [...new Set(published?.flatMap(({ statement }) => statement.missing) ?? [])]
  return [
    ...commitments
      .filter(({ state }) => state !== 'kept' && state !== 'dropped')
      .map(({ action, owner, due }) => t('agenda.commitment', { action, owner, day: shownDay(due) })),
    ...(unheard.length > 0 ? [t('agenda.unheard', { roles: roleNames(settings, unheard) })] : []),
    ...(published ?? [])
      .filter(({ statement: { verdict } }) => verdict === 'divided')
      .map(({ text }) => t('agenda.divided', { text })),
    ...proposals.filter(({ state }) => state === 'draft').map(({ title }) => t('agenda.proposal', { title })),
  ]
}

function MeetingForm({ meeting }: { readonly meeting: MeetingView | null }): VNode {
  const [day, time, place, notes] = [
    useSignal<string>(meeting?.day ?? ''),
    useSignal(meeting?.time ?? ''),
    useSignal(meeting?.place ?? ''),
    useSignal(meeting?.notes ?? ''),
  ]
  const zone = useSignal<MeetingView['zone']>(meeting?.zone ?? 'America/Vancouver')
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const told = useSignal(false)
  const errorAt = (name: string): string | undefined => errors.value.find((each) => each.name === name)?.text
  const send = async (): Promise<void> => {
    told.value = false
    errors.value = [
      ...(/^\d{4}-\d{2}-\d{2}$/.test(day.peek()) ? [] : [{ name: 'day', text: t('agenda.needsDay') }]),
      ...(/^([01]\d|2[0-3]):[0-5]\d$/.test(time.peek())
        ? []
        : [{ name: 'time', text: t('agenda.needsTime') }]),
    ]
    if (errors.peek().length > 0) return
    trouble.value = await act(meetRoute, {
      meeting: {
        day: day.peek(),
        time: time.peek(),
        zone: zone.peek(),
        place: tidyLine(place.peek()).slice(0, 160),
        notes: tidyProse(notes.peek()).slice(0, 2000),
      },
    })
    told.value = trouble.peek() === null
  }
  return (
    <Details summary={t('agenda.change')}>
      <ErrorSummary errors={errors.value} />
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextField
          name="day"
          kind="date"
          label={t('agenda.day')}
          value={day}
          width="medium"
          error={errorAt('day')}
        />
        <TextField
          name="time"
          kind="time"
          label={t('agenda.time')}
          hint={t('agenda.timeHint')}
          value={time}
          width="medium"
          error={errorAt('time')}
        />
        <Select
          name="zone"
          label={t('agenda.zone')}
          value={zone.value}
          choices={ZONES.map((each) => ({ value: each, label: t(`agenda.zones.${each}`) }))}
          onChoose={(chosen) => void (zone.value = chosen)}
        />
        <TextField
          name="place"
          label={t('agenda.place')}
          hint={t('agenda.placeHint')}
          value={place}
          maxLength={160}
          optional
        />
        <TextArea
          name="notes"
          label={t('agenda.notes')}
          value={notes}
          rows={3}
          maxLength={2000}
          spelling
          optional
        />
        <Actions>
          <Button submit look="secondary">
            {t('agenda.save')}
          </Button>
        </Actions>
        <p role="status">{told.value ? t('agenda.saved') : ''}</p>
      </Form>
    </Details>
  )
}
