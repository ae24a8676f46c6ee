import { type EntryId, type OrganisationId, toBase64url } from '@parasol/charter'
import { call, entriesOfReceipt } from '@parasol/device'
import { withdrawEntryRoute } from '@parasol/protocol'
import { receiptKeys, type Secret } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, cat, foundNetwork, inventDesks, must, random, sam } from './desk-for-tests.ts'
import { forwardReport, handedOver } from './link/forward.ts'
import { heedReporters } from './link/heed-reporters.ts'
import { unsharePattern } from './link/share-pattern.ts'
import { ensureEpoch } from './shell/work/epochs.ts'
import { refreshFeeds } from './shell/work/feeds.ts'
import { openFromInbox, refreshInbox } from './shell/work/mailboxes.ts'
import type { OpenedReport } from './shell/work/opened-report.ts'
import { mayShareNow } from './shell/work/publishing-consent.ts'
import { charterOf, type Work } from './shell/work/work.ts'

const [houseA, houseB, houseC] = [0, 0, 0].map(() => toBase64url(random(16)) as OrganisationId) as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
]
const anEntry = (): EntryId => toBase64url(random(16)) as EntryId
const NOTE = 'She said he also stops near your house.'

describe('[G8] a report that is handed to one other organisation', () => {
  let service: ReportsService
  const file = foundNetwork()
  const { openWork, report, answers, mailboxOf, withdraw, admitHouse } = inventDesks(file, () => service.desk)
  let ours: Work
  let theirs: Work
  let others: Work

  const opened = async (receipt: Secret): Promise<OpenedReport> => {
    must(await refreshInbox(ours))
    const news = await openFromInbox(ours, receiptKeys(receipt).report)
    if (news.state === 'refused') throw new Error(news.why)
    return news.opened
  }
  const hands = async (receipt: Secret, to: OrganisationId, entry = anEntry()) =>
    forwardReport(ours, await opened(receipt), { entry, to, note: NOTE })
  const has = async (work: Work) => {
    must(await refreshFeeds(work))
    return handedOver(work)
  }

  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
    await admitHouse(houseA, { name: 'House A', coordinator: ada })
    await admitHouse(houseB, { name: 'House B', coordinator: cat })
    await admitHouse(houseC, { name: 'House C', coordinator: sam })
    ours = await openWork(ada, houseA)
    must(await ensureEpoch(ours, 'desk'))
    theirs = await openWork(cat, houseB)
    others = await openWork(sam, houseC)
  })
  afterAll(() => service.stop())

  it('is read there and nowhere else, with the note; she hears to whom it went', async () => {
    const receipt = await report(houseA, { partners: 'yes' })
    const entry = anEntry()
    must(await hands(receipt, houseB, entry))
    expect(await has(theirs)).toEqual([
      {
        entry,
        from: houseA,
        report: expect.objectContaining({
          note: NOTE,
          form: { happened: ['threats'], words: 'Invented words of hers.' },
        }),
      },
    ])
    expect(await has(others)).toEqual([])
    const copy = JSON.stringify(others.feeds.value.get('desk')?.copy?.entries)
    expect(copy).toContain(houseB)
    expect(copy).not.toContain('Invented words')
    expect(copy).not.toContain(NOTE)
    expect((await mailboxOf(receipt)).at(-1)).toEqual({ type: 'published', feed: 'desk', entry, to: houseB })
    must(await unsharePattern(ours, entry, { reason: 'Taken back.', report: receiptKeys(receipt).report }))
    expect(await has(theirs)).toEqual([])
  })

  it('needs her yes to partner organisations, and never goes to one she excepted', async () => {
    const refused = { ok: false, failure: 'no-consent' }
    expect(await hands(await report(houseA, {}), houseB)).toEqual(refused)
    expect(await hands(await report(houseA, { partners: 'no' }), houseB)).toEqual(refused)
    const receipt = await report(houseA, { partners: 'yes' }, [houseB])
    expect(await hands(receipt, houseB)).toEqual(refused)
    // Every desk would read shared facts, hers included.
    expect(mayShareNow(await opened(receipt))).toBe('no')
    must(await hands(receipt, houseC))
    expect(await has(others)).toHaveLength(1)
    must(await heedReporters(ours))
    expect(await has(others)).toHaveLength(1)
  })

  it('goes when she says no, and with her words', async () => {
    const first = await report(houseA, { partners: 'yes' })
    must(await hands(first, houseB))
    expect(await has(theirs)).toHaveLength(1)
    await answers(ours, { receipt: first, opened: await opened(first) }, ['partners', 'no'])
    await opened(first)
    must(await heedReporters(ours))
    expect(await has(theirs)).toEqual([])

    const second = await report(houseA, { partners: 'yes' })
    must(await hands(second, houseB))
    const { network } = charterOf(ours)
    const { http } = ours.desk.ports
    const { withdraw: preimageKey } = receiptKeys(second)
    const { own } = must(await entriesOfReceipt({ http, feed: 'desk', network }, preimageKey))
    expect(own).toHaveLength(1)
    for (const { entry, preimage } of own)
      must(
        await call(http, withdrawEntryRoute, {
          body: { feed: 'desk', entry, preimage: toBase64url(preimage) },
        }),
      )
    await withdraw(ours, second)
    expect(await has(theirs)).toEqual([])
  })
})
