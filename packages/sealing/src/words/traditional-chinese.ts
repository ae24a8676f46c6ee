import { wordlist } from '@scure/bip39/wordlists/traditional-chinese.js'
import type { WordList } from './word-list.ts'

export const traditionalChinese: WordList = { name: 'traditional-chinese', words: wordlist }
