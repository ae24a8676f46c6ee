import type { Band } from '@parasol/matching'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it, vi } from 'vitest'
import type { Answer, Found } from '../shell/warnings/contracts.ts'
import { AnswerView, inShort } from './answer-view.tsx'

vi.mock('../shell/text.ts', () => ({
  t: (key: string, args: object = {}) => [key, ...Object.values(args)].join(' '),
  label: (key: string) => key,
  inARow: (things: readonly string[]) => things.join(),
  dayInWords: (day: string) => day,
}))
vi.mock('../shell/roster.ts', () => ({ charterNow: () => null }))
vi.mock('../shell/screens.ts', () => ({ screens: {} }))
vi.mock('../shell/engine.ts', () => ({ now: () => '2026-11-23T20:00:00.000Z' }))

const finding = (id: number, band: Band): Found => ({
  finding: { id: `province ${id}`, band, score: 1 },
  reasons: [],
  shown: {
    entry: `${id}`,
    feed: 'province',
    day: '2026-11-23',
    warning: { level: 1, categories: [], when: '', place: '', areas: [] },
  } as unknown as Found['shown'],
})
const bands = (...each: readonly Band[]): Answer => ({
  found: each.map((band, id) => finding(id, band)),
  copies: { warnings: 7, feeds: ['province'], newestNote: null, unreadable: 0, absent: 0 },
  readAll: true,
})
const drawn = (answer: Answer, most = 20): string =>
  renderToString(<AnswerView answer={answer} most={most} onMore={() => undefined} />)

const SCOPE = 'check.scope 7 check.wholeProvince check.noAge'

describe('an answer', () => {
  it('[CHECK-13] says so where it cannot be told why a warning came up', () => {
    expect(drawn(bands('possible'))).toContain('warning.matchedUntold')
  })

  it('[UI-39] says of each warning that it was reported, how dangerous, when, where, by whom and since when', () => {
    const page = drawn(bands('possible'))
    for (const said of ['level.1.name', 'warning.reported', 'warning.when warning.unsaid'])
      expect(page).toContain(said)
    expect(page).toContain('warning.where warning.unsaid')
    expect(page).toContain('warning.byOn sent.unnamed 2026-11-23')
  })

  it.each([[bands()], [bands('same')], [bands('possible', 'weak')], [bands('weak')]])(
    '[UI-39] [UI-40] says in what was searched, how fresh that is and what it does not prove, whatever came up',
    (answer) => {
      expect(drawn(answer)).toContain(SCOPE)
      expect(drawn(answer).split('check.noneSafe')).toHaveLength(2)
    },
  )

  it('with small things alone is no match, says that this is no proof of safety, and lists them below', () => {
    const page = drawn(bands('weak', 'weak'), 2)
    expect(page).toContain('check.noneTitle')
    expect(page).toContain('check.noneSafe')
    expect(page.indexOf('check.foundWeak 2')).toBeGreaterThan(page.indexOf('check.noneSafe'))
    expect(page).not.toContain('check.foundMost')
    expect(page).toContain('check.more')
  })

  it('counts in its heading what may be about it, without the small things', () => {
    expect(drawn(bands('same', 'possible', 'weak'))).toContain('check.found 2')
    expect(drawn(bands('same', 'possible', 'weak'), 3)).toContain('check.found 2')
    expect(drawn(bands('same', 'possible'), 2)).toContain('check.foundMost 2')
    expect(drawn(bands('same'))).not.toContain('check.noneTitle')
  })

  it('says when a part of a long text was not searched', () => {
    expect(drawn({ ...bands('same'), readAll: false })).toContain('check.notAllRead')
    expect(drawn(bands('same'))).not.toContain('check.notAllRead')
  })

  it('is read out in one line', () => {
    expect(inShort(bands())).toBe('check.noneTitle')
    expect(inShort(bands('weak'))).toBe('check.noneTitle. check.foundWeak 1')
    expect(inShort(bands('same', 'weak'))).toBe('check.found 1')
  })
})
