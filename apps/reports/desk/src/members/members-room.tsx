import type { InvitationId } from '@parasol/charter'
import { handleOf } from '@parasol/sealing'
import { Actions, Button, Dialog, EmptyState, Notice, Page, Progress, Table } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { tell } from '../shell/news.ts'
import { NewsBoard } from '../shell/news-board.tsx'
import { go, type Place } from '../shell/places.ts'
import { shownDay, t } from '../shell/text.ts'
import { noteAct } from '../shell/work/audit.ts'
import { loadRegister } from '../shell/work/documents.ts'
import type { OpenInvitation, RegisteredMember } from '../shell/work/register.ts'
import { renewCircle } from '../shell/work/renew-circle.ts'
import { isCoordinator } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { closeInvitation } from './close-invitation.ts'
import { Invite } from './invite-form.tsx'
import { lookAfterClaims } from './look-after-claims.ts'

type View = Extract<Place, { readonly room: 'members' }>['view']

/** The organisation's members, known only by two words each, and the invitations that are open. */
export function MembersRoom({ view }: { readonly view: View }): VNode {
  return view === 'invite' ? <Invite /> : <Overview />
}

function Overview(): VNode {
  const work = useWork()
  const register = work.register.value?.content
  const trouble = useSignal<Trouble | null>(null)
  const leaving = useSignal<RegisteredMember | null>(null)
  const refresh = async (): Promise<void> => {
    const loaded = await loadRegister(work)
    trouble.value = loaded.ok ? null : loaded.failure
  }
  const close = async (invitation: InvitationId): Promise<void> => {
    const closed = await closeInvitation(work, invitation)
    trouble.value = closed.ok ? null : closed.failure
    if (!closed.ok || closed.value === 'closed') return
    tell(work.news, { id: 'used-meanwhile', kind: 'care', say: () => t('members.usedMeanwhile') })
    await lookAfterClaims(work)
  }
  return (
    <Page heading={t('members.title')} lead={t('members.lead')}>
      <NewsBoard news={work.news} />
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <Actions>
        <Button onPress={() => go({ room: 'members', view: 'invite' })}>{t('members.invite')}</Button>
        <Button look="quiet" onPress={refresh}>
          {t('members.refresh')}
        </Button>
      </Actions>
      <section class="stack panel" aria-labelledby="members">
        <h2 id="members">{t('members.members', { count: register?.members.length ?? 0 })}</h2>
        {register && register.members.length > 0 ? (
          <Members members={register.members} onRemove={(member) => void (leaving.value = member)} />
        ) : (
          <EmptyState heading={t('members.none')}>
            <p>{t('members.noneHow')}</p>
          </EmptyState>
        )}
        {!isCoordinator(work) && <p class="hint">{t('members.coordinatorRemoves')}</p>}
      </section>
      <section class="stack panel" aria-labelledby="invitations">
        <h2 id="invitations">{t('members.invitations', { count: register?.invitations.length ?? 0 })}</h2>
        {register && register.invitations.length > 0 ? (
          <Invitations invitations={register.invitations} onClose={close} />
        ) : (
          <p>{t('members.noInvitations')}</p>
        )}
      </section>
      {leaving.value && <Leaving member={leaving.value} onClose={() => void (leaving.value = null)} />}
    </Page>
  )
}

function Members({
  members,
  onRemove,
}: {
  readonly members: readonly RegisteredMember[]
  readonly onRemove: (member: RegisteredMember) => void
}): VNode {
  const work = useWork()
  return (
    <Table
      caption={t('members.table')}
      columns={[
        { name: 'who', label: t('members.who') },
        { name: 'since', label: t('members.since') },
        { name: 'note', label: t('members.note') },
        { name: 'act', label: t('staff.act') },
      ]}
      rows={members.map((member) => ({
        id: String(member.slot),
        cells: {
          who: <Handle of={member.receive} />,
          since: shownDay(member.since),
          note: member.note || '–',
          act: isCoordinator(work) ? (
            <Button look="quiet" onPress={() => onRemove(member)}>
              {t('members.remove')}
              <span class="hidden-text">{` ${handleOf(member.receive)}`}</span>
            </Button>
          ) : (
            '–'
          ),
        },
      }))}
    />
  )
}

function Invitations({
  invitations,
  onClose,
}: {
  readonly invitations: readonly OpenInvitation[]
  readonly onClose: (invitation: InvitationId) => Promise<void>
}): VNode {
  return (
    <Table
      caption={t('members.invitationTable')}
      columns={[
        { name: 'note', label: t('members.note') },
        { name: 'expires', label: t('members.expires') },
        { name: 'act', label: t('staff.act') },
      ]}
      rows={invitations.map(({ invitation, note, expires, slot }) => ({
        id: invitation,
        cells: {
          note: note || t('members.number', { number: slot + 1 }),
          expires: shownDay(expires),
          act: (
            <Button look="quiet" onPress={() => onClose(invitation)}>
              {t('members.close')}
              <span class="hidden-text">{` ${note || t('members.number', { number: slot + 1 })}`}</span>
            </Button>
          ),
        },
      }))}
    />
  )
}

function Leaving({
  member,
  onClose,
}: {
  readonly member: RegisteredMember
  readonly onClose: () => void
}): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const progress = useSignal<number | null>(null)
  const remove = async (): Promise<void> => {
    trouble.value = null
    progress.value = 0
    const renewed = await renewCircle(work, {
      without: [member.slot],
      voided: [],
      onProgress: (done) => (progress.value = done),
    })
    progress.value = null
    if (renewed.ok) noteAct(work, 'member-removed')
    if (renewed.ok) onClose()
    else trouble.value = renewed.failure
  }
  return (
    <Dialog heading={t('members.removeTitle', { handle: handleOf(member.receive) })} onClose={onClose}>
      <p>{t('members.removeHow')}</p>
      <p>{t('members.removeLimits')}</p>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
          <p>{t('members.removeAgain')}</p>
        </Notice>
      )}
      {progress.value !== null && <Progress label={t('members.removing')} done={progress.value} />}
      <Button look="danger" onPress={remove}>
        {t('members.removeAct')}
      </Button>
    </Dialog>
  )
}
