import { type EntryId, type OrganisationId, toBase64url } from '@parasol/charter'
import { call, entriesOfReceipt } from '@parasol/device'
import { type Decision, type Reference, withdrawEntryRoute } from '@parasol/protocol'
import { receiptKeys, type Secret } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  ada,
  cat,
  draftFrom,
  foundNetwork,
  inventDesks,
  must,
  nothing,
  random,
  today,
  warning,
} from './desk-for-tests.ts'
import { decide, takeBack, type ToDecide } from './link/decide.ts'
import { heedReporters } from './link/heed-reporters.ts'
import { everyJudgement, pairText, type Standing, standingJudgements } from './link/judgements.ts'
import { facesOf, reportReference, visiblePatterns, warningReference } from './link/known-records.ts'
import { sharePattern, unsharePattern } from './link/share-pattern.ts'
import { publishDraft } from './publish/publish-draft.ts'
import { recallWarning } from './publish/recall.ts'
import { changeDrafts, loadJudgements } from './shell/work/documents.ts'
import { ensureEpoch } from './shell/work/epochs.ts'
import { refreshFeeds } from './shell/work/feeds.ts'
import { openFromInbox, refreshInbox } from './shell/work/mailboxes.ts'
import type { OpenedReport } from './shell/work/opened-report.ts'
import { charterOf, type Work } from './shell/work/work.ts'

const houseA = toBase64url(random(16)) as OrganisationId
const houseB = toBase64url(random(16)) as OrganisationId

const theirs: Reference = {
  kind: 'warning',
  feed: 'province',
  entry: toBase64url(random(16)) as EntryId,
}
const suggested = { model: 'parasol-1', likelihood: 'likely' } as const
const { categories, areas, when, facts, expires } = warning
const pattern = { type: 'pattern', categories, areas, when, facts, expires } as const

const standingAt = (work: Work): readonly Standing[] => {
  const copy = work.feeds.value.get('desk')?.copy ?? null
  const kept = work.judgements.value?.content ?? null
  const reader = { organisation: work.organisation, charter: charterOf(work) }
  return [...standingJudgements(everyJudgement(copy, kept, reader)).values()]
}

describe('what desks decide about reports, and what they tell each other', () => {
  let service: ReportsService
  const file = foundNetwork()
  const { openWork, report, answers, mailboxOf, withdraw, admitHouse } = inventDesks(file, () => service.desk)
  let ours: Work
  let other: Work

  const opened = async (receipt: Secret): Promise<OpenedReport> => {
    must(await refreshInbox(ours))
    const news = await openFromInbox(ours, receiptKeys(receipt).report)
    if (news.state === 'refused') throw new Error(news.why)
    return news.opened
  }
  const deciding = (left: OpenedReport, decision: Exclude<Decision, 'none'> = 'same') =>
    decide(ours, {
      left,
      right: theirs,
      decision,
      note: 'The same dent.',
      suggested,
      told: 'desks',
      replaces: standingAt(ours).flatMap(({ decisions }) =>
        decisions.filter(
          (each) => pairText(each.left, each.right) === pairText(facesOf(ours, left)[0], theirs),
        ),
      ),
    })
  const alone = (left: ToDecide['left']) =>
    ({ left, right: theirs, decision: 'same', note: '', suggested: null, told: 'desks' }) as const
  const says = async (receipt: Secret, answer: 'yes' | 'no'): Promise<void> =>
    answers(ours, { receipt, opened: await opened(receipt) }, ['partners', answer])
  const sharing = async (left: OpenedReport): Promise<EntryId> => {
    const entry = toBase64url(random(16)) as EntryId
    must(await sharePattern(ours, left, { entry, record: pattern }))
    return entry
  }
  let before = 0
  /** What came into the desks' own feed during this test and the other desk can read. */
  const readable = async (): Promise<string> => {
    must(await refreshFeeds(other))
    const entries = other.feeds.value.get('desk')?.copy?.entries ?? []
    return JSON.stringify(entries.slice(before).map(({ statement }) => statement))
  }
  const heard = async (): Promise<readonly Standing[]> => {
    must(await refreshFeeds(other))
    return standingAt(other)
  }
  /** What a receipt does: it withdraws every entry of the desks' own feed that carries its mark. */
  const withdrawsAll = async (receipt: Secret): Promise<number> => {
    const { network } = charterOf(ours)
    const { http } = ours.desk.ports
    const keys = receiptKeys(receipt)
    const { own: entries } = must(await entriesOfReceipt({ http, feed: 'desk', network }, keys.withdraw))
    for (const { entry, preimage } of entries)
      must(
        await call(http, withdrawEntryRoute, {
          body: { feed: 'desk', entry, preimage: toBase64url(preimage) },
        }),
      )
    await withdraw(ours, receipt)
    return entries.length
  }

  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
    await admitHouse(houseA, { name: 'House A', coordinator: ada })
    await admitHouse(houseB, { name: 'House B', coordinator: cat })
    ours = await openWork(ada, houseA)
    must(await ensureEpoch(ours, 'desk'))
    other = await openWork(cat, houseB)
  })
  beforeEach(() => void (before = ours.feeds.value.get('desk')?.copy?.count ?? 0))
  afterAll(() => service.stop())

  it('a decision reaches the other desk sealed and signed, and so does taking it back', async () => {
    const left = await opened(await report(houseA, { partners: 'yes' }))
    expect(must(await deciding(left, 'different'))).toBe('desks')
    expect(must(await deciding(left, 'same'))).toBe('desks')
    const [found, ...more] = await heard()
    expect(more).toEqual([])
    expect(found).toMatchObject({ comesTo: 'same', right: theirs })
    expect(found?.decisions).toMatchObject([{ organisation: houseA, note: 'The same dent.', suggested }])

    const [judged] = standingAt(ours).flatMap(({ decisions }) => decisions)
    if (!judged) throw new Error('nothing decided')
    must(await takeBack(ours, judged))
    expect(standingAt(ours)).toEqual([])
    expect(await heard()).toEqual([])
  })

  it('[G10] speaks of a report by its alias, and nothing in the feed or on the server joins that to its mailbox', async () => {
    const receipt = await report(houseA, { partners: 'yes' })
    const left = await opened(receipt)
    must(await deciding(left))
    must(await refreshFeeds(other))
    const entries = other.feeds.value.get('desk')?.copy?.entries ?? []
    const told = JSON.stringify(entries.map(({ header, statement }) => [header, statement]))
    expect(told).toContain((reportReference(left) as { alias: string }).alias)
    expect(told).not.toContain(left.id)
    expect(await withdrawsAll(receipt)).toBe(1)
    expect(await heard()).toEqual([])
    must(await refreshFeeds(ours))
    expect(standingAt(ours)).toEqual([])
  })

  it('[G8] a decision about a report stays inside without a yes to partner organisations', async () => {
    const receipt = await report(houseA, { 'warn-area': 'yes' })
    const left = await opened(receipt)
    expect(must(await deciding(left, 'unsure'))).toBe('organisation')
    expect(must(await deciding(left, 'same'))).toBe('organisation')
    expect(await heard()).toEqual([])
    const later = await openWork(ada, houseA)
    must(await loadJudgements(later))
    expect(standingAt(later).map(({ comesTo }) => comesTo)).toEqual(['same'])
    expect(standingAt(later)[0]?.decisions[0]).toMatchObject({ entry: null, by: ours.keys.sign.public })

    await withdraw(ours, receipt)
    must(await refreshInbox(ours))
    must(await heedReporters(ours))
    expect(standingAt(ours)).toEqual([])
  })

  it('a decision about a published warning names the warning, which every desk may hear of', async () => {
    const receipt = await report(houseA, { 'warn-province': 'yes' })
    const left = await opened(receipt)
    expect(must(await deciding(left))).toBe('organisation')
    const draft = draftFrom(left.id, 'province')
    must(await changeDrafts(ours, ({ drafts }) => ({ drafts: [...drafts, draft] })))
    must(await publishDraft(ours, draft))
    const entry = draft.id as string as EntryId
    const published = warningReference({ feed: 'province', entry })
    const again = await opened(receipt)
    expect(facesOf(ours, again)).toEqual([published, reportReference(again)])
    const replaces = standingAt(ours).flatMap(({ decisions }) => decisions)
    const decided = {
      left: again,
      right: theirs,
      decision: 'same',
      note: '',
      suggested: null,
      told: 'desks',
    } as const
    expect(must(await decide(ours, { ...decided, replaces }))).toBe('desks')
    expect(await heard()).toMatchObject([{ left: published, right: theirs, comesTo: 'same' }])
    expect(standingAt(ours)).toHaveLength(1)
    must(await recallWarning(ours, { feed: 'province', entry, reason: 'Invented.' }, nothing))
    expect(await withdrawsAll(receipt)).toBe(1)
  })

  it('[G8] facts are shared only with her yes to partner organisations; she hears of it, and a no takes them back', async () => {
    const silent = await opened(await report(houseA, { 'warn-province': 'yes' }))
    const entry = toBase64url(random(16)) as EntryId
    expect(await sharePattern(ours, silent, { entry, record: pattern })).toEqual({
      ok: false,
      failure: 'no-consent',
    })
    const receipt = await report(houseA, { partners: 'yes' })
    const left = await opened(receipt)
    must(await sharePattern(ours, left, { entry, record: pattern }))
    must(await sharePattern(ours, left, { entry, record: pattern }))
    const shownTo = async (work: Work) => {
      must(await refreshFeeds(work))
      const copy = work.feeds.value.get('desk')?.copy
      return copy ? visiblePatterns(copy, today()).map((each) => each.pattern) : []
    }
    expect(await shownTo(other)).toEqual([pattern])
    expect((await mailboxOf(receipt)).filter(({ type }) => type === 'published')).toMatchObject([
      { feed: 'desk', entry },
    ])
    must(await unsharePattern(ours, entry, { reason: 'Invented.', report: left.id }))
    expect(await shownTo(other)).toEqual([])
    expect((await mailboxOf(receipt)).at(-1)).toMatchObject({ type: 'recalled', feed: 'desk' })

    must(await deciding(left))
    const second = toBase64url(random(16)) as EntryId
    must(await sharePattern(ours, left, { entry: second, record: pattern }))
    expect(await heard()).toHaveLength(1)
    const now = await opened(receipt)
    const alias = reportReference(now)
    ours.opened.value = new Map()
    expect(await decide(ours, { ...alone(alias), replaces: [] })).toEqual({
      ok: false,
      failure: 'report-not-open',
    })
    const no = { ...now, report: { ...now.report, consents: new Map([['partners', { answer: 'no' }]]) } }
    ours.opened.value = new Map([[now.id, { state: 'opened', opened: no as unknown as OpenedReport }]])
    must(await heedReporters(ours))
    expect(await shownTo(other)).toEqual([])
    expect(await heard()).toEqual([])
  })

  it('[G8] a decision about shared facts of hers stays inside once she has said no', async () => {
    const receipt = await report(houseA, { partners: 'yes' })
    const left = await opened(receipt)
    await sharing(left)
    await says(receipt, 'no')
    expect(facesOf(ours, left)[0].kind).toBe('pattern')
    // As this desk opened it last, she has not said no.
    expect(must(await decide(ours, { ...alone(left), replaces: [] }))).toBe('organisation')
    expect(await heard()).toEqual([])
    const kept = ours.judgements.value?.content.judgements.at(-1)
    expect(kept).toMatchObject({ left: reportReference(left), about: [left.id] })
    must(await heedReporters(ours))
    await withdrawsAll(receipt)
    must(await refreshInbox(ours))
    must(await heedReporters(ours))
    expect(standingAt(ours)).toEqual([])
  })

  it('[G8] a no deletes what was decided about facts of hers, note and all, and she hears that they are gone', async () => {
    const receipt = await report(houseA, { partners: 'yes' })
    const left = await opened(receipt)
    const entry = await sharing(left)
    expect(must(await deciding(left))).toBe('desks')
    expect(await readable()).toContain('The same dent.')
    await says(receipt, 'no')
    await opened(receipt)
    must(await heedReporters(ours))
    expect(await readable()).not.toContain('The same dent.')
    expect((await mailboxOf(receipt)).at(-1)).toMatchObject({ type: 'recalled', feed: 'desk', entry })
    const told = (await mailboxOf(receipt)).length
    must(await heedReporters(ours))
    expect(await mailboxOf(receipt)).toHaveLength(told)
  })

  it('[G8] what was made from a report answers for it: her consent is read, and her receipt takes the decision along', async () => {
    const receipt = await report(houseA, { partners: 'yes' })
    const entry = await sharing(await opened(receipt))
    const bare: Reference = { kind: 'pattern', entry }
    await opened(receipt)
    expect(must(await decide(ours, { ...alone(bare), replaces: [] }))).toBe('desks')
    expect(await heard()).toMatchObject([{ left: bare, right: theirs }])
    await says(receipt, 'no')
    const replaces = standingAt(ours).flatMap(({ decisions }) => decisions)
    expect(must(await decide(ours, { ...alone(bare), replaces }))).toBe('organisation')
    expect(ours.judgements.value?.content.judgements.at(-1)?.about).toEqual([receiptKeys(receipt).report])
    expect(await readable()).not.toContain('"judgement"')
    await says(receipt, 'yes')
    const inside = standingAt(ours).flatMap(({ decisions }) => decisions)
    expect(must(await decide(ours, { ...alone(bare), replaces: inside }))).toBe('desks')
    expect(standingAt(ours).flatMap(({ decisions }) => decisions)).toHaveLength(1)

    const open = ours.opened.value
    ours.opened.value = new Map()
    expect(await decide(ours, { ...alone(bare), replaces: [] })).toEqual({
      ok: false,
      failure: 'report-not-open',
    })
    ours.opened.value = open
    // The facts, and the decision that stands; the one before is deleted.
    expect(await withdrawsAll(receipt)).toBe(3)
    expect(await readable()).not.toContain('"judgement"')
    must(await refreshFeeds(ours))
  })

  it('[G8] nobody hears of a decision whom the person deciding was not told of', async () => {
    const receipt = await report(houseA, {})
    const left = await opened(receipt)
    await says(receipt, 'yes')
    const decided = { ...alone(left), replaces: [] }
    expect(await decide(ours, { ...decided, told: 'organisation' })).toEqual({
      ok: false,
      failure: 'wider-audience',
    })
    expect(await heard()).toEqual([])
    expect(standingAt(ours)).toEqual([])
    expect(must(await decide(ours, decided))).toBe('desks')
    expect(await withdrawsAll(receipt)).toBe(1)
  })

  it('[G8] taking back after a no names her report to nobody: what was shared is deleted', async () => {
    const receipt = await report(houseA, { partners: 'yes' })
    const left = await opened(receipt)
    must(await deciding(left, 'unsure'))
    must(await deciding(left, 'same'))
    await says(receipt, 'no')
    const [judged] = standingAt(ours).flatMap(({ decisions }) => decisions)
    if (!judged) throw new Error('nothing decided')
    must(await takeBack(ours, judged))
    expect(standingAt(ours)).toEqual([])
    expect(await readable()).not.toContain((reportReference(left) as { alias: string }).alias)
  })

  it('[G8] what another desk said of her report counts no longer once her own organisation has taken its word back', async () => {
    const receipt = await report(houseA, { partners: 'yes' })
    const left = await opened(receipt)
    must(await deciding(left))
    await heard()
    must(await decide(other, { ...alone(reportReference(left)), decision: 'different', replaces: [] }))
    expect(await heard()).toMatchObject([{ comesTo: 'disputed' }])
    await says(receipt, 'no')
    await opened(receipt)
    must(await heedReporters(ours))
    expect(await heard()).toEqual([])
    must(await refreshFeeds(ours))
    expect(standingAt(ours)).toEqual([])
  })
})
