import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { flatten, readLanguage } from '@parasol/ui/build'
import { describe, expect, it } from 'vitest'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const FOLDERS = [here('../../messages'), here('../../../../../packages/protocol/messages')]
const LOCALES = ['en', 'fr']

const BANNED =
  /\b(sex|sexe|sexual|date|dates|aggressor|aggressors|agresseur|agression|escort|escorte|report|reports|signalement|bad|victim|victime)\b/i

describe('what the phone says', () => {
  it.each(LOCALES)('[UI-50] is complete in %s', (locale) => {
    expect(flatten(readLanguage(FOLDERS, locale)).size).toBe(flatten(readLanguage(FOLDERS, 'en')).size)
  })

  it.each(LOCALES)('never says offender or confirmed, and shouts nothing, in %s', (locale) => {
    for (const [key, text] of flatten(readLanguage(FOLDERS, locale)))
      expect(text, key).not.toMatch(/offender|confirmed|délinquant|confirmé|!|oops|invalid|sorry/i)
  })

  it.each([
    [
      'en',
      /Shift three times/,
      /does not erase your browser history/,
      /cannot hide you from someone who watches/,
    ],
    [
      'fr',
      /trois fois sur la touche Maj/,
      /n’efface pas l’historique/,
      /ne vous cache pas de quelqu’un qui surveille/,
    ],
  ])(
    '[UI-09] says first what leaving does and what it cannot do, in %s',
    (locale, keys, history, watched) => {
      const says = flatten(readLanguage(FOLDERS, locale))
      const leave = says.get('before.leave') ?? ''
      expect(leave).toContain(says.get('ui.exit') ?? 'no name of the exit')
      for (const part of [keys, history, watched]) expect(leave).toMatch(part)
      for (const key of ['safety.exit1', 'safety.exit2', 'safety.not1', 'safety.not2'])
        expect(says.get(key)?.length, key).toBeGreaterThan(20)
    },
  )

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
