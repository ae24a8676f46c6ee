import { type Organisation, type PublicKey, STAFF_TASKS, type StaffTask } from '@parasol/charter'
import { handleOf } from '@parasol/sealing'
import { Button, CheckboxGroup, Dialog, Form, Notice } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { explain, type Trouble } from '../shell/failures.ts'
import { t } from '../shell/text.ts'
import { tasksOf } from '../shell/work/may.ts'
import { useWork } from '../shell/work/work-context.ts'
import { changeTasks } from './set-up.ts'

/** What somebody is trusted with; the coordinator signs it into the roster, where everybody can read it. */
export function Tasks({
  own,
  who,
  onClose,
}: {
  readonly own: Organisation
  readonly who: PublicKey
  readonly onClose: () => void
}): VNode {
  const work = useWork()
  const tasks = useSignal<readonly StaffTask[]>(tasksOf(own, who))
  const trouble = useSignal<Trouble | null>(null)
  const sign = async (): Promise<void> => {
    const changed = await changeTasks(work, who, tasks.peek())
    if (changed.ok) onClose()
    else trouble.value = changed.failure
  }
  return (
    <Dialog heading={t('task.changeTitle', { handle: handleOf(who) })} onClose={onClose}>
      <p>{t('task.how')}</p>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Form onSubmit={sign}>
        <CheckboxGroup
          name="tasks"
          label={t('task.title')}
          value={tasks}
          choices={STAFF_TASKS.map((task) => ({
            value: task,
            label: t(`task.name.${task}`),
            hint: t(`task.says.${task}`),
          }))}
        />
        <Button submit>{t('task.sign')}</Button>
      </Form>
    </Dialog>
  )
}
