import { type EntryId, type OrganisationId, toBase64url } from '@parasol/charter'
import { slotOf } from '@parasol/protocol'
import { withdrawalPreimage } from '@parasol/sealing'
import { describe, expect, it } from 'vitest'
import { warning } from './desk-for-tests.ts'
import type { OpenedReport } from './shell/work/opened-report.ts'
import type { Work } from './shell/work/work.ts'
import { facesOf, reportReference, reportsBehind, warningReference } from './link/known-records.ts'

const secret = new Uint8Array(32).fill(7)
const reportOpened = (): OpenedReport =>
  ({
    organisation: 'house' as OrganisationId,
    report: { statement: { withdrawal: toBase64url(secret) } },
  }) as unknown as OpenedReport
const entry = toBase64url(new Uint8Array(16)) as EntryId

/** A desk that reads a warning which `by` made, from the report or not. */
const deskReading = (opened: OpenedReport, by: string, slots: readonly string[]): Work => {
  const statement = { feed: 'province', entry, organisation: by, day: '2026-05-01', record: warning }
  const copy = {
    feed: 'province',
    months: 60,
    entries: [{ header: { entry, slots }, statement, gone: null }],
  }
  return {
    organisation: 'house',
    desk: { ports: { today: () => '2026-05-02' } },
    feeds: { value: new Map([['province', { copy, failure: null }]]) },
    opened: { value: new Map([['report', { state: 'opened', opened }]]) },
  } as unknown as Work
}
const slot = slotOf(withdrawalPreimage(secret, entry))
const published = warningReference({ feed: 'province', entry })

describe('what a report is known as', () => {
  it.each(['house', 'partner'])('is what %s made from it', (by) => {
    const opened = reportOpened()
    const work = deskReading(opened, by, ['x', slot])
    expect(facesOf(work, opened)).toEqual([published, reportReference(opened)])
    expect(reportsBehind(work, published)).toEqual([opened])
    expect(reportsBehind(work, reportReference(opened))).toEqual([opened])
  })

  it('is the report alone where nothing was made from it', () => {
    const opened = reportOpened()
    const work = deskReading(opened, 'house', ['x'])
    expect(facesOf(work, opened)).toEqual([reportReference(opened)])
    expect(reportsBehind(work, published)).toEqual([])
  })
})
