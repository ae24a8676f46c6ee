import { expect, it } from 'vitest'
import { languageTags } from './language-tags.ts'

it.each([
  ['en, fr', ['en', 'fr']],
  ['en fr;zh-Hans,  en', ['en', 'fr', 'zh-Hans']],
  ['', []],
  ['English', null],
  ['en, Français', null],
])('reads %j', (text, tags) => {
  expect(languageTags(text)).toEqual(tags)
})
