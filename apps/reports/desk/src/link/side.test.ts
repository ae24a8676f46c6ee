import type { EntryId, OrganisationId } from '@parasol/charter'
import type { Reference } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import type { Work } from '../shell/work/work.ts'
import { audienceOf, weigh } from './side.ts'

const entry = 'e' as EntryId
const ours = 'house' as OrganisationId
const warning: Reference = { kind: 'warning', feed: 'province', entry }
const pattern: Reference = { kind: 'pattern', entry }
const report = (organisation: string) =>
  ({ kind: 'report', organisation, alias: 'x' }) as unknown as Reference

type Reading = { readonly by?: string; readonly gone?: string | null; readonly tried?: boolean }

/** A desk that reads an entry of which no open report is behind. */
function deskReading({ by = ours, gone = null, tried = true }: Reading): Work {
  const statement = gone ? null : { organisation: by }
  const copy = { entries: [{ header: { entry, slots: [] }, statement, gone: gone && { why: gone } }] }
  return {
    organisation: ours,
    feeds: { value: new Map(['province', 'desk'].map((feed) => [feed, { copy, failure: null }])) },
    inbox: { value: { reports: [{ report: 'other' }] } },
    opened: { value: new Map(tried ? [['other', { state: 'refused', why: 'malformed' }]] : []) },
  } as unknown as Work
}
const trouble = (reading: Reading, reference: Reference) => weigh(deskReading(reading), reference).trouble

describe('a side of which no report is open', () => {
  it('is decided on where it is another organisation’s', () => {
    const by = 'partner'
    for (const each of [warning, pattern, report(by)]) expect(trouble({ by }, each)).toBeNull()
    expect(audienceOf(deskReading({ by }), [warning, pattern, report(by)])).toBe('desks')
  })

  it('is not decided on where it is of the own organisation: nobody can ask what its reporter allows', () => {
    for (const each of [pattern, report(ours)]) {
      expect(trouble({}, each)).toBe('report-not-open')
      expect(audienceOf(deskReading({}), [warning, each])).toBe('organisation')
    }
  })

  it('is decided on where it is an own warning and its report is gone, not while it may be in the inbox', () => {
    expect(trouble({ tried: false }, warning)).toBe('report-not-open')
    expect(trouble({ tried: true }, warning)).toBeNull()
  })

  it('is not decided on where it is taken back', () => {
    for (const gone of ['withdrawn', 'recalled']) expect(trouble({ gone }, warning)).toBe('not-found')
  })
})
