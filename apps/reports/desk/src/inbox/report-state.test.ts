import { describe, expect, it } from 'vitest'
import type { ReportNews } from '../shell/work/opened-report.ts'
import { reportState } from './report-state.ts'

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
})
