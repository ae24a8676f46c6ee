import { tidyLine, tidyProse } from '@parasol/charter'
import { observeRoute, type ObservationView, takeOutObservationRoute } from '@parasol/tables-protocol'
import {
  Actions,
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  Page,
  TextArea,
  TextField,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import type { Trouble } from '../shell/call.ts'
import { HintIdentifying } from '../shell/hint-identifying.tsx'
import { places } from '../shell/places.ts'
import { act, tableView } from '../shell/seat.ts'
import { t } from '../shell/text.ts'
import { Said } from '../shell/trouble.tsx'
import { TakeOut } from '../shell/take-out.tsx'

/** Taking stock: what is happening, coarse in place and time, without details of a case. */
export function StockRoom(): VNode {
  const { observations, round, step, me } = tableView()
  const now = observations.filter((each) => each.round === round)
  const before = observations.filter((each) => each.round !== round)
  return (
    <Page
      heading={t('step.stock')}
      caption={t('home.round', { round })}
      lead={t('stock.lead')}
      onBack={places.back}
    >
      {step === 'stock' && me.kind === 'voice' && <Observe />}
      {step !== 'stock' && <p class="hint">{t('stock.over')}</p>}
      <section class="stack" aria-labelledby="observed">
        <h2 id="observed">{t('stock.list')}</h2>
        {now.length === 0 && <EmptyState heading={t('stock.none')} />}
        {now.map((each) => (
          <Observed key={each.id} observation={each} />
        ))}
      </section>
      {before.length > 0 && (
        <Details summary={t('stock.before')}>
          {before.map((each) => (
            <Observed key={each.id} observation={each} />
          ))}
        </Details>
      )}
    </Page>
  )
}

function Observe(): VNode {
  const [text, where, when, source] = [useSignal(''), useSignal(''), useSignal(''), useSignal('')]
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const told = useSignal(false)
  const send = async (): Promise<void> => {
    const said = tidyProse(text.peek())
    error.value = said === '' ? t('stock.needsText') : undefined
    told.value = false
    if (error.peek()) return
    trouble.value = await act(observeRoute, {
      text: said,
      where: tidyLine(where.peek()),
      when: tidyLine(when.peek()),
      source: tidyLine(source.peek()),
    })
    if (trouble.peek() !== null) return
    for (const each of [text, where, when, source]) each.value = ''
    told.value = true
  }
  return (
    <section class="stack panel" aria-labelledby="observe">
      <h2 id="observe">{t('stock.add')}</h2>
      <p>{t('stock.noCases')}</p>
      <ErrorSummary errors={error.value ? [{ name: 'observation', text: error.value }] : []} />
      <Said trouble={trouble.value} />
      <Form onSubmit={send}>
        <TextArea
          name="observation"
          label={t('stock.what')}
          value={text}
          rows={3}
          maxLength={600}
          spelling
          error={error.value}
        />
        <HintIdentifying text={`${text.value} ${where.value}`} />
        <TextField
          name="where"
          label={t('stock.where')}
          hint={t('stock.whereHint')}
          value={where}
          maxLength={80}
          optional
        />
        <TextField
          name="when"
          label={t('stock.when')}
          hint={t('stock.whenHint')}
          value={when}
          maxLength={60}
          optional
        />
        <TextField
          name="source"
          label={t('stock.source')}
          hint={t('stock.sourceHint')}
          value={source}
          maxLength={120}
          optional
        />
        <Actions>
          <Button submit>{t('stock.send')}</Button>
        </Actions>
        <p role="status">{told.value ? t('stock.sent') : ''}</p>
      </Form>
    </section>
  )
}

function Observed({ observation }: { readonly observation: ObservationView }): VNode {
  const { me, step } = tableView()
  const { id, text, where, when, source, state, reason, mine } = observation
  if (state === 'out')
    return (
      <article class="card">
        <p class="hint">{t('stock.out', { reason })}</p>
      </article>
    )
  const facts = [where, when, source && t('stock.from', { source })].filter(Boolean)
  return (
    <article class="stack card" aria-label={text}>
      <p class="prose">{text}</p>
      {facts.length > 0 && <p class="hint">{facts.join(' · ')}</p>}
      {mine && step === 'stock' && (
        <LinkButton onPress={() => act(takeOutObservationRoute, { id, reason: '' })}>
          {t('stock.takeBack')}
        </LinkButton>
      )}
      {!mine && me.host && (
        <TakeOut what={text} onTakeOut={(why) => act(takeOutObservationRoute, { id, reason: why })} />
      )}
    </article>
  )
}
