import { bytesOf, type OrganisationId, toBase64url } from '@parasol/charter'
import { openReportRoute, readDocumentRoute } from '@parasol/protocol'
import { openDocument, openReport, receiptKeys, staffKeys } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openUp } from './chores.ts'
import { ada, foundNetwork, inventDesks, must, nothing, random, sam } from './desk-for-tests.ts'
import { addStaff, removeStaff } from './organisation/set-up.ts'
import { openFromInbox, refreshInbox, sendToReporter } from './shell/work/mailboxes.ts'
import { rewrapReports } from './shell/work/rewrap.ts'
import { charterOf, inboxSecrets, type Work } from './shell/work/work.ts'

const house = toBase64url(random(16)) as OrganisationId

describe('[G5] when somebody of the staff leaves', () => {
  let service: ReportsService
  const file = foundNetwork()
  const { openWork, report, admitHouse, mailboxOf } = inventDesks(file, () => service.desk)

  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
    await admitHouse(house, { name: 'House', coordinator: ada })
    const keys = staffKeys(sam)
    must(await addStaff(await openWork(ada, house), { key: keys.sign.public, receive: keys.receive.public }))
  })
  afterAll(() => service.stop())

  /** What lies on the server, as a copy of its database has it. */
  const lying = async (work: Work, id: ReturnType<typeof receiptKeys>['report']) => {
    const { envelope, messages } = must(await work.call(openReportRoute, { body: { report: id } }))
    return { envelope: bytesOf(envelope), messages }
  }

  it('nothing that was sealed before opens with what that person took along', async () => {
    const receipts = [await report(house, {}), await report(house, {})]
    const [first, second] = receipts.map((each) => receiptKeys(each).report)
    const [firstReceipt] = receipts
    if (!first || !second || !firstReceipt) throw new Error('no report')
    const leaving = await openWork(sam, house)
    must(await refreshInbox(leaving))
    expect((await openFromInbox(leaving, first)).state).toBe('opened')
    must(await sendToReporter(leaving, first, { type: 'answer', text: 'We have read it.' }))
    const took = inboxSecrets(leaving)
    const charter = charterOf(leaving)

    const staying = await openWork(ada, house)
    must(await removeStaff(staying, staffKeys(sam).sign.public, nothing))
    must(await refreshInbox(staying))
    // Cut off after the first report.
    let calls = 0
    const dying: Work = {
      ...staying,
      call: async (route, input) =>
        route.path === '/v1/inbox/rewrap' && calls++ > 0
          ? { ok: false, failure: { code: 'offline' } }
          : staying.call(route, input),
    }
    expect(await rewrapReports(dying, nothing)).toEqual({ ok: false, failure: 'offline' })
    const opensWith = async (id: typeof first, secrets: readonly Uint8Array[]): Promise<boolean> => {
      const { envelope } = await lying(staying, id)
      const place = { network: charter.network, organisation: house, report: id }
      return (await openReport({ ...place, envelope, reader: { position: 0, secrets } })).ok
    }
    expect([await opensWith(first, took), await opensWith(second, took)]).toEqual([false, true])

    const later = await openWork(ada, house)
    await openUp(later)
    expect([await opensWith(first, took), await opensWith(second, took)]).toEqual([false, false])
    const [newest] = inboxSecrets(later)
    expect(newest && (await opensWith(second, [newest]))).toBe(true)
    const opened = await openFromInbox(later, first)
    expect(opened.state === 'opened' && opened.opened.broken).toEqual([])
    expect(await mailboxOf(firstReceipt)).toEqual([{ type: 'answer', text: 'We have read it.' }])
    expect(later.inbox.value?.reports.map(({ wrapped }) => wrapped.inbox)).toEqual([2, 2])
    expect(must(await rewrapReports(later, nothing))).toBe(0)

    const params = { organisation: house, name: 'register' } as const
    const document = must(await later.call(readDocumentRoute, { params }))
    const sealed = bytesOf(document.sealed)
    const place = { charter: charterOf(later), ...params, version: document.version, sealed }
    expect((await openDocument({ ...place, secrets: took })).ok).toBe(false)
    expect((await openDocument({ ...place, secrets: inboxSecrets(later) })).ok).toBe(true)
  })
})
