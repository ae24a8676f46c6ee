import type { ReportId } from '@parasol/charter'
import { openStore } from '@parasol/device'
import * as v from 'valibot'
import { openEngine } from '../shell/engine.ts'
import { dropStore, isKept, LETTERS_STORE } from '../shell/stores.ts'
import { type SealedLetter, sealedLetterShape } from './sealed-letter.ts'
import { postLetter } from './write-back.ts'

const NAME = 'letters'
const keptShape = v.array(sealedLetterShape)

/** The sealed messages that wait here, oldest first. Looking makes nothing. */
export async function waitingLetters(): Promise<readonly SealedLetter[]> {
  if (!(await isKept(LETTERS_STORE))) return []
  const bytes = await (await openStore(LETTERS_STORE)).get(NAME)
  const read = bytes && v.safeParse(keptShape, JSON.parse(new TextDecoder().decode(bytes)))
  return read?.success ? read.output : []
}

async function keep(letters: readonly SealedLetter[]): Promise<void> {
  if (letters.length === 0) return await dropStore(LETTERS_STORE)
  await (await openStore(LETTERS_STORE)).put([[NAME, new TextEncoder().encode(JSON.stringify(letters))]])
}

const same = (one: SealedLetter, other: SealedLetter): boolean =>
  one.report === other.report && one.sequence === other.sequence

/** Keeps a sealed message on this phone until it is sent. Only when she asked for it. */
export const keepLetter = async (letter: SealedLetter): Promise<void> =>
  keep([...(await waitingLetters()).filter((other) => !same(other, letter)), letter])

/** Cancels a message that waits, and those after it: each names the one before. */
export const dropLetters = async (report: ReportId, from: number): Promise<void> =>
  keep((await waitingLetters()).filter((each) => each.report !== report || each.sequence < from))

async function sendAll(): Promise<void> {
  const { http } = await openEngine()
  const stopped = new Set<ReportId>()
  for (const letter of await waitingLetters()) {
    if (stopped.has(letter.report)) continue
    const outcome = await postLetter(http, letter)
    if (outcome === 'offline' || outcome === 'server') return
    if (outcome === 'moved') stopped.add(letter.report)
    else await keep((await waitingLetters()).filter((other) => !same(other, letter)))
  }
}

/** Sends what waits, in order, in one window at a time. What another window outran stays until her words open it again. */
export async function sendWaitingLetters(): Promise<void> {
  if (!('locks' in navigator)) return await sendAll()
  await navigator.locks.request(LETTERS_STORE, sendAll)
}

/** At the start of the app, and whenever there is a connection again. */
export async function resumeLetters(): Promise<void> {
  addEventListener('online', () => void sendWaitingLetters())
  if (navigator.onLine) await sendWaitingLetters()
}
