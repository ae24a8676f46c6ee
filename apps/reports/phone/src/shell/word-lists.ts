import type { WordList } from '@parasol/sealing'
import { currentLanguage } from '@parasol/ui'

/** A list of words with the language they are in. */
export type ListNow = { readonly list: WordList; readonly lang: string }

type Entry = { readonly lang: string; readonly load: () => Promise<WordList> }

const LISTS: readonly Entry[] = [
  { lang: 'en', load: async () => (await import('@parasol/sealing/words/english')).english },
  { lang: 'fr', load: async () => (await import('@parasol/sealing/words/french')).french },
  { lang: 'es', load: async () => (await import('@parasol/sealing/words/spanish')).spanish },
  {
    lang: 'zh-Hans',
    load: async () => (await import('@parasol/sealing/words/simplified-chinese')).simplifiedChinese,
  },
  {
    lang: 'zh-Hant',
    load: async () => (await import('@parasol/sealing/words/traditional-chinese')).traditionalChinese,
  },
  { lang: 'ko', load: async () => (await import('@parasol/sealing/words/korean')).korean },
]

/** The list in the language on screen; English where that language has none. */
export async function wordListNow(): Promise<ListNow> {
  const locale = currentLanguage()?.locale
  const entry = LISTS.find(({ lang }) => lang === locale) ?? LISTS[0]
  if (!entry) throw new Error('There is no list of words')
  return { list: await entry.load(), lang: entry.lang }
}

/** Every list, the one in the language on screen first: words written down in another language are read too. */
export async function allWordLists(): Promise<readonly WordList[]> {
  const locale = currentLanguage()?.locale
  const ordered = LISTS.toSorted(
    (left, right) => Number(right.lang === locale) - Number(left.lang === locale),
  )
  return await Promise.all(ordered.map(({ load }) => load()))
}
