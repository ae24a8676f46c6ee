import { type OrganisationId, type PublicKey, toBase64url } from '@parasol/charter'
import { CASE_PARTS } from '@parasol/protocol'
import { receiptKeys, staffKeys } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ada,
  draftFrom,
  foundNetwork,
  inventDesks,
  must,
  north,
  random,
  sam,
  warning,
} from './desk-for-tests.ts'
import { addStaff, changePublishing, changeTasks } from './organisation/set-up.ts'
import { publishDraft } from './publish/publish-draft.ts'
import { sayOfDraft } from './publish/second-reading.ts'
import { refreshCharter } from './shell/desk.ts'
import { actOnCase, caseOf, loadCases, refreshCase } from './shell/work/cases.ts'
import {
  changeChannels,
  changeDrafts,
  changeRota,
  loadChannels,
  loadDrafts,
  loadRota,
} from './shell/work/documents.ts'
import { hold, letGo, takeBack } from './shell/work/held.ts'
import { openFromInbox, refreshInbox } from './shell/work/mailboxes.ts'
import { may } from './shell/work/may.ts'
import { escalationOf, readingState, signStep } from './shell/work/steps.ts'
import type { Work } from './shell/work/work.ts'

const house = toBase64url(random(16)) as OrganisationId
const keyOf = (work: Work): PublicKey => work.keys.sign.public

describe('colleagues at two desks', () => {
  let service: ReportsService
  let [one, two] = [] as unknown as [Work, Work]
  const file = foundNetwork()
  const { openWork, admitHouse, report, mailboxOf, withdraw } = inventDesks(file, () => service.desk)

  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
    one = await admitHouse(house, { name: 'House', coordinator: ada })
    const { sign, receive } = staffKeys(sam)
    must(await addStaff(one, { key: sign.public, receive: receive.public }))
    two = await openWork(sam, house)
    must(await loadCases(two))
    must(await refreshCharter(one.desk))
  })
  afterAll(() => service.stop())

  const receives = async () => {
    const receipt = await report(house, { 'warn-area': 'yes' })
    for (const work of [one, two]) must(await refreshInbox(work))
    return { receipt, id: receiptKeys(receipt).report }
  }

  it('[UI-66] share who has a report, and lose no note when both write at once', async () => {
    const { id } = await receives()
    must(await actOnCase(one, id, { what: 'assigned', to: keyOf(two) }))
    await Promise.all([
      actOnCase(one, id, { what: 'note', text: 'From one.' }),
      actOnCase(two, id, { what: 'note', text: 'From two.' }),
    ]).then((both) => both.map(must))
    for (const work of [one, two]) {
      must(await refreshCase(work, id))
      const kase = caseOf(work, id)
      expect(kase).toMatchObject({ assigned: keyOf(two), state: 'in-work' })
      expect(kase.notes.map(({ text }) => text).toSorted()).toEqual(['From one.', 'From two.'])
    }
  })

  it('[UI-66] keep nothing they wrote about a report that was withdrawn', async () => {
    const gone = await receives()
    must(await actOnCase(one, gone.id, { what: 'note', text: 'Invented note.' }))
    await withdraw(one, gone.receipt)
    must(await refreshInbox(one))
    expect(await actOnCase(one, gone.id, { what: 'note', text: 'Another.' })).toEqual({
      ok: false,
      failure: 'withdrawn',
    })
    // Some other report of the same part is touched sooner or later.
    for (let tried = 0; tried < 60; tried++) {
      const { id } = await receives()
      must(await actOnCase(one, id, { what: 'state', to: 'waiting' }))
      if (caseOf(one, gone.id).notes.length === 0) break
    }
    must(await loadCases(two))
    expect(caseOf(two, gone.id).notes).toEqual([])
    expect(two.caseParts.value.size).toBe(CASE_PARTS.length)
  })

  it('[UI-66] never handle a report that names them: it closes, and is taken from them', async () => {
    const { id } = await receives()
    expect((await openFromInbox(two, id)).state).toBe('opened')
    must(await actOnCase(two, id, { what: 'assigned', to: keyOf(two) }))
    must(await actOnCase(one, id, { what: 'conflict', who: keyOf(two) }))
    must(await refreshCase(two, id))
    expect(caseOf(two, id).assigned).toBeNull()
    expect(await openFromInbox(two, id)).toEqual({ state: 'refused', why: 'conflict-of-interest' })
    expect((await openFromInbox(one, id)).state).toBe('opened')
  })

  it('[UI-66] sign that a report cannot wait, and that it is over', async () => {
    const { id } = await receives()
    const says = {
      type: 'escalation',
      report: id,
      why: 'under-19',
      done: ['law'],
      told: [{ who: 'Invented office', when: 'Monday' }],
      note: '',
      open: true,
    } as const
    must(await actOnCase(two, id, { what: 'escalated', step: signStep(two, says), to: 'under-19' }))
    must(await refreshCase(one, id))
    expect(escalationOf(one, caseOf(one, id))).toMatchObject({ by: keyOf(two), says })
    const over = signStep(one, { ...says, open: false })
    must(await actOnCase(one, id, { what: 'escalated', step: over, to: 'over' }))
    expect(escalationOf(one, caseOf(one, id))?.says.open).toBe(false)
    const forged = { ...over, statement: over.statement.replace('"open":false', '"open":true') }
    must(await actOnCase(one, id, { what: 'escalated', step: forged, to: 'under-19' }))
    expect(escalationOf(one, caseOf(one, id))?.says.open).toBe(false)
  })

  it('[UI-66] need two people to publish: another one says yes to the very text', async () => {
    must(await changePublishing(one, true))
    for (const work of [one, two]) must(await refreshCharter(work.desk))
    const { id, receipt } = await receives()
    const draft = draftFrom(id, north)
    must(await changeDrafts(one, ({ drafts }) => ({ drafts: [...drafts, draft] })))
    const now = async (work: Work) =>
      must(await loadDrafts(work)).content.drafts.find((each) => each.id === draft.id) ?? draft
    const missing = { ok: false, failure: 'needs-second-reader' }
    expect(await publishDraft(one, draft)).toEqual(missing)
    must(await sayOfDraft(one, draft, 'ready'))
    expect(await sayOfDraft(one, await now(one), 'yes')).toEqual({ ok: false, failure: 'not-your-task' })
    expect(readingState(one, await now(one))).toBe('asked')
    must(await sayOfDraft(two, await now(two), 'yes'))
    const approved = await now(one)
    expect(readingState(one, approved)).toBe('approved')

    const changed = { ...approved, record: { ...warning, text: 'Reported: another text.' } }
    expect(readingState(one, changed)).toBe('not-asked')
    expect(await publishDraft(one, changed)).toEqual(missing)
    must(await publishDraft(one, approved))
    expect((await mailboxOf(receipt)).map(({ type }) => type)).toContain('published')
    expect(caseOf(one, id).state).toBe('published')
    must(await changePublishing(one, false))
  })

  it('[UI-66] do what the roster trusts them with, and nothing else', async () => {
    const { id } = await receives()
    must(await changeTasks(one, keyOf(two), ['intake']))
    must(await refreshCharter(two.desk))
    expect(['intake', 'editor', 'second-reader'].map((task) => may(two, task as 'intake'))).toEqual([
      true,
      false,
      false,
    ])
    expect(await publishDraft(two, draftFrom(id, north))).toEqual({ ok: false, failure: 'not-your-task' })
    expect(may(one, 'second-reader')).toBe(true)
    must(await changeTasks(one, keyOf(two), ['intake', 'editor', 'second-reader']))
    must(await refreshCharter(two.desk))
  })

  it('[UI-66] can take back for ten seconds what is about to go out', async () => {
    const done: string[] = []
    const act = (name: string) => ({
      say: () => name,
      run: async () => void done.push(name),
      takenBack: () => void done.push(`no ${name}`),
    })
    hold(one, act('first'))
    takeBack(one)
    hold(one, act('second'))
    hold(one, act('third'))
    expect(done).toEqual(['no first', 'second'])
    letGo(one)
    expect(one.held.value).toBeNull()
    expect(done).toEqual(['no first', 'second', 'third'])
    hold(one, act('fourth'), 5)
    await expect.poll(() => done.at(-1)).toBe('fourth')
  })

  it('share the duty rota and where a warning was passed on', async () => {
    const turn = {
      who: keyOf(one),
      from: one.desk.ports.now(),
      until: one.desk.ports.now(),
      call: '604 555-0142',
    }
    must(await changeRota(one, ({ turns }) => ({ turns: [...turns, turn] })))
    expect(must(await loadRota(two)).content.turns).toEqual([turn])
    const passedOn = [{ channel: 'sheets', by: keyOf(two), day: two.desk.ports.today() }] as const
    const entry = toBase64url(random(16)) as never
    must(await changeChannels(two, () => ({ warnings: [{ feed: north, entry, passedOn }] })))
    expect(must(await loadChannels(one)).content.warnings).toHaveLength(1)
  })
})
