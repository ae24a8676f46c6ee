import { bytesOf, type PublicKey, type ReportId, tidyProse } from '@parasol/charter'
import type { CaseChange } from '@parasol/protocol'
import { Actions, Button, Details, ErrorSummary, Form, Notice, TextArea } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { areaName } from '../shell/names.ts'
import { shownDay, t } from '../shell/text.ts'
import { actOnCase, caseOf } from '../shell/work/cases.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'

const LONGEST_NOTE = 2000

/** What colleagues wrote about a report, for each other. It looks unlike what the reporter wrote, so that one is never read as the other. */
export function StaffWrote({ report }: { readonly report: ReportId }): VNode {
  const work = useWork()
  const { notes, changes } = caseOf(work, report)
  const text = useSignal('')
  const error = useSignal<string | undefined>(undefined)
  const trouble = useSignal<Trouble | null>(null)
  const add = async (): Promise<void> => {
    const tidy = tidyProse(text.peek())
    error.value = tidy === '' ? t('note.needsText') : undefined
    if (tidy === '') return
    const added = await actOnCase(work, report, { what: 'note', text: tidy })
    trouble.value = added.ok ? null : added.failure
    if (added.ok) text.value = ''
  }
  return (
    <section class="panel staff-side staff-wrote" aria-labelledby="staff-wrote">
      <h2 id="staff-wrote">{t('note.title')}</h2>
      <p class="hint">{t('note.how')}</p>
      <ul class="plain-list staff-notes" aria-label={t('note.title')}>
        {notes.map((note, at) => (
          <li key={at} class="staff-note">
            <p class="message-head">
              <By who={note.by} /> · {shownDay(note.day)}
            </p>
            <p class="said">{note.text}</p>
          </li>
        ))}
      </ul>
      {notes.length === 0 && <p class="unsaid">{t('note.none')}</p>}
      <ErrorSummary errors={error.value ? [{ name: 'staff-note', text: error.value }] : []} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
          <p>{t('thread.stillHere')}</p>
        </Notice>
      )}
      <Form onSubmit={add}>
        <TextArea
          name="staff-note"
          label={t('note.add')}
          rows={2}
          maxLength={LONGEST_NOTE}
          value={text}
          error={error.value}
        />
        <Actions>
          <Button submit look="secondary">
            {t('note.keep')}
          </Button>
        </Actions>
      </Form>
      {changes.length > 0 && (
        <Details summary={t('change.title', { count: changes.length })}>
          <ol class="plain-list" aria-label={t('change.label')}>
            {changes.map((change, at) => (
              <li key={at}>
                <By who={change.by} /> · {shownDay(change.day)} · <What {...change} />
              </li>
            ))}
          </ol>
        </Details>
      )}
    </section>
  )
}

function By({ who }: { readonly who: PublicKey }): VNode {
  const work = useWork()
  return who === work.keys.sign.public ? <strong>{t('case.you')}</strong> : <Handle of={who} />
}

/** A change in words. A colleague is named by two words; a day, an area or a state by what it is called. */
function What({ what, to }: CaseChange): VNode {
  const work = useWork()
  const label = t(`change.what.${what}`)
  if (to === '') return <span>{t('change.cleared', { what: label })}</span>
  switch (what) {
    case 'assigned':
    case 'conflict':
    case 'no-conflict':
      return (
        <span>
          {label} {bytesOf(to as PublicKey).length === 32 && <Handle of={to as PublicKey} />}
        </span>
      )
    case 'state':
      return (
        <span>
          {label} {t(`case.states.${to as 'new'}`)}
        </span>
      )
    case 'due':
    case 'snoozed':
      return (
        <span>
          {label} {shownDay(to)}
        </span>
      )
    case 'escalated':
      return (
        <span>
          {label} {t(`escalate.why.${to as 'over'}`)}
        </span>
      )
    case 'sorted': {
      const [first = '', level = first] = to.split(' ')
      const area = areaName(charterOf(work), first)
      return (
        <span>
          {label} {[area, t('change.level', { level })].filter(Boolean).join(' · ')}
        </span>
      )
    }
  }
}
