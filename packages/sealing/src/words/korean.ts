import { wordlist } from '@scure/bip39/wordlists/korean.js'
import type { WordList } from './word-list.ts'

export const korean: WordList = { name: 'korean', words: wordlist }
