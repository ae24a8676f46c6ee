import { wordlist } from '@scure/bip39/wordlists/english.js'
import type { WordList } from './word-list.ts'

export const english: WordList = { name: 'english', words: wordlist }
