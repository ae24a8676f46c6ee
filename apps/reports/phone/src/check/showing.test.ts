import { describe, expect, it } from 'vitest'
import type { Answer } from '../shell/warnings/contracts.ts'
import { showingOf } from './showing.ts'

const ANSWER: Answer = {
  found: [],
  copies: { warnings: 3, feeds: [], newestNote: null, unreadable: 0, absent: 0 },
  readAll: true,
}
const answered = { fragment: '604', most: 20, answer: ANSWER }

describe('what stands under the search box', () => {
  it('is the answer to what is typed, and never one to what stood there before', () => {
    expect(showingOf('604', answered, 'ready')).toEqual({ at: 'answer', answer: ANSWER, most: 20 })
    expect(showingOf('604-555-0142', answered, 'ready')).toEqual({ at: 'searching' })
    expect(showingOf('60', { ...answered, answer: 'failed' }, 'ready')).toEqual({ at: 'searching' })
  })

  it('asks for more only where that is too little to search for', () => {
    expect(showingOf('6', null, 'ready')).toEqual({ at: 'short' })
    expect(showingOf('6', answered, 'ready')).toEqual({ at: 'short' })
    expect(showingOf('604-555-0142', null, 'ready')).toEqual({ at: 'searching' })
    expect(showingOf('', answered, 'ready')).toEqual({ at: 'nothing' })
  })

  it('is nothing while no warnings are open, and says when the search broke down', () => {
    expect(showingOf('604', answered, 'opening')).toEqual({ at: 'nothing' })
    expect(showingOf('604', answered, 'not-opened')).toEqual({ at: 'nothing' })
    expect(showingOf('604', { ...answered, answer: 'failed' }, 'ready')).toEqual({ at: 'broken' })
    expect(showingOf('604', answered, 'syncing').at).toBe('answer')
  })
})
