import { wordlist } from '@scure/bip39/wordlists/simplified-chinese.js'
import type { WordList } from './word-list.ts'

export const simplifiedChinese: WordList = { name: 'simplified-chinese', words: wordlist }
