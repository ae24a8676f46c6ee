import { wordlist } from '@scure/bip39/wordlists/french.js'
import type { WordList } from './word-list.ts'

export const french: WordList = { name: 'french', words: wordlist }
