import { type Day, toBase64url, type OrganisationId } from '@parasol/charter'
import { AUDIT, auditPartOf, monthOf } from '@parasol/protocol'
import { readAuditBatch, receiptKeys, signStatement, staffKeys } from '@parasol/sealing'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, foundNetwork, inventDesks, must, random, sam, today } from './desk-for-tests.ts'
import { addStaff } from './organisation/set-up.ts'
import { keepNoted, noteAct, readAudit } from './shell/work/audit.ts'
import { changeDocument } from './shell/work/documents.ts'
import { citeNow } from './shell/work/steps.ts'
import { charterOf, type Work } from './shell/work/work.ts'

const house = toBase64url(random(16)) as OrganisationId
const [coordinator, worker] = [ada, sam].map((secret) => staffKeys(secret).sign.public)

describe('[UI-66] [PROTOCOL-31] who did what at an organisation', () => {
  let service: ReportsService
  let work: Work
  let hers: Work
  const file = foundNetwork()
  const { openWork, report, admitHouse } = inventDesks(file, () => service.desk)
  const says = async (from: Work): Promise<readonly string[]> =>
    must(await readAudit(from, today())).acts.map(({ by, act }) => `${by === worker ? 'sam' : 'ada'} ${act}`)

  beforeAll(async () => {
    service = await startReportsService({ network: JSON.stringify(file), asksForWork: false })
    await admitHouse(house, { name: 'House', coordinator: ada })
    work = await openWork(ada, house)
    const keys = staffKeys(sam)
    must(await addStaff(work, { key: keys.sign.public, receive: keys.receive.public }))
    hers = await openWork(sam, house)
  })
  afterAll(() => service.stop())

  it('is written down by each device, signed by her who did it, and read by her peers', async () => {
    const id = receiptKeys(await report(house, {})).report
    noteAct(work, 'opened', id)
    noteAct(work, 'opened', id)
    noteAct(work, 'photos', id)
    await keepNoted(work)
    noteAct(hers, 'printed')
    await keepNoted(hers)
    noteAct(work, 'published', id)
    await keepNoted(work)
    const read = must(await readAudit(hers, today()))
    expect((await says(hers)).toSorted()).toEqual(
      ['ada opened', 'ada photos', 'ada published', 'sam printed'].toSorted(),
    )
    expect(read.acts.filter(({ report: about }) => about === id).map(({ by }) => by)).toEqual(
      Array.from({ length: 3 }, () => coordinator),
    )
    expect(read).toMatchObject({ gaps: [], unverified: 0, left: 0 })
  })

  it('is missed when a batch goes from between others', async () => {
    const part = auditPartOf(today())
    const whole = must(await changeDocument(work, part, (before) => before))?.content
    if (!whole) throw new Error('no trail')
    const put = (batches: typeof whole.batches) => changeDocument(hers, part, () => ({ ...whole, batches }))
    // Ada's first goes; her second names it.
    must(await put(whole.batches.slice(1)))
    expect(must(await readAudit(work, today())).gaps).toEqual([coordinator])
    must(await put(whole.batches))
    expect(must(await readAudit(work, today())).gaps).toEqual([])
  })

  it('leaves out what nobody of the staff signed, and says how much', async () => {
    const part = auditPartOf(today())
    const stranger = staffKeys(random(16) as typeof ada).sign
    const forged = signStatement(
      AUDIT,
      {
        kind: 'audit',
        network: charterOf(work).network,
        organisation: house,
        cite: citeNow(work),
        month: monthOf(today()),
        previous: null,
        entries: [{ at: work.desk.ports.now(), act: 'recalled', report: null }],
      },
      stranger,
    )
    must(
      await changeDocument(work, part, (before) =>
        before ? { ...before, batches: [...before.batches, forged] } : before,
      ),
    )
    const read = must(await readAudit(work, today()))
    expect(read.unverified).toBe(1)
    expect(read.acts.map(({ act }) => act)).not.toContain('recalled')
  })

  it('makes room in a full month, and counts what went', async () => {
    const part = auditPartOf(today())
    must(
      await changeDocument(work, part, (before) => {
        const [one] = before?.batches ?? []
        if (!before || !one) return before
        return { ...before, batches: Array.from({ length: 700 }, () => one) }
      }),
    )
    for (let more = 0; more < 3; more++) {
      noteAct(work, 'printed')
      await keepNoted(work)
    }
    const kept = must(await changeDocument(work, part, (before) => before))?.content
    expect(kept?.left).toBeGreaterThan(0)
    expect((kept?.left ?? 0) + (kept?.batches.length ?? 0)).toBe(703)
    const newest = kept?.batches.slice(-3).map((each) => must(readAuditBatch(charterOf(work), house, each)))
    expect(newest?.flatMap(({ batch }) => batch.entries.map(({ act }) => act))).toEqual(
      Array.from({ length: 3 }, () => 'printed'),
    )
  })

  it('begins anew in another month, and shows nothing of a year ago', async () => {
    const yearAgo = `${Number(today().slice(0, 4)) - 1}${today().slice(4)}` as Day
    expect(auditPartOf(yearAgo)).toBe(auditPartOf(today()))
    expect(must(await readAudit(work, yearAgo)).acts).toEqual([])
  })
})
