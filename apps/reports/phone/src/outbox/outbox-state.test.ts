import { FAILURES } from '@parasol/protocol'
import { describe, expect, it } from 'vitest'
import { goesOn, type OutboxEvent, type OutboxState, outboxAfter, refusalOf } from './outbox-state.ts'

const run = (events: readonly OutboxEvent[], from: OutboxState = { at: 'sealed' }): OutboxState =>
  events.reduce(outboxAfter, from)

const stored: OutboxEvent = { type: 'stored', lane: 'normal', released: true }

describe('the outbox', () => {
  it('[UI-29] says "sent" only after the server’s word', () => {
    const before: readonly OutboxEvent[] = [{ type: 'send' }, { type: 'work', seconds: 3 }, { type: 'post' }]
    expect(run(before)).toEqual({ at: 'sending' })
    expect(run([...before, stored])).toEqual({ at: 'sent', lane: 'normal', released: true })
    expect(run([stored])).toEqual({ at: 'sealed' })
  })

  it('[UI-28] drops a second press while the first is under way', () => {
    const sending = run([{ type: 'send' }])
    expect(outboxAfter(sending, { type: 'send' })).toBe(sending)
    const sent = run([{ type: 'send' }, stored])
    for (const type of ['send', 'keep', 'remove'] as const) expect(outboxAfter(sent, { type })).toBe(sent)
  })

  it('[UI-29] asks before it keeps anything without a connection', () => {
    const asked = run([{ type: 'send' }, { type: 'offline', kept: false }])
    expect(asked).toEqual({ at: 'asking' })
    expect(outboxAfter(asked, { type: 'keep' })).toEqual({ at: 'waiting' })
    expect(outboxAfter(asked, { type: 'remove' })).toEqual({ at: 'removed' })
  })

  it('goes on waiting when a kept report meets no connection again', () => {
    expect(run([{ type: 'send' }, { type: 'offline', kept: true }], { at: 'waiting' })).toEqual({
      at: 'waiting',
    })
  })

  it('can be sent again after a refusal, and removed while it waits', () => {
    const refused = run([{ type: 'send' }, { type: 'refuse', why: 'busy' }])
    expect(refused).toEqual({ at: 'refused', why: 'busy' })
    expect(outboxAfter(refused, { type: 'send' })).toEqual({ at: 'working', seconds: null })
    expect(outboxAfter({ at: 'waiting' }, { type: 'remove' })).toEqual({ at: 'removed' })
  })

  it('cannot be removed while it is on its way', () => {
    const sending = run([{ type: 'send' }, { type: 'post' }])
    expect(outboxAfter(sending, { type: 'remove' })).toBe(sending)
  })

  it('names a reason for every failure code of the server', () => {
    expect(refusalOf('withdrawn')).toBe('withdrawn')
    expect(refusalOf('conflict')).toBe('conflict')
    expect(refusalOf('unknown-organisation')).toBe('organisation')
    expect(refusalOf('too-large')).toBe('large')
    expect(refusalOf('server-error')).toBe('busy')
    for (const code of Object.keys(FAILURES)) expect(refusalOf(code), code).toBeTruthy()
  })
})

describe('the same answers, locked again', () => {
  it('lead back to the same words while the report can still be sent', () => {
    for (const state of [{ at: 'sealed' }, { at: 'asking' }, { at: 'refused', why: 'busy' }] as const)
      expect(goesOn(state)).toBe(true)
  })

  it('get new words when it was removed, or its words can no longer be used', () => {
    for (const state of [{ at: 'removed' }, { at: 'refused', why: 'conflict' }] as const)
      expect(goesOn(state)).toBe(false)
  })
})
