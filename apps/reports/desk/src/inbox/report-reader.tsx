import type { ReportId } from '@parasol/charter'
import { Actions, Busy, Button, Notice, Page, Tag } from '@parasol/ui'
import { useSignal } from '@preact/signals'
import type { ComponentChildren, VNode } from 'preact'
import { useEffect } from 'preact/hooks'
import { explain, type Trouble } from '../shell/failures.ts'
import { organisationName } from '../shell/names.ts'
import { places } from '../shell/places.ts'
import { RuleHere } from '../shell/policies.tsx'
import { Amendments } from '../shell/report/amendments.tsx'
import { AnsweredForm } from '../shell/report/answered-form.tsx'
import { Consents } from '../shell/report/consents.tsx'
import { Locked } from '../shell/report/locked.tsx'
import { Photos } from '../shell/report/photos.tsx'
import { WithdrawalNotice } from '../shell/report/withdrawal-notice.tsx'
import { listed, shownDay, t } from '../shell/text.ts'
import { noteAct } from '../shell/work/audit.ts'
import { actOnCase, caseOf, refreshCase } from '../shell/work/cases.ts'
import { acknowledge, openFromInbox } from '../shell/work/mailboxes.ts'
import type { OpenedReport, ReportTrouble } from '../shell/work/opened-report.ts'
import { sortedBy } from '../shell/work/sorted-by.ts'
import { charterOf } from '../shell/work/work.ts'
import { useWork } from '../shell/work/work-context.ts'
import { Thread } from './thread.tsx'

/** One report, opened and verified, with everything that was said about it. The first time somebody opens it, the
 *  reporter is told. */
export function ReportReader({
  id,
  beside,
}: {
  readonly id: ReportId
  readonly beside: (opened: OpenedReport) => ComponentChildren
}): VNode {
  const work = useWork()
  const trouble = useSignal<Trouble | null>(null)
  const news = work.opened.value.get(id)
  const withdrawn = work.inbox.value?.withdrawn.includes(id) ?? false
  const keysHeld = work.inboxKeys.value.length
  useEffect(() => {
    if (keysHeld === 0) return
    const open = async (): Promise<void> => {
      await refreshCase(work, id)
      const opened = await openFromInbox(work, id)
      if (opened.state === 'refused') return
      noteAct(work, 'opened', id)
      const sorted = sortedBy(opened.opened)
      if (!caseOf(work, id).sorted) await actOnCase(work, id, { what: 'sorted', to: sorted })
      const told = await acknowledge(work, id)
      trouble.value = told.ok ? null : told.failure
    }
    void open()
  }, [work, id, keysHeld])
  if (withdrawn || (news?.state === 'refused' && news.why === 'withdrawn')) return <Withdrawn />
  if (!news)
    return (
      <Page heading={t('report.opening')} onBack={places.back}>
        <Busy text={t('report.openingHow')} />
      </Page>
    )
  if (news.state === 'refused' && news.why === 'conflict-of-interest') return <NotForYou />
  if (news.state === 'refused') return <Refused id={id} why={news.why} />
  return <Opened opened={news.opened} trouble={trouble.value} beside={beside} />
}

function Withdrawn(): VNode {
  return (
    <Page heading={t('report.withdrawnTitle')} onBack={places.back}>
      <Notice kind="info" live>
        <p>{t('report.withdrawn')}</p>
      </Notice>
    </Page>
  )
}

function NotForYou(): VNode {
  return (
    <Page heading={t('conflict.hiddenTitle')} onBack={places.back}>
      <Notice kind="info" live>
        <p>{explain('conflict-of-interest')}</p>
        <p>{t('conflict.limit')}</p>
      </Notice>
    </Page>
  )
}

function Refused({ id, why }: { readonly id: ReportId; readonly why: ReportTrouble }): VNode {
  const work = useWork()
  return (
    <Page heading={t('report.refusedTitle')} onBack={places.back}>
      <Notice kind="problem" live>
        <p>{t('report.refused')}</p>
        <p>{whyRefused(why)}</p>
      </Notice>
      <Actions>
        <Button look="secondary" onPress={() => openFromInbox(work, id)}>
          {t('report.tryAgain')}
        </Button>
      </Actions>
    </Page>
  )
}

const OWN_REASONS = [
  'wrong-place',
  'wrong-id',
  'bad-key',
  'bad-consent',
  'not-agreed',
  'not-ours',
  'malformed',
  'unsupported-suite',
  'cannot-open',
  'bad-signature',
  'not-enough-signatures',
] as const

function whyRefused(why: ReportTrouble): string {
  const own = OWN_REASONS.find((each) => each === why)
  return own ? t(`report.why.${own}`) : explain(why as Trouble)
}

function Opened({
  opened,
  trouble,
  beside,
}: {
  readonly opened: OpenedReport
  readonly trouble: Trouble | null
  readonly beside: (opened: OpenedReport) => ComponentChildren
}): VNode {
  const work = useWork()
  const charter = charterOf(work)
  const { statement } = opened.report
  const covered = opened.organisation !== work.organisation
  return (
    <Page heading={t('report.title', { day: shownDay(statement.day) })} onBack={places.back}>
      <p class="tags">
        <Tag kind="good">{t('report.verified')}</Tag>
        {statement.except && (
          <Tag kind="care">
            {t('report.except', {
              names: listed(statement.except.map((id) => organisationName(charter, id))),
            })}
          </Tag>
        )}
        {statement.entered === 'peer' && <Tag kind="info">{t('report.byPeer')}</Tag>}
        {covered && <Tag>{t('inbox.covered', { name: organisationName(charter, opened.organisation) })}</Tag>}
      </p>
      {trouble && (
        <Notice kind="care" live>
          <p>{t('report.notAcknowledged')}</p>
          <p>{explain(trouble)}</p>
        </Notice>
      )}
      <WithdrawalNotice opened={opened} />
      <RuleHere charter={charter} rule="reports-months" />
      {beside(opened)}
      {!statement.about && (
        <>
          <Consents opened={opened} />
          <Amendments opened={opened} charter={charter} />
          <AnsweredForm form={statement.form} charter={charter} />
          <Photos opened={opened} />
          <Locked opened={opened} charter={charter} />
        </>
      )}
      <Thread opened={opened} />
    </Page>
  )
}
