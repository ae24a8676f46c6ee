import { type Day, type OrganisationId, type ReportId, toBase64url } from '@parasol/charter'
import { visibleWarnings } from '@parasol/device'
import { receiptKeys } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, draftFrom, foundNetwork, inventDesks, must, north, random, today } from './desk-for-tests.ts'
import { publishDraft } from './publish/publish-draft.ts'
import { changeDrafts } from './shell/work/documents.ts'
import { openFromInbox, refreshInbox } from './shell/work/mailboxes.ts'
import type { OpenedReport } from './shell/work/opened-report.ts'
import { mayShareNow, mayWarn } from './shell/work/publishing-consent.ts'
import { heedWithdrawals } from './shell/work/take-down.ts'
import type { Work } from './shell/work/work.ts'

const house = toBase64url(random(16)) as OrganisationId

const openedAt = async (work: Work, id: ReportId): Promise<OpenedReport> => {
  const news = await openFromInbox(work, id)
  if (news.state === 'refused') throw new Error(news.why)
  return news.opened
}

/** The desk's inbox as a server tells it that says of one report: its day has come. */
function serverSaysDue(work: Work, id: ReportId): void {
  const inbox = work.inbox.peek()
  if (!inbox) throw new Error('no inbox')
  const reports = inbox.reports.map((row) => (row.report === id ? { ...row, withdrawOn: today() } : row))
  work.inbox.value = { ...inbox, reports }
}

const shownAt = (work: Work) =>
  visibleWarnings(
    [...work.feeds.value.values()].flatMap(({ copy }) => copy ?? []),
    today(),
  ).map(({ entry }) => entry)

describe('a desk and withdrawals that wait', () => {
  let service: ReportsService
  const file = foundNetwork()
  const { openWork, report, writes, admitHouse } = inventDesks(file, () => service.desk)
  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
    await admitHouse(house, { name: 'House', coordinator: ada })
  })
  afterAll(() => service.stop())

  /** A report whose warning stands. */
  const warned = async () => {
    const work = await openWork(ada, house)
    const receipt = await report(house, { 'warn-area': 'yes', partners: 'yes' })
    const id = receiptKeys(receipt).report
    must(await refreshInbox(work))
    const draft = draftFrom(id, north)
    must(await changeDrafts(work, ({ drafts }) => ({ drafts: [...drafts, draft] })))
    must(await publishDraft(work, draft))
    return { work, receipt, id, entry: draft.id as string }
  }
  const LATER = '2099-01-01' as Day

  it('[G19] take a warning down once its day has come by her word and the server’s', async () => {
    const { work, receipt, id, entry } = await warned()
    await writes(work, { receipt, opened: await openedAt(work, id) }, { type: 'withdrawal', on: today() })
    expect(must(await heedWithdrawals(work))).toBe(0)
    expect(shownAt(work)).toContain(entry)
    serverSaysDue(work, id)
    expect(must(await heedWithdrawals(work))).toBe(1)
    expect(shownAt(work)).not.toContain(entry)
    expect(must(await heedWithdrawals(work))).toBe(0)
  })

  it('[G19] does nothing by the word of a server alone, before the day, or when she has kept it', async () => {
    const { work, receipt, id, entry } = await warned()
    const says = async (content: Parameters<typeof writes>[2]) =>
      writes(work, { receipt, opened: await openedAt(work, id) }, content)
    serverSaysDue(work, id)
    expect(must(await heedWithdrawals(work))).toBe(0)
    await says({ type: 'withdrawal', on: LATER })
    expect(must(await heedWithdrawals(work))).toBe(0)
    await says({ type: 'withdrawal', on: today() })
    await says({ type: 'kept' })
    expect(must(await heedWithdrawals(work))).toBe(0)
    expect(shownAt(work)).toContain(entry)
  })

  it('[G8] publish and share nothing more while she has asked to take it back', async () => {
    const { work, receipt, id } = await warned()
    expect(mayWarn(await openedAt(work, id), north)).toBe('yes')
    await writes(work, { receipt, opened: await openedAt(work, id) }, { type: 'withdrawal', on: LATER })
    const opened = await openedAt(work, id)
    expect([mayWarn(opened, north), mayShareNow(opened)]).toEqual(['no', 'no'])
    expect(await publishDraft(work, draftFrom(id, north))).toMatchObject({ failure: 'no-consent' })
  })
})
