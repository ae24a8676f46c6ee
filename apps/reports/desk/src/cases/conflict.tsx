import type { PublicKey } from '@parasol/charter'
import { handleOf } from '@parasol/sealing'
import { Actions, Button, Dialog, Notice } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { places } from '../shell/places.ts'
import { Select } from '../shell/select.tsx'
import { t } from '../shell/text.ts'
import { actOnCase, caseOf } from '../shell/work/cases.ts'
import { hideOwn } from '../shell/work/mailboxes.ts'
import { ownState } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import type { CaseDialog } from './contracts.ts'

/** Who is named in a report, or knows somebody who is, does not handle it: the desk hides it from them, and it is given to nobody
 *  until somebody else takes it. */
export function Conflict({ report, onClose }: CaseDialog): VNode {
  const work = useWork()
  const me = work.keys.sign.public
  const { conflicts } = caseOf(work, report)
  const own = ownState(work)
  const others = own.ok
    ? own.value.staff.map(({ key }) => key).filter((key) => key !== me && !conflicts.includes(key))
    : []
  const colleague = useSignal<PublicKey | null>(others[0] ?? null)
  const trouble = useSignal<Trouble | null>(null)
  const mark = async (who: PublicKey): Promise<void> => {
    const marked = await actOnCase(work, report, { what: 'conflict', who })
    if (!marked.ok) {
      trouble.value = marked.failure
      return
    }
    onClose()
    if (who !== me) return
    hideOwn(work, report)
    places.reset({ room: 'inbox', report: null })
  }
  const lift = async (who: PublicKey): Promise<void> => {
    const lifted = await actOnCase(work, report, { what: 'no-conflict', who })
    trouble.value = lifted.ok ? null : lifted.failure
  }
  return (
    <Dialog heading={t('conflict.title')} onClose={onClose}>
      <p>{t('conflict.how')}</p>
      <Notice kind="care">
        <p>{t('conflict.limit')}</p>
      </Notice>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Actions>
        <Button onPress={() => mark(me)}>{t('conflict.me')}</Button>
      </Actions>
      {colleague.value && (
        <>
          <Select
            name="conflict-colleague"
            label={t('conflict.colleague')}
            value={colleague.value}
            choices={others.map((key) => ({ value: key, label: handleOf(key) }))}
            onChoose={(key) => void (colleague.value = key)}
          />
          <Actions>
            <Button look="secondary" onPress={() => (colleague.value ? mark(colleague.value) : undefined)}>
              {t('conflict.markColleague')}
            </Button>
          </Actions>
        </>
      )}
      {conflicts.length > 0 && (
        <ul class="plain-list" aria-label={t('conflict.marked')}>
          {conflicts.map((key) => (
            <li key={key}>
              <Handle of={key} />{' '}
              <Button look="quiet" onPress={() => lift(key)}>
                {t('conflict.lift')}
                <span class="hidden-text">{` ${handleOf(key)}`}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
