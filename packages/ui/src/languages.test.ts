import { readdirSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { describe, expect, it } from 'vitest'
import { argumentsOf, compileMessages, differences, flatten } from '../build/compile-messages.ts'
import { languagesPlugin, readLanguage } from '../build/languages-plugin.ts'
import { pseudoMessage, pseudoMessages } from '../build/pseudo-locale.ts'
import { endonyms } from './endonyms.ts'
import {
  currentLanguage,
  languages,
  loadLanguage,
  offerLanguages,
  preferredLocale,
  textFor,
} from './languages.ts'
import type { Language, Messages } from './languages.ts'

const own = fileURLToPath(new URL('../messages', import.meta.url))
const source = { greeting: 'Hello {name}', list: { count: '{n, plural, one {# thing} other {# things}}' } }

function language(locale: string, messages: Messages, dir: 'ltr' | 'rtl' = 'ltr'): Language {
  return { locale, name: locale, dir, reviewed: true, load: async () => ({ default: messages }) }
}

describe('a language file', () => {
  it('[UI-50] that lacks a text, has one too many or other arguments is told apart', () => {
    expect(differences(source, source)).toEqual([])
    expect(differences(source, { list: source.list })).toEqual(['"greeting" is missing'])
    expect(differences(source, { ...source, more: 'x' })).toEqual(['"more" is not in the source language'])
    expect(differences(source, { ...source, greeting: 'Bonjour {nom}' })).toEqual([
      '"greeting" does not use the arguments name',
    ])
  })

  it('names the arguments of nested cases and ignores plain apostrophes', () => {
    expect(argumentsOf("{n, plural, one {{who} is} other {# are}} it’s, it's")).toEqual(['n', 'who'])
  })

  it('compiles to a module without eval', () => {
    const code = compileMessages('en', source)
    expect(code).toContain('"Hello " + d.name')
    expect(code).not.toMatch(/eval|new Function/)
  })

  it('in pseudo-language is at least 40 % longer and keeps its arguments', () => {
    const message = '{n, plural, one {Press Shift once more.} other {Press Shift # more times.}}'
    expect(argumentsOf(pseudoMessage(message))).toEqual(['n'])
    const text = 'You can stop at any time.'
    expect(pseudoMessage(text).length).toBeGreaterThanOrEqual(text.length * 1.4)
    expect(differences(source, pseudoMessages(source))).toEqual([])
  })
})

it('[UI-50] the words of the components exist in every language they are offered in', () => {
  const found = readdirSync(own).map((name) => name.replace('.json', ''))
  expect(found).toEqual(expect.arrayContaining(['en', 'fr', 'zh-Hans', 'zh-Hant', 'pa', 'vi', 'ko', 'th']))
  for (const locale of found) {
    expect(endonyms[locale]).toBeDefined()
    expect(flatten(readLanguage([], locale)).size).toBe(flatten(readLanguage([], 'en')).size)
  }
})

it('[UI-50] a missing text and a language without a name fail the build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parasol-messages-'))
  await writeFile(join(folder, 'en.json'), JSON.stringify(source))
  await writeFile(join(folder, 'fr.json'), JSON.stringify({ greeting: 'Bonjour {name}' }))
  expect(() => readLanguage([folder], 'fr')).toThrow('messages/fr.json: "list.count" is missing')
  await writeFile(join(folder, 'xx.json'), '{}')
  await writeFile(join(folder, 'main.js'), `import { available } from 'virtual:languages'; void available`)
  const building = build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [languagesPlugin({ folder: '.' })],
    build: { write: false, rolldownOptions: { input: 'main.js' } },
  })
  await expect(building).rejects.toThrow('No endonym is known for xx.json')
})

it('the browser’s wishes choose the language, by script for Chinese', () => {
  const offered = ['en', 'fr', 'zh-Hans', 'zh-Hant', 'pa'].map((locale) => language(locale, {}))
  const wish = (...tags: string[]): string => preferredLocale(offered, tags)
  expect(wish('fr-CA', 'en')).toBe('fr')
  expect(wish('zh-TW')).toBe('zh-Hant')
  expect(wish('zh-Hant-HK')).toBe('zh-Hant')
  expect(wish('zh-CN')).toBe('zh-Hans')
  expect(wish('zh')).toBe('zh-Hans')
  expect(wish('pa-Guru-IN')).toBe('pa')
  expect(wish('de', 'nl')).toBe('en')
})

it('text follows the loaded language; a failed load keeps the one before', async () => {
  const t = textFor<typeof source>()
  expect(t('greeting')).toBe('greeting')
  offerLanguages([
    language('en', { greeting: (d) => `Hello ${d['name']}`, list: { count: 'some' } }),
    { ...language('fr', {}), load: () => Promise.reject(new Error('offline')) },
  ])
  expect(languages.value.map(({ locale }) => locale)).toEqual(['en', 'fr'])
  expect(await loadLanguage('en')).toBe('loaded')
  expect(t('greeting', { name: 'you' })).toBe('Hello you')
  expect(t('list.count')).toBe('some')
  expect(await loadLanguage('fr')).toBe('failed')
  expect(await loadLanguage('ko')).toBe('failed')
  expect(currentLanguage()?.locale).toBe('en')
})
