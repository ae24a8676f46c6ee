import { openEngine } from '../shell/engine.ts'
import { arrived } from '../shell/waiting.ts'
import { deliver } from './deliver.ts'
import { workInWorker } from './do-work.ts'
import type { OutboxEvent } from './outbox-state.ts'
import type { SealedReport } from './sealed-report.ts'
import { dropWaiting, keepWaiting } from './waiting-reports.ts'

/** Sends a report from this phone, in one window at a time; drops what was kept once the server has it.
 *  @param kept whether it waits on this phone
 *  @returns how it ended, or null when another window is sending */
export async function sendFromHere(
  sealed: SealedReport,
  kept: boolean,
  tell: (event: OutboxEvent) => void,
): Promise<OutboxEvent | null> {
  const send = async (): Promise<OutboxEvent> => {
    const { http, now } = await openEngine()
    const worked = async (done: SealedReport): Promise<void> => (kept ? keepWaiting(done) : undefined)
    const end = await deliver(sealed, { http, now, work: workInWorker, tell, worked }, kept)
    if (kept && end.type === 'stored') {
      await dropWaiting(sealed)
      arrived.value = true
    }
    return end
  }
  const sendOrSay = (): Promise<OutboxEvent> =>
    send().catch((): OutboxEvent => {
      const end = { type: 'refuse', why: 'other' } as const
      tell(end)
      return end
    })
  if (!('locks' in navigator)) return await sendOrSay()
  return await navigator.locks.request('outbox', { ifAvailable: true }, async (lock) =>
    lock ? sendOrSay() : null,
  )
}
