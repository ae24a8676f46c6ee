import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '@messageformat/parser'
import { describe, expect, it } from 'vitest'
import { longSentence, readingGrade, sentencesOf, wordsOf } from './grade.ts'

type Texts = { readonly [key: string]: string | Texts }
type Token = ReturnType<typeof parse>[number]
type Inner = Extract<Token, { readonly cases: unknown }>['cases'][number]['tokens'][number]

/** Below this a grade says little. */
const ENOUGH_WORDS = 100
const LONGEST_WORDS = 25
const FOLDERS = {
  phone: ['apps/reports/phone/messages', 'packages/protocol/messages', 'packages/ui/messages'],
  desk: ['apps/reports/desk/messages'],
  tables: ['apps/tables/web/messages'],
} as const
const GRADES = { phone: 6, desk: 8, tables: 6 } as const
/** Whose words stand apart from each other. */
const LOCALES = ['en', 'fr']

/** A message as somebody reads it, once for each of its cases. */
function readings(tokens: readonly (Token | Inner)[]): readonly string[] {
  const cases = tokens.find((token) => 'cases' in token)
  if (cases && 'cases' in cases)
    return cases.cases.flatMap(({ tokens: inner }) =>
      readings(tokens.flatMap((token) => (token === cases ? inner : [token]))),
    )
  return [
    tokens
      .map((token) => (token.type === 'content' ? token.value : token.type === 'octothorpe' ? '3' : 'it'))
      .join(''),
  ]
}

const textsOf = (tree: string | Texts): readonly string[] =>
  typeof tree === 'string' ? readings(parse(tree)) : Object.values(tree).flatMap(textsOf)

/** Whole sentences; labels and names of buttons are no text to read. */
const proseOf = (tree: string | Texts): string =>
  textsOf(tree)
    .filter((text) => /[.?]$/.test(text))
    .join('\n')

const roomsOf = (
  folders: readonly string[],
  locale: string,
): readonly (readonly [string, Texts | string])[] =>
  folders.flatMap((folder) =>
    Object.entries(JSON.parse(readFileSync(`${folder}/${locale}.json`, 'utf8')) as Texts),
  )

describe.each(['phone', 'desk', 'tables'] as const)('what the %s says', (app) => {
  it('[UI-49] reads at its grade in English, as a whole and in every room', () => {
    const rooms = roomsOf(FOLDERS[app], 'en').map(([room, texts]) => [room, proseOf(texts)] as const)
    const whole = rooms.map(([, text]) => text).join('\n')
    expect(wordsOf(whole).length).toBeGreaterThan(1000)
    const hard = [
      ...rooms.filter(([, text]) => wordsOf(text).length >= ENOUGH_WORDS),
      ['all of it', whole] as const,
    ]
      .map(([room, text]) => [room, readingGrade(text)] as const)
      .filter(([, grade]) => grade > GRADES[app])
    expect(hard).toEqual([])
  })

  it.each(LOCALES)('[UI-49] has short sentences in %s', (locale) => {
    const whole = roomsOf(FOLDERS[app], locale)
      .map(([, texts]) => proseOf(texts))
      .join('\n')
    expect(longSentence(whole)).toBeLessThanOrEqual(20)
    expect(sentencesOf(whole).filter((sentence) => wordsOf(sentence).length > LONGEST_WORDS)).toEqual([])
  })

  it('[UI-49] is measured in every language that the app has', () => {
    const found = readdirSync(FOLDERS[app][0]).map((name) => name.replace('.json', ''))
    expect(found.toSorted()).toEqual(LOCALES)
  })
})
