import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { flatten, readLanguage } from '@parasol/ui/build'
import { describe, expect, it } from 'vitest'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const FOLDERS = [here('../../messages'), here('../../../../../packages/protocol/messages')]
const LOCALES = ['en', 'fr']

const BANNED =
  /\b(sex|sexe|sexual|date|dates|aggressor|aggressors|agresseur|agression|escort|escorte|report|reports|signalement|bad|victim|victime)\b/i

/** Syllables as English is spoken, well enough for a grade. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:es|ed|e)$/, '')
    .match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 1)
}

/** Flesch–Kincaid grade of a text. */
function grade(text: string): number {
  const sentences = Math.max(1, text.split(/[.!?]+(?:\s|$)/).filter((part) => /\w/.test(part)).length)
  const words = text.match(/[\p{L}’'-]+/gu) ?? []
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (sounds / words.length) - 15.59
}

const plain = (text: string): string => text.replace(/\{[^{}]*\}/g, 'x')

describe('what the phone says', () => {
  it.each(LOCALES)('[UI-50] is complete in %s', (locale) => {
    expect(flatten(readLanguage(FOLDERS, locale)).size).toBe(flatten(readLanguage(FOLDERS, 'en')).size)
  })

  it.each(LOCALES)('never says offender or confirmed, and shouts nothing, in %s', (locale) => {
    for (const [key, text] of flatten(readLanguage(FOLDERS, locale)))
      expect(text, key).not.toMatch(/offender|confirmed|délinquant|confirmé|!|oops|invalid|sorry/i)
  })

  it('[UI-49] reads at grade 6 or below in English, and in short sentences', () => {
    const texts = [...flatten(readLanguage(FOLDERS, 'en'))]
      .filter(([key]) => !key.startsWith('ui.') && !key.startsWith('unfounded.'))
      .map(([, text]) => plain(text))
      .filter((text) => /[.?]$/.test(text))
    expect(grade(texts.join(' '))).toBeLessThanOrEqual(6)
    const lengths = texts
      .flatMap((text) => text.split(/[.!?:]+(?:\s|$)/))
      .map((sentence) => sentence.split(/\s+/).filter(Boolean).length)
      .filter((length) => length > 0)
      .toSorted((left, right) => left - right)
    expect(lengths[Math.floor(lengths.length * 0.95)]).toBeLessThanOrEqual(20)
  })

  it('[UI-12] shows nothing telling in title, address, manifest or icon names', () => {
    const page = readFileSync(here('../../index.html'), 'utf8')
    expect(page.match(/<title>(.*)<\/title>/)?.[1]).toBe('Parasol')
    const names = readdirSync(here('../../public'), { recursive: true, encoding: 'utf8' })
    expect(names.join(' ')).not.toMatch(BANNED)
    for (const name of names.filter((each) => each.endsWith('.webmanifest')))
      expect(readFileSync(here(`../../public/${name}`), 'utf8')).not.toMatch(BANNED)
    expect(page.replace(/<!--.*?-->/g, '')).not.toMatch(BANNED)
  })
})
