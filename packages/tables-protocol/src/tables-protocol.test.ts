import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { TABLE_FAILURES } from './failures.ts'
import * as protocol from './index.ts'
import { COMMON_TABLE_FAILURES, type TableRoute } from './routes.ts'
import { settingsShape, STEPS, TABLE_KINDS, type TableSettings, votes } from './table.ts'
import { templateOf } from './templates.ts'
import { tableViewShape } from './view.ts'

const isRoute = (value: unknown): value is TableRoute =>
  typeof value === 'object' && value !== null && 'path' in value && 'failures' in value
const routes = Object.entries(protocol).flatMap(([name, value]) =>
  isRoute(value) ? [Object.assign({ name }, value as TableRoute)] : [],
)
const settings = (kind: (typeof TABLE_KINDS)[number]): TableSettings => ({
  ...templateOf(kind, { role: (id) => id }),
  title: 'Invented',
  about: '',
})

describe('routes of the tables', () => {
  it('[TABLE-19] are each there once, under their version', () => {
    const all = routes.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(30)
    for (const { path } of routes) expect(path).toMatch(/^\/v1\//)
  })
  it.each(routes)(
    '[TABLE-19] $name: a body and an answer with one member more is refused',
    ({ body, answer }) => {
      for (const shape of [body, answer].filter((each) => each !== undefined)) {
        const { issues = [] } = v.safeParse(shape, { narrative: 'in plain text' })
        expect(
          issues.some((issue) => issue.path?.[0]?.key === 'narrative' && issue.expected === 'never'),
        ).toBe(true)
      }
    },
  )
  it.each(routes)('[TABLE-19] $name: fails in ways that are in the table, each once', ({ failures }) => {
    const all = [...failures, ...COMMON_TABLE_FAILURES]
    expect(new Set(all).size).toBe(all.length)
    for (const code of all) expect(TABLE_FAILURES).toHaveProperty([code])
  })
  it('[TABLE-19] every failure can happen, and says what it means', () => {
    const happen = new Set<string>([...routes.flatMap(({ failures }) => failures), ...COMMON_TABLE_FAILURES])
    expect(Object.keys(TABLE_FAILURES).filter((code) => !happen.has(code))).toEqual([])
    for (const { meaning } of Object.values(TABLE_FAILURES)) expect(meaning).toMatch(/^[A-Z].*\.$/)
  })
  it('[TABLE-19] only the door, signing in and open tables need no seat', () => {
    expect(
      routes
        .filter(({ bearer }) => bearer !== true)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      'askTableChallengeRoute',
      'findTableRoute',
      'joinRoute',
      'lookRoute',
      'openTableRoute',
      'openTablesRoute',
      'tableSignInRoute',
    ])
  })
  it('[TABLE-8] what a person is sent has no place for another one’s vote or ballot', () => {
    const names = (shape: unknown, under = ''): string[] => {
      if (typeof shape !== 'object' || shape === null) return []
      const { entries, item, wrapped, pipe, options } = shape as Record<string, never>
      return [
        ...Object.entries(entries ?? {}).flatMap(([name, inner]) => [
          `${under}.${name}`,
          ...names(inner, `${under}.${name}`),
        ]),
        ...[item, wrapped].flatMap((inner) => names(inner, under)),
        ...(Array.isArray(pipe)
          ? (pipe as unknown[]).slice(0, 1).flatMap((inner) => names(inner, under))
          : []),
        ...(Array.isArray(options) ? (options as unknown[]).flatMap((inner) => names(inner, under)) : []),
      ]
    }
    const all = [...new Set(names(tableViewShape))]
    expect(all).toContain('.statements.vote')
    expect(all).toContain('.seats.alias')
    expect(all.filter((name) => /vote|ballot/i.test(name)).toSorted()).toEqual([
      '.me.votes',
      '.proposals.voted',
      '.statements.vote',
    ])
    expect(
      all.filter((name) => name.startsWith('.seats.') && !/^\.seats\.(id|alias|roles|kind|host)$/.test(name)),
    ).toEqual([])
  })
})

describe('settings of a table', () => {
  it.each(TABLE_KINDS)(
    '[TABLE-2] the template of a %s table is whole, and hears people with lived experience',
    (kind) => {
      expect(v.is(settingsShape, settings(kind))).toBe(true)
      expect(settings(kind).roles.some(({ mustHear }) => mustHear)).toBe(true)
    },
  )
  it('[TABLE-3] a table that governs has no police or government, and barred means barred', () => {
    const official = { id: 'police', name: 'Police', mustHear: false, official: true }
    const is = (change: Partial<TableSettings>, kind: (typeof TABLE_KINDS)[number] = 'governing'): boolean =>
      v.is(settingsShape, { ...settings(kind), ...change })
    expect(is({ officials: 'listening' })).toBe(false)
    expect(is({ roles: [...settings('governing').roles, official] })).toBe(false)
    expect(is({ officials: 'barred' }, 'neighbourhood')).toBe(false)
    expect(is({ governs: true }, 'neighbourhood')).toBe(false)
    expect(is({ smallestCell: 4 })).toBe(false)
  })
  it('[TABLE-3] officials vote only where the table says so; guests and interpreters never', () => {
    const table = settings('neighbourhood')
    expect(votes(table, 'voice', ['government'])).toBe(false)
    expect(votes({ ...table, officials: 'voting' }, 'voice', ['government'])).toBe(true)
    expect(votes(table, 'voice', ['residents'])).toBe(true)
    for (const kind of ['guest', 'interpreter'] as const)
      expect(votes(table, kind, ['residents'])).toBe(false)
  })
  it('[TABLE-1] the path has six steps', () => {
    expect(STEPS).toEqual(['stock', 'needs', 'agreement', 'decide', 'commit', 'agenda'])
  })
})
