import { onExit } from '@parasol/ui'
import { signal } from '@preact/signals'
import type { Wait } from '@parasol/protocol'
import type { Secret } from '@parasol/sealing'
import { openEngine } from '../shell/engine.ts'
import type { ReportWish } from '../shell/report-wish.ts'
import { charterNow } from '../shell/roster.ts'
import { goesOn, outboxAfter, type OutboxEvent, type OutboxState } from './outbox-state.ts'
import { type SealFailure, sealWish, withWait } from './seal-wish.ts'
import type { SealedReport } from './sealed-report.ts'
import { sendFromHere } from './send-from-here.ts'
import { dropWaiting, keepWaiting, readWaiting } from './waiting-reports.ts'

/** One sealed report under way on the screen. */
export type Session = {
  readonly sealed: SealedReport
  /** Behind her words; null once it is sent, and for a report that waited here. */
  readonly receipt: Secret | null
  readonly keptWords: boolean
  /** Whether it is a word about a warning; of what waited here nobody can tell. */
  readonly aboutWarning: boolean
  /** Whether somebody wrote it down for another person. */
  readonly byPeer: boolean
  readonly kept: boolean
  readonly state: OutboxState
}

export type Outbox =
  | { readonly at: 'empty' }
  | { readonly at: 'sealing' }
  | { readonly at: 'failed'; readonly failure: SealFailure | 'no-roster' }
  | { readonly at: 'open'; readonly session: Session }

export const outbox = signal<Outbox>({ at: 'empty' })

let sealedFrom = ''

/** Forgets the report under way here; what waits on this phone stays. */
export function forgetSession(): void {
  sealedFrom = ''
  outbox.value = { at: 'empty' }
}

onExit(forgetSession)

/** She has seen that it arrived or waits: the same answers, told again, are another report. */
export function handOver(): void {
  sealedFrom = ''
}

/** Whether what is under way here was sealed from this report. */
export const sealedFromThis = (wish: ReportWish): boolean => JSON.stringify(wish) === sealedFrom

function change(made: (session: Session) => Session): void {
  const now = outbox.peek()
  if (now.at === 'open') outbox.value = { at: 'open', session: made(now.session) }
}

const tell = (event: OutboxEvent): void =>
  change((session) => ({ ...session, state: outboxAfter(session.state, event) }))

/** Seals a checked report; the same report twice is sealed once, so that its words stay. */
export async function startSession(wish: ReportWish): Promise<void> {
  const now = outbox.peek()
  if (sealedFromThis(wish) && now.at === 'open' && goesOn(now.session.state)) return
  const charter = charterNow()
  if (!charter) {
    outbox.value = { at: 'failed', failure: 'no-roster' }
    return
  }
  const from = JSON.stringify(wish)
  sealedFrom = from
  outbox.value = { at: 'sealing' }
  const made = await sealWish(await openEngine(), charter, wish)
  if (sealedFrom !== from) return
  if (!made.ok) {
    sealedFrom = ''
    outbox.value = { at: 'failed', failure: made.failure }
    return
  }
  const { sealed, receipt } = made.value
  outbox.value = {
    at: 'open',
    session: {
      sealed,
      receipt,
      keptWords: false,
      aboutWarning: wish.about !== undefined,
      byPeer: wish.byPeer === true,
      kept: false,
      state: { at: 'sealed' },
    },
  }
}

const busy = ({ state, kept }: Session): boolean => kept || state.at === 'working' || state.at === 'sending'

/** Takes up the oldest report that waits on this phone, unless one is under way. */
export async function resumeSession(): Promise<void> {
  const now = outbox.peek()
  if (now.at === 'open' && busy(now.session)) return
  const [sealed] = await readWaiting()
  if (!sealed) return
  sealedFrom = ''
  outbox.value = {
    at: 'open',
    session: {
      sealed,
      receipt: null,
      keptWords: true,
      aboutWarning: false,
      byPeer: false,
      kept: true,
      state: { at: 'waiting' },
    },
  }
}

/** Sends, or sends again. A press while it is under way does nothing.
 *  @param wait days that taking it back is to wait, signed along while her words are here */
export async function send(keptWords?: boolean, wait: Wait = 0): Promise<OutboxEvent | null> {
  const now = outbox.peek()
  if (now.at !== 'open') return null
  const { state, kept, receipt } = now.session
  if (outboxAfter(state, { type: 'send' }) === state) return null
  const sealed =
    wait > 0 && receipt
      ? withWait(await openEngine(), now.session.sealed, { receipt, wait })
      : now.session.sealed
  change((session) => ({ ...session, sealed, keptWords: keptWords ?? session.keptWords }))
  tell({ type: 'send' })
  const end = await sendFromHere(sealed, kept, tell)
  if (end === null) tell({ type: 'offline', kept })
  if (end?.type === 'stored') change((session) => ({ ...session, receipt: null, kept: false }))
  return end
}

/** Keeps it sealed on this phone until there is a connection. */
export async function keep(): Promise<void> {
  const now = outbox.peek()
  if (now.at !== 'open') return
  await keepWaiting(now.session.sealed)
  change((session) => ({ ...session, receipt: null, kept: true }))
  tell({ type: 'keep' })
  sendWhenOnline()
}

/** Cancels: nothing of it stays here, and nothing is sent. */
export async function remove(): Promise<void> {
  const now = outbox.peek()
  if (now.at !== 'open') return
  if (now.session.kept) await dropWaiting(now.session.sealed)
  change((session) => ({ ...session, receipt: null, kept: false }))
  tell({ type: 'remove' })
}

async function sendAllWaiting(): Promise<void> {
  for (const sealed of await readWaiting()) {
    const now = outbox.peek()
    const onScreen = now.at === 'open' && now.session.sealed.report === sealed.report
    const end = onScreen ? await send() : await sendFromHere(sealed, true, () => {})
    if (end?.type === 'offline') return
  }
}

let listening = false

function sendWhenOnline(): void {
  if (listening) return
  listening = true
  addEventListener('online', () => void sendAllWaiting())
}

/** At the start of the app: counts what waits, and sends it as soon as there is a connection. */
export async function resumeWaiting(): Promise<void> {
  if ((await readWaiting()).length === 0) return
  sendWhenOnline()
  if (navigator.onLine) await sendAllWaiting()
}
