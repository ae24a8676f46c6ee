import { wordlist } from '@scure/bip39/wordlists/spanish.js'
import type { WordList } from './word-list.ts'

export const spanish: WordList = { name: 'spanish', words: wordlist }
