import { bytesOf } from '@parasol/charter'
import { openMessage, receiptKeys, type Secret, type Turn } from '@parasol/sealing'
import { onExit } from '@parasol/ui'
import { signal } from '@preact/signals'
import { openEngine } from '../shell/engine.ts'
import { onLock } from '../shell/locking.ts'
import { charterNow, loadRoster } from '../shell/roster.ts'
import { publishedBy } from './became.ts'
import { type Opened, openWithWords, type OpenWordsFailure } from './open-with-words.ts'
import { type TakenBack, takeBack } from './take-back.ts'
import { dropLetters, sendWaitingLetters, waitingLetters } from './waiting-letters.ts'

/** Where a receipt stands on the screen. */
export type ReceiptState =
  | { readonly at: 'words'; readonly failure: OpenWordsFailure | null; readonly absent: Secret | null }
  | { readonly at: 'open'; readonly receipt: Secret; readonly opened: Opened }
  | { readonly at: 'gone'; readonly taken: TakenBack }

/** A message of hers that waits on this phone, as she wrote it. */
type WaitingHere = Turn & { readonly text: string }

const closed: ReceiptState = { at: 'words', failure: null, absent: null }

export const receiptState = signal<ReceiptState>(closed)

/** What she is writing back; outlives a short look elsewhere, not the page. */
export const reply = signal('')

/** What she is adding. */
export const addition = signal('')

export const waitingHere = signal<readonly WaitingHere[]>([])

/** Something she wrote came back, as another window had sent first. */
export const returned = signal(false)

/** Forgets the words and everything they opened. */
export function forgetReceipt(): void {
  if (receiptState.peek().at !== 'open') return
  receiptState.value = closed
  waitingHere.value = []
  returned.value = false
}

onLock(forgetReceipt)
onExit(() => {
  reply.value = ''
  addition.value = ''
})

/** Takes up what waited for this report: sends it, and gives back for another look what cannot be sent as it is. */
async function settleLetters(opened: Opened): Promise<'nothing' | 'changed'> {
  const mine = async () => (await waitingLetters()).filter(({ report }) => report === opened.keys.report)
  if ((await mine()).length === 0) return 'nothing'
  await sendWaitingLetters()
  const charter = charterNow()
  for (const { sequence, previous, sealed } of charter ? await mine() : []) {
    const message =
      charter &&
      (await openMessage({
        charter,
        report: opened.mailbox.report,
        sealed: bytesOf(sealed),
        reader: { position: 1, receipt: opened.keys },
        expected: { to: 'organisation', sequence, previous },
      }))
    if (!message?.ok) continue
    const { content } = message.value.statement
    if (content.type === 'reply') reply.value = [reply.peek(), content.text].join('\n').trim()
    if (content.type === 'addition') addition.value = [addition.peek(), content.text].join('\n').trim()
    returned.value = true
  }
  await dropLetters(opened.keys.report, 1)
  return 'changed'
}

/** Fetches and opens what lies behind the words; again, to see what is new. */
export async function openReceipt(receipt: Secret): Promise<void> {
  await loadRoster()
  const charter = charterNow()
  if (!charter) {
    receiptState.value = { at: 'words', failure: 'offline', absent: null }
    return
  }
  const engine = await openEngine()
  let opened = await openWithWords(engine, charter, receipt)
  if (opened.ok && (await settleLetters(opened.value)) === 'changed')
    opened = await openWithWords(engine, charter, receipt)
  const now = receiptState.peek()
  const cut = !opened.ok && (opened.failure === 'offline' || opened.failure === 'server')
  if (cut && now.at === 'open') return
  waitingHere.value = []
  receiptState.value = opened.ok
    ? { at: 'open', receipt, opened: opened.value }
    : { at: 'words', failure: opened.failure, absent: opened.failure === 'not-found' ? receipt : null }
}

/** Takes report and warnings back at once. @returns why not, or null when it is done */
export async function takeReceiptBack(receipt: Secret): Promise<'offline' | 'server' | null> {
  const charter = charterNow()
  if (!charter) return 'offline'
  const now = receiptState.peek()
  const published = now.at === 'open' ? publishedBy(now.opened.mailbox.messages) : []
  const taken = await takeBack(await openEngine(), charter, { keys: receiptKeys(receipt), published })
  if (!taken.ok) return taken.failure
  reply.value = ''
  addition.value = ''
  receiptState.value = { at: 'gone', taken: taken.value }
  return null
}
