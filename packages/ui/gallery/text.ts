import { textFor } from '../src/index.ts'
import type en from './messages/en.json'

export const t = textFor<typeof en>()
