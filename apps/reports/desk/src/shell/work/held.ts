import { millisecondsOf } from '@parasol/charter'
import type { HeldAct, Work } from './work.ts'

/** How long somebody can take an act back before it goes out. */
const UNDO_MS = 10_000

type ToHold = Pick<HeldAct, 'say' | 'run' | 'takenBack'>

/** Holds an act back for ten seconds, so that it can be taken back. One that is held already goes out first. Locking the desk or
 *  leaving it takes the act back: nothing goes out that nobody watches. */
export function hold(work: Work, act: ToHold, waitMs = UNDO_MS): void {
  letGo(work)
  const timer = setTimeout(() => letGo(work), waitMs)
  work.held.value = { ...act, at: millisecondsOf(work.desk.ports.now()) + waitMs, timer }
}

/** Does at once what is held. */
export function letGo(work: Work): void {
  const act = stop(work)
  if (!act) return
  const running = act.run()
  work.keeping.add(running)
  void running.finally(() => work.keeping.delete(running))
}

/** Takes back what is held. */
export function takeBack(work: Work): void {
  stop(work)?.takenBack()
}

function stop(work: Work): HeldAct | null {
  const act = work.held.peek()
  if (!act) return null
  clearTimeout(act.timer)
  work.held.value = null
  return act
}
