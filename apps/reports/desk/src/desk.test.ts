import {
  type AreaId,
  bytesOf,
  type Day,
  type OrganisationId,
  readNetworkFile,
  toBase64url,
} from '@parasol/charter'
import { entriesOfReceipt, memoryStore, syncFeed, visibleWarnings } from '@parasol/device'
import { invitationKeys, memberKeys, newSecret, receiptKeys, staffKeys } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ada,
  ann,
  bea,
  cat,
  details,
  foundNetwork,
  inventDesks,
  must,
  north,
  nothing,
  now,
  random,
  sam,
  today,
  warning,
} from './desk-for-tests.ts'
import { processClaims } from './members/claims.ts'
import { invite } from './members/invite.ts'
import { addStaff, changeDetails, handInboxOver, setUp } from './organisation/set-up.ts'
import { giveBack, settle } from './publish/give-back.ts'
import { publishDraft } from './publish/publish-draft.ts'
import { recallWarning } from './publish/recall.ts'
import { signIn } from './shell/session.ts'
import { changeDrafts } from './shell/work/documents.ts'
import { refreshFeed, refreshFeeds } from './shell/work/feeds.ts'
import { ensureEpoch } from './shell/work/epochs.ts'
import { readFollowedKeys } from './shell/work/inbox-keys.ts'
import { acknowledge, openFromInbox, refreshInbox, sendToReporter } from './shell/work/mailboxes.ts'
import { circleStanding, renewCircle } from './shell/work/renew-circle.ts'
import { charterOf, createWork, type Work } from './shell/work/work.ts'
import { loadProposals, propose, signProposal } from './stewards/proposals.ts'

const houseA = toBase64url(random(16)) as OrganisationId
const houseB = toBase64url(random(16)) as OrganisationId

describe('a desk and the real server', () => {
  let service: ReportsService
  const file = foundNetwork()
  const { desk, signedIn, openWork, stewardOf, report, mailboxOf, claim, withdraw } = inventDesks(
    file,
    () => service.desk,
  )

  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
  })
  afterAll(() => service.stop())

  it('admits an organisation once two stewards have signed', async () => {
    const first = await stewardOf(ann)
    const coordinators = [staffKeys(ada).sign.public]
    const admit = { kind: 'admit', id: houseA, name: 'House A', coordinators } as const
    expect(must(await propose(first.own, first.steward, admit))).toEqual({ inForce: false, missing: 1 })
    const second = await stewardOf(bea)
    const [proposal] = must(await loadProposals(second.own, second.steward))
    expect(proposal?.differences).toEqual([{ kind: 'admitted', name: 'House A', coordinators }])
    if (!proposal) throw new Error('nothing proposed')
    expect(must(await signProposal(second.own, second.steward, proposal))).toMatchObject({ inForce: true })
  })

  it('refuses words that the network does not know', async () => {
    expect(await signIn(desk(), newSecret(random))).toEqual({ ok: false, failure: 'unknown-words' })
  })

  it('lets a coordinator set up her organisation, and starts the first epochs', async () => {
    const { own, session } = await signedIn(ada)
    if (!session.staff) throw new Error('no coordinator')
    const work = createWork(own, session.staff, houseA)
    must(await setUp(work, details, nothing))
    for (const feed of ['province', 'north', 'desk'] as const) {
      expect(work.feeds.value.get(feed as AreaId)?.copy?.epoch).toBe(1)
    }
  })

  it('lets staff in by their card, who then open inbox, register and feeds', async () => {
    const coordinator = await openWork(ada, houseA)
    const keys = staffKeys(sam)
    must(await addStaff(coordinator, { key: keys.sign.public, receive: keys.receive.public }))
    const work = await openWork(sam, houseA)
    expect(work.register.value?.content.circle).toHaveLength(1)
    expect(work.feeds.value.get('province')?.copy?.count).toBe(1)
  })

  it('opens a report, acknowledges it once, answers, publishes and recalls', async () => {
    const receipt = await report(houseA, { 'warn-area': 'yes' })
    const silent = await report(houseA, {})
    const work = await openWork(sam, houseA)
    expect(must(await refreshInbox(work)).reports).toHaveLength(2)
    const { report: id } = receiptKeys(receipt)
    must(await acknowledge(work, id))
    must(await acknowledge(await openWork(ada, houseA), id))
    must(await sendToReporter(work, id, { type: 'answer', text: 'Thank you for telling us.' }))
    expect((await mailboxOf(receipt)).map(({ type }) => type)).toEqual(['acknowledgement', 'answer'])

    const draft = {
      id: toBase64url(random(16)),
      report: id,
      feed: north,
      publishOn: null,
      record: warning,
      updated: today(),
    }
    const drafts = must(
      await changeDrafts(work, ({ drafts: before }) => ({ drafts: [...before, draft as never] })),
    )
    const [kept] = drafts.drafts
    if (!kept) throw new Error('no draft')
    must(await publishDraft(work, kept))
    must(await publishDraft(work, kept))
    expect(work.drafts.value?.content.drafts).toEqual([])
    const shown = [...work.feeds.value.values()].flatMap(({ copy }) => copy ?? [])
    expect(visibleWarnings(shown, today()).map((each) => each.warning.text)).toEqual([warning.text])
    expect((await mailboxOf(receipt)).map(({ type }) => type)).toEqual([
      'acknowledgement',
      'answer',
      'published',
    ])

    const { report: unasked } = receiptKeys(silent)
    expect(await publishDraft(work, { ...kept, report: unasked })).toEqual({
      ok: false,
      failure: 'no-consent',
    })

    const entry = kept.id as string as never
    must(await recallWarning(work, { feed: north, entry, reason: 'Written by mistake.' }, nothing))
    expect((await mailboxOf(receipt)).at(-1)?.type).toBe('recalled')
    const after = [...work.feeds.value.values()].flatMap(({ copy }) => copy ?? [])
    expect(visibleWarnings(after, today())).toEqual([])
  })

  it('publishes from two desks at once: whoever is second is sealed anew on the head of the first', async () => {
    const receipt = await report(houseA, { 'warn-province': 'yes' })
    const { report: id } = receiptKeys(receipt)
    const works = [await openWork(sam, houseA), await openWork(ada, houseA)]
    const outcomes = await Promise.all(
      works.map((work) =>
        publishDraft(work, {
          id: toBase64url(random(16)) as never,
          report: id,
          feed: 'province',
          publishOn: null,
          record: warning,
          updated: today(),
        }),
      ),
    )
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
    const [first] = works
    must(await refreshFeeds(first as Work))
    expect(
      visibleWarnings([(first as Work).feeds.value.get('province')?.copy as never], today()),
    ).toHaveLength(2)
  })

  it('a receipt finds its own warning in the public headers, and a withdrawn report vanishes', async () => {
    const receipt = await report(houseA, { 'warn-area': 'yes' })
    const keys = receiptKeys(receipt)
    const work = await openWork(sam, houseA)
    const id = toBase64url(random(16)) as never
    const draft = { id, report: keys.report, feed: north, publishOn: null, record: warning, updated: today() }
    must(await refreshInbox(work))
    must(await publishDraft(work, draft))
    const { http } = work.desk.ports
    const { network } = must(readNetworkFile(JSON.stringify(file)))
    expect(must(await entriesOfReceipt({ http, feed: north, network }, keys.withdraw)).own).toHaveLength(1)
    await withdraw(work, receipt)
    expect(must(await refreshInbox(work)).withdrawn).toContain(keys.report)
    expect(work.opened.value.has(keys.report)).toBe(false)
    expect(await openFromInbox(work, keys.report)).toEqual({ state: 'refused', why: 'withdrawn' })
  })

  it('invites members, lets claims in, and shuts a removed member out of what comes later', async () => {
    const work = await openWork(ada, houseA)
    const made = must(await invite(work, { count: 2, expires: '2099-01-01' as Day, note: 'Invented' }))
    const [first, second] = made
    if (!first || !second) throw new Error('no invitations')
    const [mia, eve, thief] = [newSecret(random), newSecret(random), newSecret(random)]
    const welcome = must(await claim(work, first.secret, mia))
    expect(await claim(work, second.secret, eve)).toMatchObject({ ok: true })
    expect(await claim(work, second.secret, thief)).toMatchObject({
      ok: false,
      failure: { code: 'already-claimed' },
    })

    const claims = must(await processClaims(work))
    expect(claims.admitted).toEqual([memberKeys(mia).receive.public])
    expect(claims.claimedTwice).toEqual([invitationKeys(second.secret).invitation])
    expect(must(await processClaims(work)).admitted).toEqual([])

    const reader = {
      organisation: houseA,
      version: welcome.circle.version,
      secret: bytesOf(welcome.circle.secret),
    }
    const stores = { sealed: memoryStore(), open: memoryStore() }
    const read = () =>
      syncFeed({
        http: work.desk.ports.http,
        charter: charterOf(work),
        feed: 'province',
        stores,
        reader,
        now: now(),
      })
    expect((await read()).ok).toBe(true)

    must(
      await renewCircle(work, { without: [welcome.slot], voided: claims.claimedTwice, onProgress: nothing }),
    )
    expect(work.register.value?.content.members).toEqual([])
    expect(work.register.value?.content.invitations).toEqual([])
    expect(await read()).toMatchObject({ ok: false, failure: { reason: 'no-key' } })
    const next = await openWork(sam, houseA)
    expect([...next.feeds.value.values()].map(({ failure }) => failure)).toEqual([null, null, null])
  })

  it('finishes a change of key that was broken off before it was signed', async () => {
    const work = await openWork(ada, houseA)
    const version = work.desk.charter.value?.organisations.get(houseA)?.circle.version ?? 0
    const dying: Work = {
      ...work,
      call: async (route, input) =>
        route.path === '/v1/roster/organisation'
          ? { ok: false, failure: { code: 'offline' } }
          : work.call(route, input),
    }
    const renewal = { without: [], voided: [], onProgress: nothing }
    expect(await renewCircle(dying, renewal)).toEqual({ ok: false, failure: 'offline' })
    expect(circleStanding(await openWork(sam, houseA))).toBe('unfinished')
    const next = await openWork(ada, houseA)
    must(await renewCircle(next, renewal))
    expect(circleStanding(next)).toBe('whole')
    expect(next.desk.charter.value?.organisations.get(houseA)?.circle.version).toBe(version + 1)
  })

  it('reads on after a change of key that was broken off before any epoch, and finishes it', async () => {
    const work = await openWork(ada, houseA)
    const dying: Work = {
      ...work,
      call: async (route, input) => {
        if (route.path === '/v1/feeds/{feed}/entries') return { ok: false, failure: { code: 'offline' } }
        return work.call(route, input)
      },
    }
    const cut = await renewCircle(dying, { without: [], voided: [], onProgress: nothing })
    expect(cut).toEqual({ ok: false, failure: 'offline' })
    const next = await openWork(sam, houseA)
    expect([...next.feeds.value.values()].map(({ failure }) => failure)).toEqual([null, null, null])
    expect(must(await ensureEpoch(next, 'province')).epoch).toBeGreaterThan(
      next.feeds.value.get('desk')?.copy?.epoch ?? 99,
    )
  })

  it('gives back what a restored server lacks, and opens the feed to readers again', async () => {
    const work = await openWork(ada, houseA)
    const before = work.feeds.value.get('province')?.copy
    if (!before) throw new Error('no copy')
    const cut = 1
    const {
      PGHOST: host,
      PGPORT: port,
      PGUSER: user,
      PGPASSWORD: password,
      PGDATABASE: database,
    } = service.database
    const client = new Client({ host, port: Number(port), user, password, database })
    await service.kill()
    await client.connect()
    const feed = `feed = 'province'`
    await client.query(`delete from epoch_wrap where ${feed} and epoch > 1`)
    await client.query(`delete from entry where ${feed} and index >= ${cut}`)
    await client.query(
      `update feed set entries = ${cut}, epoch = 1, head = (select head from entry where ${feed} and index = ${cut - 1}) where ${feed}`,
    )
    await client.query(
      `insert into service_state (network, key, value) select network, 'restored', '' from feed limit 1`,
    )
    await client.end()
    await service.restart()

    expect(before.count).toBeGreaterThan(cut + 2)
    expect(await refreshFeed(work, 'province')).toEqual({ ok: false, failure: 'restoring' })
    const given = await giveBack(work, 'province')
    expect(given).toEqual({ ok: true, value: 'whole' })
    expect(await refreshFeed(work, 'province')).toEqual({ ok: false, failure: 'restoring' })
    for (const each of ['province', 'north', 'desk'] as const) must(await settle(work, each as AreaId))
    expect(must(await refreshFeed(work, 'province'))).toMatchObject({
      count: before.count,
      head: before.head,
    })
    expect(must(await refreshFeed(await openWork(sam, houseA), 'province')).head).toBe(before.head)
  })

  it('lets a second organisation in when a desk of the first opens, and follows the first when it closes', async () => {
    const [first, second] = [await stewardOf(ann), await stewardOf(bea)]
    const coordinators = [staffKeys(cat).sign.public]
    must(
      await propose(first.own, first.steward, { kind: 'admit', id: houseB, name: 'House B', coordinators }),
    )
    const [proposal] = must(await loadProposals(second.own, second.steward))
    if (!proposal) throw new Error('nothing proposed')
    must(await signProposal(second.own, second.steward, proposal))
    const { own, session } = await signedIn(cat)
    if (!session.staff) throw new Error('no coordinator')
    const work = createWork(own, session.staff, houseB)
    must(await setUp(work, { ...details, cover: houseA }, nothing))
    expect(work.feeds.value.get('province')?.failure?.reason).toBe('no-key')
    const before = await openWork(ada, houseA)
    must(await ensureEpoch(before, 'province'))
    must(await refreshFeed(work, 'province'))
    expect(visibleWarnings([work.feeds.value.get('province')?.copy as never], today())).toHaveLength(2)

    const receipt = await report(houseA, {})
    const { report: id } = receiptKeys(receipt)
    const never = receiptKeys(await report(houseA, {}, [houseB])).report
    must(await changeDetails(before, { ...details, cover: houseB }))
    must(await handInboxOver(before))
    must(await propose(first.own, first.steward, { kind: 'close', id: houseA, successor: houseB }))
    const [closing] = must(await loadProposals(second.own, second.steward))
    if (!closing) throw new Error('nothing proposed')
    must(await signProposal(second.own, second.steward, closing))
    const follower = await openWork(cat, houseB)
    await readFollowedKeys(follower)
    expect(must(await refreshInbox(follower)).reports.map((row) => row.report)).toContain(id)
    must(await acknowledge(follower, id))
    must(await sendToReporter(follower, id, { type: 'answer', text: 'We go on with this.' }))
    expect(await openFromInbox(follower, never)).toEqual({ state: 'refused', why: 'kept-from-you' })
  })
})
