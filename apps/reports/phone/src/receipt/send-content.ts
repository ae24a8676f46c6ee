import type { ReceiptContent } from '@parasol/protocol'
import type { Turn } from '@parasol/sealing'
import { openEngine } from '../shell/engine.ts'
import { charterNow } from '../shell/roster.ts'
import { t } from '../shell/text.ts'
import type { Opened } from './open-with-words.ts'
import { openReceipt, receiptState, waitingHere } from './the-receipt.ts'
import { dropLetters, keepLetter, sendWaitingLetters, waitingLetters } from './waiting-letters.ts'
import { postLetter, sealLetter, type WriteOutcome } from './write-back.ts'

/** Sends one message, after those that wait here; 'server' also when the roster is gone from memory. */
export async function sendContent(opened: Opened, content: ReceiptContent): Promise<WriteOutcome> {
  const charter = charterNow()
  if (!charter) return 'server'
  if (waitingHere.peek().length > 0) {
    await sendWaitingLetters()
    if ((await waitingLetters()).some(({ report }) => report === opened.keys.report)) return 'offline'
    waitingHere.value = []
  }
  const engine = await openEngine()
  const written = await sealLetter(engine, charter, { opened, content })
  return written ? await postLetter(engine.http, written.letter) : 'server'
}

async function whenOnline(): Promise<void> {
  await sendWaitingLetters()
  const now = receiptState.peek()
  if (now.at === 'open') await openReceipt(now.receipt)
}

/** Where her next message stands. */
function goOnFrom(organisation: Turn): void {
  const now = receiptState.peek()
  if (now.at !== 'open') return
  const { mailbox } = now.opened
  const next = { ...mailbox.next, organisation }
  receiptState.value = { ...now, opened: { ...now.opened, mailbox: { ...mailbox, next } } }
}

/** Takes back the last message that waits here. */
export async function cancelWaiting(): Promise<void> {
  const now = receiptState.peek()
  const last = waitingHere.peek().at(-1)
  if (now.at !== 'open' || !last) return
  await dropLetters(now.opened.keys.report, last.sequence)
  goOnFrom(last)
  waitingHere.value = waitingHere.peek().slice(0, -1)
}

/** Keeps one message sealed on this phone until there is a connection. @returns whether it is kept */
export async function keepContent(content: ReceiptContent, text: string): Promise<boolean> {
  const now = receiptState.peek()
  const charter = charterNow()
  if (now.at !== 'open' || !charter) return false
  const { opened } = now
  const written = await sealLetter(await openEngine(), charter, { opened, content })
  if (!written) return false
  await keepLetter(written.letter)
  const { sequence, previous } = written.letter
  goOnFrom({ sequence: sequence + 1, previous: written.hash })
  waitingHere.value = [...waitingHere.peek(), { sequence, previous, text }]
  addEventListener('online', () => void whenOnline(), { once: true })
  return true
}

/** What a failed message says; null when it went out. */
export const writeError = (outcome: WriteOutcome): string | null =>
  outcome === 'sent' ? null : t(`receipt.${outcome === 'gone' ? 'notFound' : outcome}`)
