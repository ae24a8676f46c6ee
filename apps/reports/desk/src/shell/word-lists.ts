import type { WordList, WordListName } from '@parasol/sealing'

export type { WordListName }

const LOADERS: Readonly<Record<WordListName, () => Promise<WordList>>> = {
  english: async () => (await import('@parasol/sealing/words/english')).english,
  french: async () => (await import('@parasol/sealing/words/french')).french,
  spanish: async () => (await import('@parasol/sealing/words/spanish')).spanish,
  'simplified-chinese': async () =>
    (await import('@parasol/sealing/words/simplified-chinese')).simplifiedChinese,
  'traditional-chinese': async () =>
    (await import('@parasol/sealing/words/traditional-chinese')).traditionalChinese,
  korean: async () => (await import('@parasol/sealing/words/korean')).korean,
}

/** The lists that words can be made from, by the language they are in and what its speakers call it. */
export const WORD_LISTS: readonly {
  readonly name: WordListName
  readonly lang: string
  readonly label: string
}[] = [
  { name: 'english', lang: 'en', label: 'English' },
  { name: 'french', lang: 'fr', label: 'Français' },
  { name: 'simplified-chinese', lang: 'zh-Hans', label: '简体中文' },
  { name: 'traditional-chinese', lang: 'zh-Hant', label: '繁體中文' },
  { name: 'korean', lang: 'ko', label: '한국어' },
  { name: 'spanish', lang: 'es', label: 'Español' },
]

export const loadWordList = (name: WordListName): Promise<WordList> => LOADERS[name]()

export const loadWordLists = (): Promise<readonly WordList[]> =>
  Promise.all(WORD_LISTS.map(({ name }) => loadWordList(name)))
