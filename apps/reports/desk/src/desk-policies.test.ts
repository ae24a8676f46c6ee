import {
  type Day,
  monthsAfter,
  type OrganisationId,
  policiesWith,
  type PolicyDraft,
  toBase64url,
} from '@parasol/charter'
import { longestShown, visibleWarnings } from '@parasol/device'
import { auditPartOf, monthOf } from '@parasol/protocol'
import { receiptKeys, staffKeys } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ada,
  ann,
  bea,
  draftFrom,
  foundNetwork,
  inventDesks,
  must,
  north,
  random,
  sam,
  today,
} from './desk-for-tests.ts'
import { openUp } from './chores.ts'
import { addStaff } from './organisation/set-up.ts'
import { publishDraft } from './publish/publish-draft.ts'
import { refreshCharter } from './shell/desk.ts'
import { keepNoted, letGoOfOldAudit, noteAct } from './shell/work/audit.ts'
import { changeDocument, changeDrafts } from './shell/work/documents.ts'
import { refreshFeed } from './shell/work/feeds.ts'
import { mayPublish, twoToPublish } from './shell/work/may.ts'
import { charterOf, type Work } from './shell/work/work.ts'
import { loadProposals, propose, signProposal } from './stewards/proposals.ts'
import { createWriteForm } from './write/write-form.ts'

const house = toBase64url(random(16)) as OrganisationId

describe('what a governing table decided, at the desk', () => {
  let service: ReportsService
  let work: Work
  let hers: Work
  const file = foundNetwork()
  const { openWork, report, admitHouse, stewardOf } = inventDesks(file, () => service.desk)

  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
    await admitHouse(house, { name: 'House', coordinator: ada })
    work = await openWork(ada, house)
    const keys = staffKeys(sam)
    must(await addStaff(work, { key: keys.sign.public, receive: keys.receive.public }))
    hers = await openWork(sam, house)
    for (const each of [work, hers]) await openUp(each)
  })
  afterAll(() => service.stop())

  let number = 0
  /** Two stewards sign what the table handed over. */
  const decide = async (rules: PolicyDraft['rules']): Promise<void> => {
    const draft: PolicyDraft = {
      format: 'parasol-policy',
      version: 1,
      decision: {
        table: toBase64url(new Uint8Array(16)) as PolicyDraft['decision']['table'],
        tableName: 'Invented governing table',
        number: (number += 1),
        title: 'Invented decision',
        day: today(),
      },
      rules,
    }
    const [first, second] = [await stewardOf(ann), await stewardOf(bea)]
    const before = charterOf({ desk: first.own }).state.policies ?? []
    const policies = must(policiesWith(before, draft))
    expect(must(await propose(first.own, first.steward, { kind: 'policies', policies })).missing).toBe(1)
    const [proposal] = must(await loadProposals(second.own, second.steward))
    expect(proposal?.differences.map(({ kind }) => kind)).toEqual(rules.map(() => 'policy-set'))
    if (!proposal) throw new Error('nothing proposed')
    expect(must(await signProposal(second.own, second.steward, proposal)).inForce).toBe(true)
    for (const each of [work, hers]) must(await refreshCharter(each.desk))
  }
  const draftIn = async (from: Work) => {
    const draft = draftFrom(receiptKeys(await report(house, { 'warn-area': 'yes' })).report, north)
    must(await changeDrafts(from, ({ drafts }) => ({ drafts: [...drafts, draft] })))
    return draft
  }

  it('[PROTOCOL-36] binds who may publish, and whether a second person reads first', async () => {
    expect([mayPublish(work), mayPublish(hers), twoToPublish(hers)]).toEqual([true, true, false])
    await decide([{ rule: 'publishers', value: 'coordinators' }])
    expect([mayPublish(work), mayPublish(hers)]).toEqual([true, false])
    expect(await publishDraft(hers, await draftIn(hers))).toEqual({ ok: false, failure: 'not-your-task' })
    await decide([{ rule: 'second-reader', value: 'always' }])
    expect(twoToPublish(hers)).toBe(true)
    expect(await publishDraft(work, await draftIn(work))).toEqual({
      ok: false,
      failure: 'needs-second-reader',
    })
    await decide([
      { rule: 'publishers', value: 'editors' },
      { rule: 'second-reader', value: 'organisation-decides' },
    ])
    expect([mayPublish(hers), twoToPublish(hers)]).toEqual([true, false])
    must(await publishDraft(hers, await draftIn(hers)))
  })

  it('[PROTOCOL-36] binds how long a warning is shown, also one that is out already', async () => {
    const copy = must(await refreshFeed(work, north))
    const shown = (on: Day, of = copy) => visibleWarnings([of], on).length
    const [late, later] = [monthsAfter(today(), 6), monthsAfter(today(), 7)]
    expect([shown(late), shown(later)]).toEqual([1, 1])
    await decide([{ rule: 'warnings-months', value: 6 }])
    const bound = must(await refreshFeed(work, north))
    expect([shown(late, bound), shown(later, bound)]).toEqual([1, 0])
    expect(visibleWarnings([bound], late)[0]?.warning.expires).toBe(late)
    const form = createWriteForm({
      today: today(),
      draft: draftFrom(receiptKeys(ada).report, north),
      happened: [],
      feeds: [north],
      longest: longestShown(charterOf(work)),
      areas: [],
    })
    expect(form.expiries).toEqual([3, 6])
    expect(form.fields.value.expires).toBe(late)
  })

  it('[PROTOCOL-36] binds how long the audit trail is kept', async () => {
    noteAct(work, 'printed')
    await keepNoted(work)
    const old = monthsAfter(today(), -4)
    const part = auditPartOf(old)
    must(
      await changeDocument(work, part, () => ({
        month: monthOf(old),
        left: 1,
        batches: [{ statement: '{}', signatures: [{ key: keyHere(), signature: signatureHere() }] }],
      })),
    )
    const batches = async (name: typeof part) =>
      must(await changeDocument(work, name, (before) => before))?.content
    must(await letGoOfOldAudit(work))
    expect((await batches(part))?.batches).toHaveLength(1)
    await decide([{ rule: 'audit-months', value: 3 }])
    must(await letGoOfOldAudit(work))
    expect(await batches(part)).toEqual({ month: monthOf(old), left: 2, batches: [] })
    expect((await batches(auditPartOf(today())))?.batches.length).toBeGreaterThan(0)
  })
})

const keyHere = () => toBase64url(new Uint8Array(32)) as ReturnType<typeof staffKeys>['sign']['public']
const signatureHere = () => toBase64url(new Uint8Array(64)) as never
