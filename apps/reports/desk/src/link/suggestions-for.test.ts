import { type OrganisationId, toBase64url } from '@parasol/charter'
import type { Reference } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import type { OpenedReport } from '../shell/work/opened-report.ts'
import { reportReference } from './known-records.ts'
import { standingJudgements } from './judgements.ts'
import type { LinkedWork } from './links-context.tsx'
import { suggestionsFor } from './suggestions-for.ts'

const opened = {
  organisation: 'house' as OrganisationId,
  report: { statement: { withdrawal: toBase64url(new Uint8Array(32)) } },
} as unknown as OpenedReport
const report = reportReference(opened)
const warning = (entry: string): Reference => ({ kind: 'warning', feed: 'province', entry }) as Reference
const idOf = (entry: string): string => `warning province ${entry}`
const own = warning('own')

const suggestion = (entry: string, probability: number) => ({ id: idOf(entry), probability })
const decided = (right: Reference, decision: string) => ({
  left: report,
  right,
  decision,
  note: '',
  suggested: null,
  organisation: 'house',
  day: '2026-05-01',
  entry: null,
  by: null,
})

const linkedWith = (
  found: readonly object[] | null,
  judged: readonly object[] = [],
  missing: readonly string[] = [],
): LinkedWork => {
  const ids = ['own', 'a', 'b', 'c', 'gone'].map(idOf)
  const described = new Map(
    [`report house ${'alias' in report ? report.alias : ''}`, ...ids].map((id) => [id, { id }]),
  )
  for (const id of missing) described.delete(id)
  return {
    known: new Map(ids.filter((id) => !id.endsWith('gone')).map((id) => [id, {}])),
    described,
    standing: standingJudgements(judged as never),
    links: {
      suggest: async () => found && { suggestions: found, compared: 4 },
      compare: async (_: object, other: { id: string }) => ({ id: other.id, probability: 0 }),
    },
  } as unknown as LinkedWork
}
const suggested = async (linked: LinkedWork) => {
  const found = await suggestionsFor(opened, [own, report], linked)
  return found && found !== 'failed'
    ? found.suggestions.map(({ id }: { id: string }) => id.split(' ').at(-1))
    : found
}

describe('suggestions beside a report', () => {
  it('are what may be the same person: neither its own warning, nor what is gone, nor what is hardly alike', async () => {
    const found = [
      suggestion('own', 1),
      suggestion('a', 0.9),
      suggestion('gone', 0.8),
      suggestion('b', 0.06),
      suggestion('c', 0.01),
    ]
    expect(await suggested(linkedWith(found))).toEqual(['a', 'b'])
  })

  it('keep what was decided in view, so that it can be taken back', async () => {
    const judged = [decided(warning('c'), 'different'), decided(warning('a'), 'same')]
    expect(await suggested(linkedWith([suggestion('a', 0.9)], judged))).toEqual(['a', 'c'])
  })

  it('never say that nothing is alike when nothing was compared', async () => {
    expect(await suggested(linkedWith(null))).toBe('failed')
    const unread = linkedWith([], [], [`report house ${'alias' in report ? report.alias : ''}`])
    expect(await suggested(unread)).toBeNull()
    expect(await suggested(linkedWith([]))).toEqual([])
  })
})
