import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createLinks } from '@parasol/matching'

type Words = { readonly [level: string]: string }
type Levels = { readonly any: Words; readonly [aspect: string]: Words }

it.each(['en', 'fr'])('every level of the published model has words in %s', (locale) => {
  const file = new URL(`../../messages/${locale}.json`, import.meta.url)
  const levels = JSON.parse(readFileSync(file, 'utf8')).links.level as Levels
  for (const [aspect, weights] of Object.entries(createLinks([]).model.weights))
    for (const level of Object.keys(weights))
      expect(levels[aspect]?.[level] ?? levels.any[level], `${aspect} ${level}`).toBeTruthy()
})
