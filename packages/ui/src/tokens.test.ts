import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./styles/tokens.css', import.meta.url), 'utf8')

function colours(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map((found) => [found[1], found[2]]),
  )
}

function block(start: string): Record<string, string> {
  const from = css.indexOf(start)
  if (from < 0) throw new Error(`tokens.css has no ${start}`)
  return colours(css.slice(from, css.indexOf('}', from)))
}

const dark = block(':root {')
const themes = {
  dark,
  light: { ...dark, ...block(':root[data-theme="light"]') },
  dim: { ...dark, ...block(':root[data-theme="dim"]') },
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['ground', 'surface', 'raised']
const text: [string, string][] = [
  ...['text', 'text-soft', 'link', 'danger', 'good', 'care', 'info'].flatMap((ink) =>
    grounds.map((ground): [string, string] => [ink, ground]),
  ),
  ['on-primary', 'primary'],
  ['on-primary', 'primary-hover'],
  ['on-danger', 'danger-fill'],
]
const controls = ['line', 'focus', 'accent'].flatMap((ink) =>
  grounds.map((ground): [string, string] => [ink, ground]),
)

describe.each(Object.entries(themes))('%s theme', (_name, theme) => {
  it.each(text)('[UI-59] %s on %s is readable at 7:1', (ink, ground) => {
    expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(7)
  })
  it.each(controls)('[UI-59] %s on %s can be made out at 3:1', (ink, ground) => {
    expect(contrast(theme[ink] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

it('[UI-58] the light theme by preference and by choice are one', () => {
  expect(block(':root:not([data-theme])')).toEqual(block(':root[data-theme="light"]'))
})

it('[UI-58] dark and dim paint a ground under 2 % luminance', () => {
  expect(luminance(themes.dark['ground'] ?? '')).toBeLessThan(0.02)
  expect(luminance(themes.dim['ground'] ?? '')).toBeLessThan(0.02)
})

const root = fileURLToPath(new URL('../../..', import.meta.url))
const sheets = globSync(['packages/ui/src/styles/*.css', 'apps/**/src/**/*.css'], { cwd: root })
  .filter((path) => !path.endsWith('tokens.css') && !path.includes('node_modules'))
  .map((path): [string, string] => [path, readFileSync(`${root}/${path}`, 'utf8')])

const inkOf = (rule: string): string | undefined => /(?:^|[;{\s])color:\s*var\(--([\w-]+)\)/.exec(rule)?.[1]
const groundOf = (rule: string): string | undefined =>
  /background(?:-color)?:\s*var\(--([\w-]+)\)/.exec(rule)?.[1]

it('[UI-59] every ink that a style sheet writes with is one of those checked, on the ground that it names', () => {
  expect(sheets.length).toBeGreaterThan(8)
  const known = new Set(text.map(String))
  const inks = new Set(text.map(([ink]) => ink))
  const unchecked = sheets.flatMap(([path, sheet]) =>
    (sheet.match(/\{[^{}]*\}/g) ?? []).flatMap((rule) => {
      const [ink, ground] = [inkOf(rule), groundOf(rule)]
      if (!ink) return []
      if (!ground) return inks.has(ink) ? [] : [`${path}: ${ink}`]
      return known.has(String([ink, ground])) ? [] : [`${path}: ${ink} on ${ground}`]
    }),
  )
  expect(unchecked).toEqual([])
})

it('[UI-59] no colour stands outside the tokens but the black and white of paper and of a QR code', () => {
  const onScreen = sheets.filter(([path]) => !/\/(?:print|sheets)\.css$/.test(path))
  const strays = onScreen.flatMap(([path, sheet]) =>
    (sheet.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi) ?? []).map((colour) => `${path}: ${colour}`),
  )
  expect(strays).toEqual([
    'packages/ui/src/styles/records.css: #fff',
    'packages/ui/src/styles/records.css: #000',
  ])
})
