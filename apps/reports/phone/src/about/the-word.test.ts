import type { OrganisationId } from '@parasol/charter'
import type { VisibleWarning } from '@parasol/device'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { forgetWord, wishOf, wordAbout } from './the-word.ts'

vi.mock('@parasol/ui', () => ({ onExit: () => undefined }))

const KEY = 'province e1'
const SEEN = new Map([
  [KEY, { feed: 'province', entry: 'e1', organisation: 'house', warning: {} } as unknown as VisibleWarning],
])
const house = 'house' as OrganisationId

beforeEach(forgetWord)

function begun(key: string | null) {
  const word = wordAbout(key, SEEN)
  if (!word) throw new Error('there is no such warning')
  return word
}

describe('a word about a warning', () => {
  it('goes to the organisation behind it, names it, and agrees to nothing', () => {
    const word = begun(KEY)
    word.says.value = 'wrong'
    word.words.value = ' The plate has a Z. '
    expect(wishOf(word)).toEqual({
      organisation: house,
      photos: [],
      cover: null,
      form: { words: 'The plate has a Z.' },
      about: { says: 'wrong', warning: { feed: 'province', entry: 'e1' } },
      contact: null,
      police: null,
      consents: [],
    })
  })

  it('names none where its writer was shown none', () => {
    const word = begun(null)
    word.says.value = 'about-me'
    word.words.value = 'I sold that car.'
    expect(wishOf(word)).toBeNull()
    word.organisation.value = house
    expect(wishOf(word)?.about).toEqual({ says: 'about-me', warning: null })
  })

  it('is not ready while something is missing', () => {
    const word = begun(KEY)
    word.words.value = 'Something.'
    expect(wishOf(word)).toBeNull()
    word.says.value = 'question'
    word.words.value = '  '
    expect(wishOf(word)).toBeNull()
  })

  it('keeps what was typed while its warning is the same, and after a lock', () => {
    begun(KEY).words.value = 'half a sent'
    expect(wordAbout(KEY, new Map())?.words.value).toBe('half a sent')
    expect(begun(null).words.value).toBe('')
  })

  it('cannot begin about a warning that is not open here', () => {
    expect(wordAbout('province e9', SEEN)).toBeUndefined()
  })
})
