import { call } from '@parasol/device'
import { keepReportRoute, setWaitRoute, type Wait, withdrawReportRoute } from '@parasol/protocol'
import { openEngine } from '../shell/engine.ts'
import { type Opened, requestFor } from './open-with-words.ts'
import { sendContent } from './send-content.ts'
import { waitsUntil } from './withdrawal.ts'
import type { WriteOutcome } from './write-back.ts'

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
