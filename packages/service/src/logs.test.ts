import { describe, expect, it } from 'vitest'
import { type LogFields, openLog } from './logs.ts'

function heard() {
  const lines: string[] = []
  return {
    lines,
    log: openLog(['server-ready', 'reports-expired'], { write: (line) => void lines.push(line) }),
  }
}
const withoutTime = (line: string | undefined) => ({ ...JSON.parse(line ?? ''), time: null })

describe('log', () => {
  it('says which event happened, with its figures', () => {
    const { lines, log } = heard()
    log.event('reports-expired', { count: 3, durationMs: 12.7 })
    expect(withoutTime(lines[0])).toEqual({
      level: 30,
      time: null,
      event: 'reports-expired',
      count: 3,
      durationMs: 13,
    })
  })

  it('[S3] drops every field and every event that is not on its list', () => {
    const { lines, log } = heard()
    const smuggled = { count: 'CANARY', ip: 'CANARY', url: '/v1/CANARY', headers: { a: 'CANARY' } } as unknown
    log.event('server-ready', smuggled as LogFields)
    log.event('CANARY' as 'server-ready')
    expect(lines.map(withoutTime)).toEqual([
      { level: 30, time: null, event: 'server-ready' },
      { level: 30, time: null, event: 'unknown-event' },
    ])
  })

  it.each([
    [new TypeError('CANARY'), 'TypeError'],
    [Object.assign(new Error('CANARY'), { code: '23505', detail: 'CANARY' }), 'Error/23505'],
    [Object.assign(new Error('CANARY'), { code: 'ENOSPC', path: '/CANARY' }), 'Error/ENOSPC'],
    [Object.assign(new Error('CANARY'), { code: 'canary plate' }), 'Error'],
    [Object.assign(new Error('x', { cause: 'CANARY' }), { name: 'CANARY' }), 'Error'],
    ['CANARY', 'string'],
    [undefined, 'undefined'],
  ])('[S3] logs of an exception its number and class alone (%#)', (thrown, errorClass) => {
    const { lines, log } = heard()
    const incident = log.incident(thrown)
    expect(incident).toMatch(/^\d{8}$/)
    expect(withoutTime(lines[0])).toEqual({ level: 50, time: null, event: 'incident', incident, errorClass })
    expect(lines[0]).not.toContain('CANARY')
  })
})
