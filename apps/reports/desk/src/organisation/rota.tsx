import { instantOf, type Organisation, type PublicKey, tidyLine } from '@parasol/charter'
import { handleOf } from '@parasol/sealing'
import { Actions, Button, Details, ErrorSummary, type FieldError, Form, Notice, TextField } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { OnDuty } from '../shell/on-duty.tsx'
import { Select } from '../shell/select.tsx'
import { shownMoment, t } from '../shell/text.ts'
import { changeRota } from '../shell/work/documents.ts'
import { type Turn, withTurn } from '../shell/work/rota.ts'
import { useWork } from '../shell/work/work-context.ts'

/** Who is on duty when: sealed, for colleagues only. A coordinator keeps it. */
export function RotaSection({
  own,
  mayChange,
}: {
  readonly own: Organisation
  readonly mayChange: boolean
}): VNode {
  const work = useWork()
  const turns = work.rota.value?.content.turns ?? []
  const now = work.desk.ports.now()
  const coming = turns.filter(({ until }) => until > now)
  const trouble = useSignal<Trouble | null>(null)
  const drop = async (turn: Turn): Promise<void> => {
    const changed = await changeRota(work, (rota) => ({
      turns: rota.turns.filter(({ who, from }) => who !== turn.who || from !== turn.from),
    }))
    trouble.value = changed.ok ? null : changed.failure
  }
  return (
    <section class="stack panel" aria-labelledby="rota">
      <h2 id="rota">{t('rota.title')}</h2>
      <p class="hint">{t('rota.how')}</p>
      <OnDuty />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <ul class="cards-list" aria-label={t('rota.coming')}>
        {coming.map((turn) => (
          <li key={`${turn.who} ${turn.from}`}>
            <Handle of={turn.who} /> {shownMoment(turn.from)} – {shownMoment(turn.until)} · {turn.call}
            {mayChange && (
              <Button look="quiet" onPress={() => drop(turn)}>
                {t('rota.drop')}
                <span class="hidden-text">{` ${handleOf(turn.who)} ${shownMoment(turn.from)}`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <Details summary={t('rota.add')}>
          <AddTurn own={own} />
        </Details>
      ) : (
        <p class="hint">{t('organisation.staffOnlyHow')}</p>
      )}
    </section>
  )
}

function AddTurn({ own }: { readonly own: Organisation }): VNode {
  const work = useWork()
  const who = useSignal<PublicKey>(work.keys.sign.public)
  const [fromDay, fromTime, untilDay, untilTime, call] = [
    useSignal(''),
    useSignal(''),
    useSignal(''),
    useSignal(''),
    useSignal(''),
  ]
  const errors = useSignal<readonly FieldError[]>([])
  const trouble = useSignal<Trouble | null>(null)
  const errorAt = (field: string): string | undefined => errors.value.find(({ name }) => name === field)?.text
  // Typed in this device's time.
  const moment = (day: string, time: string): number => new Date(`${day}T${time}`).getTime()
  const add = async (): Promise<void> => {
    const from = moment(fromDay.peek(), fromTime.peek())
    const until = moment(untilDay.peek(), untilTime.peek())
    const reach = tidyLine(call.peek())
    errors.value = [
      ...(Number.isNaN(from) ? [{ name: 'rota-from', text: t('rota.needsFrom') }] : []),
      ...(Number.isNaN(until) || until <= from ? [{ name: 'rota-until', text: t('rota.needsUntil') }] : []),
      ...(reach === '' ? [{ name: 'rota-call', text: t('rota.needsCall') }] : []),
    ]
    if (errors.peek().length > 0) return
    const turn = { who: who.peek(), from: instantOf(from), until: instantOf(until), call: reach }
    const changed = await changeRota(work, (rota) => withTurn(rota, turn, work.desk.ports.now()))
    trouble.value = changed.ok ? null : changed.failure
    if (changed.ok) call.value = ''
  }
  return (
    <>
      <ErrorSummary errors={errors.value} />
      <Form onSubmit={add}>
        <Select
          name="rota-who"
          label={t('rota.who')}
          value={who.value}
          choices={own.staff.map(({ key }) => ({
            value: key,
            label: key === work.keys.sign.public ? t('case.you') : handleOf(key),
          }))}
          onChoose={(key) => void (who.value = key)}
        />
        <TextField
          name="rota-from"
          kind="date"
          label={t('rota.from')}
          width="medium"
          value={fromDay}
          error={errorAt('rota-from')}
        />
        <TextField
          name="rota-from-time"
          kind="time"
          label={t('rota.fromTime')}
          width="short"
          value={fromTime}
        />
        <TextField
          name="rota-until"
          kind="date"
          label={t('rota.until')}
          width="medium"
          value={untilDay}
          error={errorAt('rota-until')}
        />
        <TextField
          name="rota-until-time"
          kind="time"
          label={t('rota.untilTime')}
          width="short"
          value={untilTime}
        />
        <TextField
          name="rota-call"
          label={t('rota.call')}
          hint={t('rota.callHint')}
          maxLength={120}
          value={call}
          error={errorAt('rota-call')}
        />
        {trouble.value && (
          <Notice kind="problem" live>
            <p>{explain(trouble.value)}</p>
          </Notice>
        )}
        <Actions>
          <Button submit look="secondary">
            {t('rota.keep')}
          </Button>
        </Actions>
      </Form>
    </>
  )
}
