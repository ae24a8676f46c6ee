import { dayOf, type Day, type PublicKey } from '@parasol/charter'
import { handleOf } from '@parasol/sealing'
import { Actions, Busy, Button, EmptyState, LinkButton, Notice, Page, Table } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { go, places } from '../shell/places.ts'
import { RuleHere } from '../shell/policies.tsx'
import { Select } from '../shell/select.tsx'
import { shownMoment, shownMonth, t } from '../shell/text.ts'
import { type AuditMonth, type Audited, keepNoted, readAudit } from '../shell/work/audit.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'

const MONTHS = 12
const AT_ONCE = 100
const EVERYBODY = 'everybody'

/** The first days of this month and of those before it, newest first. */
const months = (today: Day): readonly Day[] =>
  Array.from({ length: MONTHS }, (_none, back) => {
    const [year = 0, month = 1] = today.split('-').map(Number)
    return new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10) as Day
  })

/** What devices here told of: who opened, shared, printed or published what. For everybody who works here, and nobody else. */
export function AuditRoom(): VNode {
  const work = useWork()
  const choices = months(work.desk.ports.today())
  const month = useSignal<Day>(choices[0] ?? work.desk.ports.today())
  const who = useSignal<PublicKey | typeof EVERYBODY>(EVERYBODY)
  const shown = useSignal(AT_ONCE)
  const state = useSignal<{ readonly read: AuditMonth } | { readonly trouble: Trouble } | null>(null)
  const load = async (): Promise<void> => {
    state.value = null
    await keepNoted(work)
    const read = await readAudit(work, month.peek())
    state.value = read.ok ? { read: read.value } : { trouble: read.failure }
  }
  useEffect(() => void load(), [month.value])
  const now = state.value
  const acts = now && 'read' in now ? now.read.acts : []
  const people = [...new Set(acts.map(({ by }) => by))]
  const wanted = acts.filter(({ by }) => who.value === EVERYBODY || by === who.value)
  return (
    <Page heading={t('audit.title')} lead={t('audit.lead')} onBack={places.back}>
      <RuleHere charter={charterOf(work)} rule="audit-months" />
      <div class="filter-choices">
        <Select
          name="audit-month"
          label={t('audit.month')}
          value={month.value}
          choices={choices.map((each) => ({ value: each, label: shownMonth(each) }))}
          onChoose={(each) => void (month.value = each)}
        />
        <Select
          name="audit-who"
          label={t('audit.who')}
          value={who.value}
          choices={[
            { value: EVERYBODY, label: t('audit.everybody') },
            ...people.map((key) => ({ value: key, label: handleOf(key) })),
          ]}
          onChoose={(key) => void (who.value = key)}
        />
      </div>
      {now === null && <Busy text={t('audit.loading')} />}
      {now && 'trouble' in now && (
        <Notice kind="problem" live>
          <p>{explain(now.trouble)}</p>
        </Notice>
      )}
      {now && 'read' in now && <Doubts month={now.read} />}
      {now && 'read' in now && wanted.length === 0 && (
        <EmptyState heading={t('audit.none')}>
          <p>{t('audit.limit')}</p>
        </EmptyState>
      )}
      {wanted.length > 0 && (
        <>
          <p class="hint">{t('audit.limit')}</p>
          <Acts acts={wanted.slice(0, shown.value)} />
        </>
      )}
      {wanted.length > shown.value && (
        <Actions>
          <Button look="secondary" onPress={() => void (shown.value += AT_ONCE)}>
            {t('audit.more', { count: wanted.length - shown.value })}
          </Button>
        </Actions>
      )}
    </Page>
  )
}

function Doubts({ month: { gaps, left, unverified } }: { readonly month: AuditMonth }): VNode {
  return (
    <>
      {gaps.map((key) => (
        <Notice key={key} kind="problem">
          <p>{t('audit.gap', { who: handleOf(key) })}</p>
        </Notice>
      ))}
      {unverified > 0 && (
        <Notice kind="problem">
          <p>{t('audit.unverified', { count: unverified })}</p>
        </Notice>
      )}
      {left > 0 && <p class="hint">{t('audit.left', { count: left })}</p>}
    </>
  )
}

function Acts({ acts }: { readonly acts: readonly Audited[] }): VNode {
  return (
    <Table
      caption={t('audit.title')}
      columns={[
        { name: 'when', label: t('audit.when') },
        { name: 'who', label: t('staff.who') },
        { name: 'what', label: t('audit.what') },
        { name: 'report', label: t('audit.report') },
      ]}
      rows={acts.map(({ at, by, act, report }, row) => ({
        id: String(row),
        cells: {
          when: shownMoment(at),
          who: <Handle of={by} />,
          what: t(`audit.act.${act}`),
          report: report ? (
            <LinkButton onPress={() => go({ room: 'inbox', report })}>
              {t('audit.open')}
              <span class="hidden-text">{` ${dayOf(at)}, ${row + 1}`}</span>
            </LinkButton>
          ) : (
            '–'
          ),
        },
      }))}
    />
  )
}
