import { expect, it } from 'vitest'
import { count, noPresses } from './exit-keys.ts'
import type { Press } from './exit-keys.ts'

const down = (key: string, at: number, mixed = false): Press => ({ kind: 'down', key, at, mixed })
const up = (key: string, at: number): Press => ({ kind: 'up', key, at, mixed: false })
const tap = (key: string, at: number): Press[] => [down(key, at), up(key, at + 50)]
const exits = (...presses: Press[]): boolean => presses.reduce(count, noPresses).exit

it('[UI-02] Shift alone three times exits, with up to 5 s between', () => {
  expect(exits(...tap('Shift', 0), ...tap('Shift', 4900), ...tap('Shift', 9800))).toBe(true)
  expect(exits(...tap('Shift', 0), ...tap('Shift', 5200), ...tap('Shift', 5400))).toBe(false)
  expect(exits(...tap('Shift', 0), ...tap('Shift', 100))).toBe(false)
})

it('[UI-02] Shift with a letter, a click or another modifier is not Shift alone', () => {
  const capital = (at: number): Press[] => [
    down('Shift', at),
    down('A', at + 1),
    up('A', at + 2),
    up('Shift', at + 3),
  ]
  expect(exits(...capital(0), ...capital(10), ...capital(20), ...capital(30))).toBe(false)
  const click = (at: number): Press[] => [
    down('Shift', at),
    { kind: 'other', key: '', at, mixed: false },
    up('Shift', at + 3),
  ]
  expect(exits(...click(0), ...click(10), ...click(20))).toBe(false)
  const control = (at: number): Press[] => [down('Shift', at, true), up('Shift', at + 1)]
  expect(exits(...control(0), ...control(10), ...control(20))).toBe(false)
})

it('[UI-02] another key starts the count again', () => {
  expect(exits(...tap('Shift', 0), ...tap('Shift', 100), ...tap('b', 200), ...tap('Shift', 300))).toBe(false)
})

it('[UI-02] a held Shift counts once', () => {
  const held = [down('Shift', 0), down('Shift', 500, true), down('Shift', 600, true), up('Shift', 700)]
  expect(exits(...held, ...tap('Shift', 900))).toBe(false)
  expect(exits(...held, ...tap('Shift', 900), ...tap('Shift', 1200))).toBe(true)
})

it('[UI-03] Escape three times in 2 s exits, slower or held does not', () => {
  expect(exits(...tap('Escape', 0), ...tap('Escape', 900), ...tap('Escape', 1900))).toBe(true)
  expect(exits(...tap('Escape', 0), ...tap('Escape', 1100), ...tap('Escape', 2200))).toBe(false)
  expect(
    exits(...tap('Escape', 0), ...tap('Escape', 1500), ...tap('Escape', 2200), ...tap('Escape', 2500)),
  ).toBe(true)
  expect(exits(down('Escape', 0), down('Escape', 30, true), down('Escape', 60, true))).toBe(false)
})
