import { fail, ok, type Result } from '@parasol/charter'
import { readTableRoute, type TableRoute, tableSignOutRoute, type TableView } from '@parasol/tables-protocol'
import { signal } from '@preact/signals'
import { type AnswerTo, type BodyOf, call, type Trouble } from './call.ts'

/** Somebody at her table, while this page is open. Nothing of it is kept on the device. */
type Seat = { readonly token: string; readonly view: TableView }

export const seat = signal<Seat | null>(null)

/** All that one sees of one's table. Call only where somebody is seated. */
export function tableView(): TableView {
  const now = seat.value
  if (!now) throw new Error('nobody is seated')
  return now.view
}

/** Takes a seat whose session is open. */
export async function sit(token: string): Promise<Result<true, Trouble>> {
  const view = await call(readTableRoute, { token })
  if (!view.ok) return view
  seat.value = { token, view: view.value }
  return ok(true)
}

/** Counts what was done here, so that an answer on its way since before is not taken for news. */
let done = 0

/** Fetches what is new. */
export async function refresh(): Promise<Trouble | null> {
  const now = seat.peek()
  if (!now) return null
  for (;;) {
    const before = done
    const view = await call(readTableRoute, { token: now.token })
    if (!view.ok) {
      if (view.failure === 'not-signed-in') drop()
      return view.failure
    }
    if (done !== before) continue
    if (seat.peek()?.token === now.token) seat.value = { ...now, view: view.value }
    return null
  }
}

type Act = TableRoute & { readonly bearer: true }

/** Asks for something of the table that is not shown all the time. */
export async function ask<Route extends Act>(
  route: Route,
  body: BodyOf<Route>,
): Promise<Result<AnswerTo<Route>, Trouble>> {
  const now = seat.peek()
  if (!now) return fail('not-signed-in')
  const answer = await call(route, { token: now.token, body })
  if (!answer.ok && answer.failure === 'not-signed-in') drop()
  return answer
}

/** Does one thing at the table, then fetches what is new. @returns why it was not done; null when it was */
export async function act<Route extends Act>(route: Route, body: BodyOf<Route>): Promise<Trouble | null> {
  const failure = await actQuietly(route, body)
  return failure ?? (await refresh())
}

/** Does one thing at the table; `change` says what it changes on this page, so that nothing more need be fetched. */
export async function actQuietly<Route extends Act>(
  route: Route,
  body: BodyOf<Route>,
  change?: (view: TableView) => TableView,
): Promise<Trouble | null> {
  const now = seat.peek()
  if (!now) return 'not-signed-in'
  done += 1
  const answer = await call(route, { token: now.token, body })
  done += 1
  if (!answer.ok) {
    if (answer.failure === 'not-signed-in') drop()
    return answer.failure
  }
  const after = seat.peek()
  if (change && after) seat.value = { ...after, view: change(after.view) }
  return null
}

/** Forgets everything, at once. */
export function drop(): void {
  seat.value = null
}

/** Ends the session on the server, too. */
export async function leaveQuietly(): Promise<void> {
  const now = seat.peek()
  drop()
  if (now) await call(tableSignOutRoute, { token: now.token })
}
