import { type Day, dayOf, instantOf, millisecondsOf } from '@parasol/charter'
import type { Wait } from '@parasol/protocol'
import type { Engine } from '../shell/engine.ts'
import type { Opened } from './open-with-words.ts'

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
