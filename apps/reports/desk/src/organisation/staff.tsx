import type { Organisation, PublicKey } from '@parasol/charter'
import { handleOf } from '@parasol/sealing'
import { Actions, Button, Dialog, Notice, Progress, Table, Tag } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { go } from '../shell/places.ts'
import { listed, t } from '../shell/text.ts'
import { refreshInbox } from '../shell/work/mailboxes.ts'
import { tasksOf } from '../shell/work/may.ts'
import { lockAnew } from '../shell/work/rewrap.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { removeStaff } from './set-up.ts'
import { Tasks } from './tasks.tsx'

/** Who works here, by the two words on each card. */
export function Staff({
  own,
  mayChange,
}: {
  readonly own: Organisation
  readonly mayChange: boolean
}): VNode {
  const work = useWork()
  const leaving = useSignal<PublicKey | null>(null)
  const changing = useSignal<PublicKey | null>(null)
  const coordinators =
    charterOf(work).state.organisations.find(({ id }) => id === own.organisation)?.coordinators ?? []
  return (
    <section class="stack panel" aria-labelledby="staff">
      <h2 id="staff">{t('staff.title')}</h2>
      <Table
        caption={t('staff.title')}
        columns={[
          { name: 'who', label: t('staff.who') },
          { name: 'role', label: t('staff.role') },
          { name: 'tasks', label: t('task.title') },
          { name: 'act', label: t('staff.act') },
        ]}
        rows={own.staff.map(({ key }) => ({
          id: key,
          cells: {
            who: <Handle of={key} />,
            role: (
              <>
                {coordinators.includes(key) ? t('staff.coordinator') : t('staff.staff')}{' '}
                {key === work.keys.sign.public && <Tag kind="info">{t('network.you')}</Tag>}
              </>
            ),
            tasks: coordinators.includes(key)
              ? t('task.all')
              : listed(tasksOf(own, key).map((task) => t(`task.name.${task}`))) || t('task.none'),
            act: (
              <>
                {mayChange && !coordinators.includes(key) && (
                  <Button look="quiet" onPress={() => void (changing.value = key)}>
                    {t('task.change')}
                    <span class="hidden-text">{` ${handleOf(key)}`}</span>
                  </Button>
                )}
                {mayChange && key !== work.keys.sign.public ? (
                  <Button look="quiet" onPress={() => void (leaving.value = key)}>
                    {t('staff.remove')}
                    <span class="hidden-text">{` ${handleOf(key)}`}</span>
                  </Button>
                ) : (
                  '–'
                )}
              </>
            ),
          },
        }))}
      />
      {mayChange && (
        <Actions>
          <Button onPress={() => go({ room: 'organisation', view: 'add-staff' })}>{t('staff.add')}</Button>
        </Actions>
      )}
      {changing.value && (
        <Tasks own={own} who={changing.value} onClose={() => void (changing.value = null)} />
      )}
      {leaving.value && <Leaving who={leaving.value} onClose={() => void (leaving.value = null)} />}
    </section>
  )
}

function Leaving({ who, onClose }: { readonly who: PublicKey; readonly onClose: () => void }): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const progress = useSignal<number | null>(null)
  const remove = async (): Promise<void> => {
    trouble.value = null
    progress.value = 0
    const removed = await removeStaff(work, who, (done) => (progress.value = done))
    progress.value = null
    if (!removed.ok) return void (trouble.value = removed.failure)
    void refreshInbox(work).then(() => lockAnew(work))
    onClose()
  }
  return (
    <Dialog heading={t('staff.removeTitle', { handle: handleOf(who) })} onClose={onClose}>
      <p>{t('staff.removeHow')}</p>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      {progress.value !== null && <Progress label={t('staff.removing')} done={progress.value} />}
      <Button look="danger" onPress={remove}>
        {t('staff.removeAct')}
      </Button>
    </Dialog>
  )
}
