import { describe, expect, it } from 'vitest'
import type { InboxRow, ReportNews } from '../shell/work/opened-report.ts'
import { inOrder, reportState } from './report-state.ts'

const opened = (...types: string[]): ReportNews =>
  ({
    state: 'opened',
    opened: {
      messages: types.map((type) => ({
        statement: {
          to: ['reply', 'addition', 'correction', 'consent', 'release'].includes(type)
            ? 'organisation'
            : 'receipt',
          content: { type },
        },
      })),
    },
  }) as unknown as ReportNews

describe('where a report stands', () => {
  it.each([
    [[], 'new'],
    [['release'], 'new'],
    [['acknowledgement'], 'read'],
    [['acknowledgement', 'consent'], 'read'],
    [['acknowledgement', 'answer'], 'answered'],
    [['acknowledgement', 'reply'], 'wrote-back'],
    [['acknowledgement', 'answer', 'reply', 'consent'], 'wrote-back'],
    [['acknowledgement', 'reply', 'published'], 'answered'],
    [['acknowledgement', 'answer', 'correction'], 'wrote-back'],
    [['acknowledgement', 'answer', 'addition', 'release'], 'wrote-back'],
  ] as const)('%j is %s', (types, state) => {
    expect(reportState(opened(...types))).toBe(state)
  })
  it('is said even of a report that cannot be opened', () => {
    expect(reportState({ state: 'refused', why: 'bad-signature' })).toBe('refused')
    expect(reportState(undefined)).toBe('closed')
  })
  it('lists the newest first and the slow lane last', () => {
    const rows = [
      { order: 1, lane: 'normal' },
      { order: 3, lane: 'slow' },
      { order: 2, lane: 'normal' },
    ] as InboxRow[]
    expect(inOrder(rows).map(({ order }) => order)).toEqual([2, 1, 3])
  })
})
