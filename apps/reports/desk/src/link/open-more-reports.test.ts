import { describe, expect, it } from 'vitest'
import type { Work } from '../shell/work/work.ts'
import { openMoreReports } from './open-more-reports.ts'

const ids = ['old', 'opened', 'newer', 'newest']

const deskWith = (onAsk: () => void = () => undefined) => {
  const asked: string[] = []
  const opened = {
    value: new Map<string, unknown>([['opened', { state: 'opened' }]]),
    peek: () => opened.value,
  }
  const work = {
    inbox: { peek: () => ({ reports: ids.map((report, order) => ({ report, order })) }) },
    opened,
    caseParts: { peek: () => new Map() },
    keys: { sign: { public: 'me' } },
    call: async (_: object, { body }: { readonly body: { readonly report: string } }) => {
      asked.push(body.report)
      onAsk()
      return { ok: false, failure: { code: 'offline' } }
    },
  } as unknown as Work
  return { asked, work }
}

describe('opening what nobody has opened yet', () => {
  it('goes from the newest on, asks for none twice, and ends at a bound', async () => {
    const { asked, work } = deskWith()
    await openMoreReports(work, new AbortController().signal, 3)
    expect(asked).toEqual(['newest', 'newer'])
    await openMoreReports(work, new AbortController().signal, 4)
    expect(asked).toEqual(['newest', 'newer', 'old'])
  })

  it('stops when the desk is locked', async () => {
    const stop = new AbortController()
    const { asked, work } = deskWith(() => stop.abort())
    await openMoreReports(work, stop.signal)
    expect(asked).toEqual(['newest'])
  })
})
