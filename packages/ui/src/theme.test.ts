import { afterEach, expect, it, vi } from 'vitest'
import { chooseTheme, startTheme, type Theme } from './theme.ts'

afterEach(() => vi.unstubAllGlobals())

function themeAt(theme: Theme, hour: number): string | undefined {
  const root = { dataset: {} as Record<string, string> }
  vi.stubGlobal('document', { documentElement: root, addEventListener: () => undefined })
  startTheme(() => hour)
  chooseTheme(theme)
  return root.dataset['theme']
}

it('[UI-58] follows the device by day and is dark from eight in the evening to six', () => {
  expect([19, 20, 23, 0, 5, 6].map((hour) => themeAt('auto', hour))).toEqual([
    undefined,
    'dark',
    'dark',
    'dark',
    'dark',
    undefined,
  ])
})

it('[UI-58] stays as it was chosen, at any hour', () => {
  for (const hour of [3, 12])
    for (const theme of ['dark', 'light', 'dim'] as const) expect(themeAt(theme, hour)).toBe(theme)
})
