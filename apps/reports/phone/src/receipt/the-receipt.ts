import { receiptKeys, type Secret } from '@parasol/sealing'
import { onExit } from '@parasol/ui'
import { signal } from '@preact/signals'
import { openEngine } from '../shell/engine.ts'
import { onLock } from '../shell/locking.ts'
import { charterNow, loadRoster } from '../shell/roster.ts'
import { type Opened, openWithWords, type OpenWordsFailure } from './open-with-words.ts'
import { reachedBy } from './reached.ts'
import { type TakenBack, takeBack } from './take-back.ts'

/** Where a receipt stands on the screen. */
export type ReceiptState =
  | { readonly at: 'words'; readonly failure: OpenWordsFailure | null; readonly absent: Secret | null }
  | { readonly at: 'open'; readonly receipt: Secret; readonly opened: Opened }
  | { readonly at: 'gone'; readonly taken: TakenBack }

const closed: ReceiptState = { at: 'words', failure: null, absent: null }

export const receiptState = signal<ReceiptState>(closed)

/** What she is writing back; outlives a short look elsewhere, not the page. */
export const reply = signal('')

/** Forgets the words and everything they opened. */
export function forgetReceipt(): void {
  if (receiptState.peek().at === 'open') receiptState.value = closed
}

onLock(forgetReceipt)
onExit(() => {
  reply.value = ''
})

/** Fetches and opens what lies behind the words; again, to see what is new. */
export async function openReceipt(receipt: Secret): Promise<void> {
  await loadRoster()
  const charter = charterNow()
  if (!charter) {
    receiptState.value = { at: 'words', failure: 'offline', absent: null }
    return
  }
  const opened = await openWithWords(await openEngine(), charter, receipt)
  receiptState.value = opened.ok
    ? { at: 'open', receipt, opened: opened.value }
    : { at: 'words', failure: opened.failure, absent: opened.failure === 'not-found' ? receipt : null }
}

/** Takes report and warnings back. @returns why not, or null when it is done */
export async function takeReceiptBack(receipt: Secret): Promise<'offline' | 'server' | null> {
  const charter = charterNow()
  if (!charter) return 'offline'
  const now = receiptState.peek()
  const published = now.at === 'open' ? reachedBy(now.opened.mailbox.messages).published : []
  const taken = await takeBack(await openEngine(), charter, { keys: receiptKeys(receipt), published })
  if (!taken.ok) return taken.failure
  reply.value = ''
  receiptState.value = { at: 'gone', taken: taken.value }
  return null
}
