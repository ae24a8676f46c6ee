import { Actions, Button, Notice, SummaryList, useShortcuts } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { NotYours } from '../shell/not-yours.tsx'
import { shownDay, t } from '../shell/text.ts'
import type { CaseAct } from '../shell/work/case-acts.ts'
import { actOnCase, caseOf } from '../shell/work/cases.ts'
import { may } from '../shell/work/may.ts'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { useWork } from '../shell/work/work-context.ts'
import { CaseForm } from './case-form.tsx'
import { Conflict } from './conflict.tsx'
import { Decline } from './decline.tsx'
import { Escalate } from './escalate.tsx'
import { Escalated } from './escalated.tsx'
import { StaffWrote } from './staff-wrote.tsx'

type Asking = 'change' | 'decline' | 'escalate' | 'conflict' | null

/** What staff do about a report: who has it, where it stands, by when; and what they wrote about it. Kept apart from what the
 *  reporter wrote. */
export function CasePanel({
  opened,
  shortcuts,
}: {
  readonly opened: OpenedReport
  readonly shortcuts: boolean
}): VNode {
  const work = useWork()
  const { id } = opened
  const kase = caseOf(work, id)
  const me = work.keys.sign.public
  const mine = kase.assigned === me
  const asking = useSignal<Asking>(null)
  const trouble = useSignal<Trouble | null>(null)
  const mayAct = may(work, 'intake')
  const act = async (done: CaseAct): Promise<void> => {
    const acted = await actOnCase(work, id, done)
    trouble.value = acted.ok ? null : acted.failure
  }
  const take = (): Promise<void> =>
    act({ what: 'assigned', to: caseOf(work, id).assigned === me ? null : me })
  const ask = (what: NonNullable<Asking>) => () => void (asking.value = what)
  const keys = useMemo(
    () => ({
      a: () => void (mayAct && take()),
      s: () => mayAct && ask('change')(),
      d: () => mayAct && ask('decline')(),
      e: () => mayAct && ask('escalate')(),
      n: () => document.getElementById('staff-note')?.focus(),
    }),
    [work, id, mayAct],
  )
  useShortcuts(keys, shortcuts)
  const close = (): void => void (asking.value = null)
  return (
    <>
      <Escalated report={id} onChange={mayAct ? ask('escalate') : null} />
      <section class="panel staff-side" aria-labelledby="case">
        <h2 id="case">{t('case.title')}</h2>
        <SummaryList
          rows={[
            { term: t('case.state'), value: t(`case.states.${kase.state}`) },
            {
              term: t('case.assigned'),
              value: mine ? t('case.you') : kase.assigned ? <Handle of={kase.assigned} /> : t('case.nobody'),
            },
            { term: t('case.due'), value: kase.due ? shownDay(kase.due) : t('case.none') },
            { term: t('case.snoozed'), value: kase.snoozed ? shownDay(kase.snoozed) : t('case.none') },
          ]}
        />
        {trouble.value && (
          <Notice kind="problem" live>
            <p>{explain(trouble.value)}</p>
          </Notice>
        )}
        {mayAct ? (
          <Actions>
            <Button look="secondary" onPress={take}>
              {t(mine ? 'case.giveBack' : 'case.take')}
            </Button>
            <Button look="secondary" onPress={ask('change')}>
              {t('case.change')}
            </Button>
            <Button look="quiet" onPress={ask('decline')}>
              {t('decline.begin')}
            </Button>
            <Button look="quiet" onPress={ask('escalate')}>
              {t('escalate.begin')}
            </Button>
            <Button look="quiet" onPress={ask('conflict')}>
              {t('conflict.begin')}
            </Button>
          </Actions>
        ) : (
          <>
            <NotYours task="intake" />
            <Actions>
              <Button look="quiet" onPress={ask('conflict')}>
                {t('conflict.begin')}
              </Button>
            </Actions>
          </>
        )}
      </section>
      <StaffWrote report={id} />
      {asking.value === 'change' && <CaseForm report={id} onClose={close} />}
      {asking.value === 'decline' && <Decline opened={opened} onClose={close} />}
      {asking.value === 'escalate' && <Escalate report={id} onClose={close} />}
      {asking.value === 'conflict' && <Conflict report={id} onClose={close} />}
    </>
  )
}
