import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Ask, Copies, Reading, Tell } from './contracts.ts'
import { openWarnings } from './open-warnings.ts'

vi.mock('./warnings-worker.ts?worker&url', () => ({ default: '/assets/warnings.js' }))

class WorkerForTests extends EventTarget {
  static started: WorkerForTests[] = []
  readonly asked: Ask[] = []
  ended = false
  constructor() {
    super()
    WorkerForTests.started.push(this)
  }
  postMessage(ask: Ask): void {
    this.asked.push(ask)
  }
  terminate(): void {
    this.ended = true
  }
  tells(data: Tell): void {
    if (!this.ended) this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

const COPIES: Copies = { warnings: 2, feeds: ['province'], newestNote: null, unreadable: 0, absent: 0 }
const READING = { slot: 1, circle: { version: 1, secret: 'old' } } as Reading

const worker = (at: number): WorkerForTests => {
  const started = WorkerForTests.started[at]
  if (!started) throw new Error('That worker was not started')
  return started
}

beforeEach(() => {
  WorkerForTests.started = []
  vi.stubGlobal('Worker', WorkerForTests)
  vi.stubGlobal('location', { origin: 'https://phone.example' })
})
afterEach(() => void vi.unstubAllGlobals())

describe('a member’s warnings', () => {
  it('open, and are looked for anew at once', () => {
    const warnings = openWarnings(READING, vi.fn())
    worker(0).tells({ type: 'opened', copies: COPIES })
    expect(warnings.progress.value).toEqual({ at: 'syncing', copies: COPIES, failure: null })
    expect(worker(0).asked.map(({ type }) => type)).toEqual(['open', 'sync'])
  })

  it.each(['error', 'messageerror', 'not-opened'])('never stay at opening: %s', async (what) => {
    const warnings = openWarnings(READING, vi.fn())
    const asked = Promise.all([warnings.check('6045', 10), warnings.news(10, null)])
    if (what === 'not-opened') worker(0).tells({ type: 'not-opened' })
    else worker(0).dispatchEvent(new Event(what))
    expect(warnings.progress.value.at).toBe('not-opened')
    expect(await asked).toEqual(['failed', 'failed'])
    expect(await warnings.check('6045', 10)).toBe('failed')
    expect(worker(0).ended).toBe(true)
  })

  it('are opened anew, with the newest circle key, by whoever then gets the newest', async () => {
    const warnings = openWarnings(READING, vi.fn())
    const circle = { version: 2, secret: 'new' }
    worker(0).tells({ type: 'opened', copies: COPIES })
    worker(0).tells({ type: 'circle', circle })
    worker(0).dispatchEvent(new Event('error'))
    warnings.sync()
    expect(warnings.progress.value.at).toBe('opening')
    expect(worker(1).asked).toEqual([{ type: 'open', reading: { ...READING, circle } }])
    worker(1).tells({ type: 'opened', copies: COPIES })
    const answer = { found: [], copies: COPIES, readAll: true }
    const check = warnings.check('6045', 10)
    worker(1).tells({ type: 'found', ask: 1, answer })
    expect(await check).toEqual(answer)
  })
})
