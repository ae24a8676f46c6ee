import type { Organisation } from '@parasol/charter'
import {
  Actions,
  Button,
  Details,
  Notice,
  Page,
  Progress,
  SummaryList,
  Tag,
  useScreenFocus,
} from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { VNode } from 'preact'
import { Handle } from '../shell/card-view.tsx'
import { explain, type Trouble } from '../shell/failures.ts'
import { areaName, organisationName } from '../shell/names.ts'
import { NewsBoard } from '../shell/news-board.tsx'
import { go, type Place, places } from '../shell/places.ts'
import { PoliciesInForce } from '../shell/policies.tsx'
import { listed, shownDay, t } from '../shell/text.ts'
import type { OrganisationDetails } from '../shell/work/organisation-change.ts'
import { charterOf, isCoordinator, ownState } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { AddStaff } from './add-staff.tsx'
import { AuditRoom } from './audit-room.tsx'
import { DetailsForm } from './details-form.tsx'
import { Publishing } from './publishing.tsx'
import { RotaSection } from './rota.tsx'
import { MakePieces } from './make-pieces.tsx'
import { Recover } from './recover.tsx'
import { Recovery } from './recovery.tsx'
import { changeDetails, handInboxOver, setUp } from './set-up.ts'
import { Staff } from './staff.tsx'

type View = Extract<Place, { readonly room: 'organisation' }>['view']

/** The organisation's own page: what it says of itself and who works there. Its coordinator signs each change. */
export function OrganisationRoom({
  view,
  onReady,
}: {
  readonly view: View
  readonly onReady: () => void
}): VNode {
  const work = useWork()
  const own = ownState(work)
  useScreenFocus(own.ok)
  if (!own.ok) return isCoordinator(work) ? <SetUp onReady={onReady} /> : <NotSetUp />
  if (view === 'details' && isCoordinator(work)) return <ChangeDetails own={own.value} />
  if (view === 'add-staff' && isCoordinator(work)) return <AddStaff />
  if (view === 'audit') return <AuditRoom />
  if (view === 'pieces' && isCoordinator(work)) return <MakePieces />
  if (view === 'recover' && isCoordinator(work)) return <Recover own={own.value} onReady={onReady} />
  return <Overview own={own.value} />
}

function NotSetUp(): VNode {
  return (
    <Page heading={t('setUp.title')}>
      <Notice kind="care">
        <p>{explain('not-set-up')}</p>
      </Notice>
    </Page>
  )
}

function SetUp({ onReady }: { readonly onReady: () => void }): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const progress = useSignal<number | null>(null)
  const send = async (details: OrganisationDetails): Promise<void> => {
    trouble.value = null
    progress.value = 0
    const done = await setUp(work, details, (share) => (progress.value = share))
    progress.value = null
    if (done.ok) onReady()
    else trouble.value = done.failure
  }
  return (
    <Page
      heading={t('setUp.title')}
      caption={organisationName(charterOf(work), work.organisation)}
      lead={t('setUp.lead')}
    >
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <DetailsForm
        charter={charterOf(work)}
        organisation={work.organisation}
        before={null}
        act={t('setUp.act')}
        onDetails={send}
      />
      {progress.value !== null && <Progress label={t('setUp.working')} done={progress.value} />}
    </Page>
  )
}

function ChangeDetails({ own }: { readonly own: Organisation }): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const send = async (details: OrganisationDetails): Promise<void> => {
    const changed = await changeDetails(work, details)
    trouble.value = changed.ok ? null : changed.failure
    if (changed.ok) places.back()
  }
  return (
    <Page heading={t('details.title')} lead={t('details.lead')} onBack={places.back}>
      {trouble.value && (
        <Notice kind="problem" live>
          <p>{explain(trouble.value)}</p>
        </Notice>
      )}
      <DetailsForm
        charter={charterOf(work)}
        organisation={work.organisation}
        before={own}
        act={t('details.sign')}
        onDetails={send}
      />
    </Page>
  )
}

/** Before an organisation closes, the one that follows needs the key to what still lies in the inbox. */
function HandOver({ name }: { readonly name: string }): VNode {
  const work = useWork()
  const outcome = useSignal<'done' | Trouble | null>(null)
  const hand = async (): Promise<void> => {
    const handed = await handInboxOver(work)
    outcome.value = handed.ok ? 'done' : handed.failure
  }
  return (
    <Details summary={t('organisation.closing')}>
      <p>{t('organisation.handOverHow', { name })}</p>
      <Actions>
        <Button look="secondary" onPress={hand}>
          {t('organisation.handOver', { name })}
        </Button>
      </Actions>
      <p role="status">
        {outcome.value === 'done'
          ? t('organisation.handedOver', { name })
          : outcome.value
            ? explain(outcome.value)
            : ''}
      </p>
    </Details>
  )
}

function Overview({ own }: { readonly own: Organisation }): VNode {
  const work = useWork()
  const charter = charterOf(work)
  const mayChange = isCoordinator(work)
  return (
    <Page heading={own.name} caption={t('organisation.caption')} lead={t('organisation.lead')}>
      <NewsBoard news={work.news} />
      <section class="stack panel" aria-labelledby="says">
        <h2 id="says">{t('organisation.says')}</h2>
        <SummaryList
          rows={[
            { term: t('details.hours'), value: own.hours },
            { term: t('details.reading'), value: own.reading },
            { term: t('details.languages'), value: own.languages.join(', ') },
            {
              term: t('details.areas'),
              value: listed(own.areas.map((area) => areaName(charter, area) ?? area)),
            },
            {
              term: t('details.cover'),
              value: own.cover ? organisationName(charter, own.cover) : t('details.noCover'),
            },
            {
              term: t('organisation.version'),
              value: t('network.versionOf', { version: own.version, day: shownDay(own.day) }),
            },
            { term: t('organisation.signedBy'), value: <Handle of={own.signer} /> },
          ]}
        />
        {mayChange && (
          <Actions>
            <Button look="secondary" onPress={() => go({ room: 'organisation', view: 'details' })}>
              {t('organisation.change')}
            </Button>
          </Actions>
        )}
      </section>
      <Staff own={own} mayChange={mayChange} />
      <Recovery own={own} mayChange={mayChange} />
      <PoliciesInForce charter={charter} />
      <Publishing own={own} mayChange={mayChange} />
      <RotaSection own={own} mayChange={mayChange} />
      <section class="stack panel" aria-labelledby="audit">
        <h2 id="audit">{t('audit.title')}</h2>
        <p>{t('audit.lead')}</p>
        <Actions>
          <Button look="secondary" onPress={() => go({ room: 'organisation', view: 'audit' })}>
            {t('audit.look')}
          </Button>
        </Actions>
      </section>
      {mayChange && own.cover && <HandOver name={organisationName(charter, own.cover)} />}
      {!mayChange && (
        <p class="hint">
          <Tag>{t('organisation.staffOnly')}</Tag> {t('organisation.staffOnlyHow')}
        </p>
      )}
    </Page>
  )
}
