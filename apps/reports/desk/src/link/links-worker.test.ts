import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Ask, Tell } from './links-contracts.ts'

const createLinks = vi.fn(() => ({}))
vi.mock('@parasol/matching', () => ({
  createLinks,
  withDecisions: (index: object) => index,
  suggestLinks: () => [],
  compareRecords: () => ({ id: 'b' }),
}))

const record = (id: string) => ({ id }) as never
const bring = (...ids: readonly string[]): Ask => ({
  type: 'bring',
  come: ids.map(record),
  gone: [],
  decisions: [],
})
const suggest = (ask: number, ...except: readonly string[]): Ask => ({
  type: 'suggest',
  ask,
  record: record('a'),
  limit: 5,
  except,
})

describe('comparing off the page', () => {
  let told: Tell[]
  let post: (ask: Ask) => void
  beforeEach(async () => {
    told = []
    vi.useFakeTimers()
    vi.resetModules()
    createLinks.mockReset().mockReturnValue({})
    vi.stubGlobal('postMessage', (message: Tell) => told.push(message))
    vi.stubGlobal('addEventListener', (_: string, listen: (event: { readonly data: Ask }) => void) => {
      post = (data) => listen({ data })
    })
    await import('./links-worker.ts')
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('says with how many it compared: neither with the record itself, nor with what came since', () => {
    post(bring('a', 'b', 'c'))
    post(suggest(1, 'a', 'c', 'unknown'))
    post(bring('d'))
    post(suggest(2))
    vi.runAllTimers()
    post(suggest(3))
    expect(told).toMatchObject([
      { ask: 1, compared: 1 },
      { ask: 2, compared: 2 },
      { type: 'renewed' },
      { ask: 3, compared: 3 },
    ])
  })

  it('says when taking in what came broke down, and does not go on answering without it', () => {
    post(bring('a', 'b'))
    post(suggest(1))
    createLinks.mockImplementation(() => {
      throw new Error('invented')
    })
    post(bring('c'))
    vi.runAllTimers()
    post(suggest(2))
    createLinks.mockImplementation(() => ({}))
    post(suggest(3))
    expect(told).toMatchObject([
      { type: 'answer', ask: 1 },
      { type: 'failed', ask: null },
      { type: 'failed', ask: 2 },
      { type: 'answer', ask: 3, compared: 2 },
    ])
  })
})
