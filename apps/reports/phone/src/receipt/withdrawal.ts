import { type Day, dayOf, instantOf, millisecondsOf } from '@parasol/charter'
import { call } from '@parasol/device'
import { keepReportRoute, setWaitRoute, type Wait, withdrawReportRoute } from '@parasol/protocol'
import { type Engine, openEngine } from '../shell/engine.ts'
import { type Opened, requestFor } from './open-with-words.ts'
import { sendContent } from './send-content.ts'
import type { WriteOutcome } from './write-back.ts'

const DAY_MS = 24 * 3_600_000

/** Where taking back stands. 'half': her desk's word and the server's differ, as a step was cut off; do it again either way. */
export type Withdrawal =
  | { readonly at: 'none' }
  | { readonly at: 'waits'; readonly on: Day; readonly days: number }
  | { readonly at: 'due' }
  | { readonly at: 'half' }

/** @param today the day it is now, in UTC */
export function withdrawalOf(
  { withdrawOn: held, mailbox: { withdrawOn: signed } }: Pick<Opened, 'withdrawOn' | 'mailbox'>,
  today: Day,
): Withdrawal {
  if (held === null && signed === null) return { at: 'none' }
  if (held === null || signed === null) return { at: 'half' }
  const on = held > signed ? held : signed
  if (on <= today) return { at: 'due' }
  return { at: 'waits', on, days: Math.round((Date.parse(on) - Date.parse(today)) / DAY_MS) }
}

/** The day a withdrawal asked for now waits for. */
export const waitsUntil = (engine: Pick<Engine, 'now'>, wait: Wait): Day =>
  dayOf(instantOf(millisecondsOf(engine.now()) + wait * DAY_MS))

/** Asks for a withdrawal that waits: first desks are told, by her signature, then the server sets the day. */
export async function askWithdrawal(opened: Opened): Promise<WriteOutcome> {
  const engine = await openEngine()
  const told = await sendContent(opened, { type: 'withdrawal', on: waitsUntil(engine, opened.wait) })
  if (told !== 'sent') return told
  const asked = await call(engine.http, withdrawReportRoute, {
    body: { request: requestFor(engine, opened.keys, { action: 'withdraw' }) },
  })
  return asked.ok ? 'sent' : asked.failure.code === 'offline' ? 'offline' : 'server'
}

/** Keeps the report after all: first the server lets go of the day, then desks are told. */
export async function cancelWithdrawal(opened: Opened): Promise<WriteOutcome> {
  const engine = await openEngine()
  const kept = await call(engine.http, keepReportRoute, {
    body: { request: requestFor(engine, opened.keys, { action: 'keep' }) },
  })
  if (!kept.ok) {
    const { code } = kept.failure
    return code === 'offline' ? 'offline' : code === 'conflict' ? 'moved' : 'server'
  }
  return await sendContent(opened, { type: 'kept' })
}

/** Makes a withdrawal wait longer from now on. */
export async function growWait(opened: Opened, wait: Wait): Promise<'set' | 'offline' | 'server'> {
  const engine = await openEngine()
  const set = await call(engine.http, setWaitRoute, {
    body: { request: requestFor(engine, opened.keys, { action: 'wait', wait }) },
  })
  return set.ok ? 'set' : set.failure.code === 'offline' ? 'offline' : 'server'
}
