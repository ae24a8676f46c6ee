import { bytesOf, type Day, type OrganisationId, toBase64url } from '@parasol/charter'
import { memoryStore, syncFeed, visibleWarnings } from '@parasol/device'
import { envelopeBytes } from '@parasol/protocol'
import { invitationKeys, memberKeys, newSecret, receiptKeys, type Secret } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ada,
  cat,
  draftFrom,
  foundNetwork,
  inventDesks,
  must,
  north,
  nothing,
  now,
  random,
  today,
} from './desk-for-tests.ts'
import { processClaims } from './members/claims.ts'
import { closeInvitation } from './members/close-invitation.ts'
import { invite } from './members/invite.ts'
import { lookAfterClaims } from './members/look-after-claims.ts'
import { publishDraft } from './publish/publish-draft.ts'
import { recallWarning } from './publish/recall.ts'
import { append } from './shell/work/append.ts'
import { changeDrafts } from './shell/work/documents.ts'
import { ensureEpoch } from './shell/work/epochs.ts'
import { refreshFeed, refreshFeeds } from './shell/work/feeds.ts'
import { openFromInbox, refreshInbox } from './shell/work/mailboxes.ts'
import { mayWarn } from './shell/work/publishing-consent.ts'
import { charterOf, type Work } from './shell/work/work.ts'

const houseA = toBase64url(random(16)) as OrganisationId
const houseB = toBase64url(random(16)) as OrganisationId

/** A desk to which something happens just before each of its calls. */
const interrupted = (work: Work, before: (path: string) => Promise<void>): Work => ({
  ...work,
  call: async (route, input) => {
    await before(route.path)
    return work.call(route, input)
  },
})

const shownAt = (work: Work): readonly string[] =>
  visibleWarnings(
    [...work.feeds.value.values()].flatMap(({ copy }) => copy ?? []),
    today(),
  ).map(({ entry }) => entry)

describe('a desk when others are quicker, gone or lying', () => {
  let service: ReportsService
  const file = foundNetwork()
  const { openWork, report, answers, claim, claimWith, withdraw, admitHouse } = inventDesks(
    file,
    () => service.desk,
  )

  const invited = async (work: Work): Promise<Secret> => {
    const [made] = must(await invite(work, { count: 1, expires: '2099-01-01' as Day, note: 'Invented' }))
    if (!made) throw new Error('no invitation')
    return made.secret
  }
  const someBytes = (): Uint8Array => {
    const sealed = random(envelopeBytes(1, 1))
    sealed.set([1, 1])
    return sealed
  }

  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
    await admitHouse(houseA, { name: 'House A', coordinator: ada })
  })
  afterAll(() => service.stop())

  describe('[G10] a report taken back while its warning goes out', () => {
    const begun = async () => {
      const receipt = await report(houseA, { 'warn-area': 'yes' })
      const work = await openWork(ada, houseA)
      must(await refreshInbox(work))
      const draft = draftFrom(receiptKeys(receipt).report, north)
      must(await changeDrafts(work, ({ drafts }) => ({ drafts: [...drafts, draft] })))
      return { receipt, work, draft }
    }
    const nothingStands = async (work: Work, id: string): Promise<void> => {
      const later = await openWork(ada, houseA)
      expect(shownAt(later)).not.toContain(id)
      expect(later.drafts.value?.content.drafts).toEqual([])
      expect(work.inbox.value?.reports).toEqual([])
    }

    it('takes the warning with it: the desk withdraws it in her place', async () => {
      const { receipt, work, draft } = await begun()
      let gone = false
      const racing = interrupted(work, async (path) => {
        if (gone || path !== '/v1/feeds/{feed}/entries') return
        gone = true
        await withdraw(work, receipt)
      })
      expect(await publishDraft(racing, draft)).toEqual({ ok: false, failure: 'withdrawn' })
      await nothingStands(work, draft.id)
      const entries = (await openWork(ada, houseA)).feeds.value.get(north)?.copy?.entries
      expect(entries?.find(({ header }) => header.entry === (draft.id as string))?.gone?.why).toBe(
        'withdrawn',
      )
    })

    it('takes the warning with it even when the desk was cut off in between', async () => {
      const { receipt, work, draft } = await begun()
      const dying: Work = {
        ...work,
        call: async (route, input) =>
          route.path === '/v1/inbox/send'
            ? { ok: false, failure: { code: 'offline' } }
            : work.call(route, input),
      }
      expect(await publishDraft(dying, draft)).toEqual({ ok: false, failure: 'offline' })
      expect(shownAt(work)).toContain(draft.id)
      await withdraw(work, receipt)
      const next = await openWork(ada, houseA)
      expect(await publishDraft(next, draft)).toEqual({ ok: false, failure: 'withdrawn' })
      await nothingStands(next, draft.id)
    })
  })

  it('[G8] publishes nothing while a message that may be a no cannot be read', async () => {
    const receipt = await report(houseA, { 'warn-area': 'yes' })
    const keys = receiptKeys(receipt)
    const work = await openWork(ada, houseA)
    must(await refreshInbox(work))
    const news = await openFromInbox(work, keys.report)
    if (news.state === 'refused') throw new Error('refused')
    expect(mayWarn(news.opened, north)).toBe('yes')
    await answers(work, { receipt, opened: news.opened }, ['warn-area', 'no'])
    const bent = (text: string): string => `${text.slice(0, -8)}AAAAAAAA`
    const lying = {
      ...work,
      call: async (route: { readonly path: string }, input: never) => {
        const answer = await work.call(route as never, input)
        if (route.path !== '/v1/inbox/open' || !answer.ok) return answer
        const mailbox = answer.value as { readonly messages: readonly { readonly sealed: string }[] }
        const messages = mailbox.messages.map((each) => ({ ...each, sealed: bent(each.sealed) }))
        return { ok: true, value: { ...mailbox, messages } }
      },
    } as unknown as Work
    const draft = draftFrom(keys.report, north)
    expect(await publishDraft(lying, draft)).toEqual({ ok: false, failure: 'no-consent' })
    const seen = work.opened.value.get(keys.report)
    if (seen?.state !== 'opened') throw new Error('not opened')
    expect(seen.opened.broken).toHaveLength(1)
    expect(mayWarn(seen.opened, north)).toBe('ask')
    expect(await publishDraft(work, draft)).toEqual({ ok: false, failure: 'no-consent' })
    expect(shownAt(work)).not.toContain(draft.id)
  })

  it('[G13] makes a new key when an invitation was claimed by something that does not verify', async () => {
    const work = await openWork(ada, houseA)
    const secret = await invited(work)
    const { invitation } = invitationKeys(secret)
    const welcome = must(await claimWith(work, secret, someBytes()))
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
    expect(must(await processClaims(work))).toEqual({ admitted: [], claimedTwice: [], refused: [invitation] })
    expect(must(await processClaims(work)).refused).toEqual([invitation])

    await lookAfterClaims(work)
    const offered = work.news.value.find(({ act }) => act)
    expect(offered?.kind).toBe('care')
    await offered?.act?.run()
    expect(await read()).toMatchObject({ ok: false, failure: { reason: 'no-key' } })
    expect(work.register.value?.content.invitations).toEqual([])
    expect(must(await processClaims(work))).toEqual({ admitted: [], claimedTwice: [], refused: [] })
  })

  it('[G13] does not close an invitation that was claimed meanwhile: who holds the key comes to light', async () => {
    const work = await openWork(ada, houseA)
    const [unused, used, garbled] = [await invited(work), await invited(work), await invited(work)]
    const idOf = (secret: Secret) => invitationKeys(secret).invitation
    const mia = newSecret(random)
    expect((await claim(work, used, mia)).ok).toBe(true)
    expect((await claimWith(work, garbled, someBytes())).ok).toBe(true)
    expect(must(await closeInvitation(work, idOf(unused)))).toBe('closed')
    expect(must(await closeInvitation(work, idOf(used)))).toBe('claimed')
    expect(must(await closeInvitation(work, idOf(garbled)))).toBe('claimed')
    expect((await claim(work, unused, newSecret(random))).ok).toBe(false)
    expect(must(await processClaims(work))).toEqual({
      admitted: [memberKeys(mia).receive.public],
      claimedTwice: [],
      refused: [idOf(garbled)],
    })
  })

  it('[G5] takes back only its own organisation’s warnings, and heeds nobody else’s recall of them', async () => {
    const receipt = await report(houseA, { 'warn-province': 'yes' })
    const work = await openWork(ada, houseA)
    must(await refreshInbox(work))
    const draft = draftFrom(receiptKeys(receipt).report, 'province')
    must(await publishDraft(work, draft))
    const entry = draft.id as string as never
    const other = await admitHouse(houseB, { name: 'House B', coordinator: cat })
    const host = await openWork(ada, houseA)
    must(await ensureEpoch(host, 'province'))
    must(await refreshFeed(other, 'province'))
    expect(shownAt(other)).toContain(entry)
    const recall = { feed: 'province', entry, reason: 'Invented.' } as const
    expect(await recallWarning(other, recall, nothing)).toEqual({ ok: false, failure: 'not-yours' })

    const record = { type: 'recall', entry, reason: 'Invented.' } as const
    const foreign = toBase64url(random(16)) as never
    must(await append(other, { feed: 'province', entry: foreign, record, withdrawals: [] }))
    must(await refreshFeeds(work))
    expect(shownAt(work)).toContain(entry)
    expect(shownAt(other)).toContain(entry)

    const cut: Work = {
      ...work,
      call: async (route, input) =>
        route.path === '/v1/feeds/{feed}/recalls'
          ? { ok: false, failure: { code: 'offline' } }
          : work.call(route, input),
    }
    expect(await recallWarning(cut, recall, nothing)).toEqual({ ok: false, failure: 'offline' })
    must(await recallWarning(work, recall, nothing))
    const own = work.feeds.value
      .get('province')
      ?.copy?.entries.filter(
        ({ statement }) => statement?.record.type === 'recall' && statement.organisation === houseA,
      )
    expect(own).toHaveLength(1)
    expect(shownAt(work)).not.toContain(entry)
  })
})
