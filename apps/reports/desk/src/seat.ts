import type { OrganisationId } from '@parasol/charter'
import { type Signal, signal } from '@preact/signals'
import { openUp } from './chores.ts'
import type { Desk } from './shell/desk.ts'
import { type Place, places } from './shell/places.ts'
import type { Session } from './shell/session.ts'
import { keepNoted } from './shell/work/audit.ts'
import { takeBack } from './shell/work/held.ts'
import { createWork, ownState, type Work } from './shell/work/work.ts'

/** Who sits at the desk, and for which organisation. */
export type Seat = {
  readonly session: Signal<Session | null>
  readonly work: Signal<Work | null>
  /** The desk is doing what it does by itself when it opens. */
  readonly opening: Signal<boolean>
  readonly sit: (session: Session) => void
  readonly choose: (organisation: OrganisationId) => void
  /** Does again what the desk does when it opens. */
  readonly lookAfter: () => Promise<void>
  /** Forgets everything at once, without a request. */
  readonly drop: () => void
  /** Locks the desk and tells the server that she left. */
  readonly lock: () => void
}

function wipe({ secret, staff, steward }: Session): void {
  secret.fill(0)
  staff?.keys.sign.secret.fill(0)
  staff?.keys.receive.secret.fill(0)
  steward?.key.secret.fill(0)
}

/** What was being typed is kept first; it begins to be kept when its view goes. */
async function leave(left: Session, worked: Work | null): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, VIEW_GOES_MS))
  if (worked) await Promise.allSettled([...worked.keeping, keepNoted(worked)])
  await left.signOut()
  wipe(left)
}

/** Nothing goes out that nobody watches. */
const forget = (worked: Work | null): void => {
  if (worked) takeBack(worked)
}

const VIEW_GOES_MS = 100

export function createSeat(desk: Desk): Seat {
  const session = signal<Session | null>(null)
  const work = signal<Work | null>(null)
  const opening = signal(false)

  const lookAfter = async (): Promise<void> => {
    const now = work.peek()
    if (!now || opening.peek()) return
    opening.value = true
    await openUp(now).finally(() => {
      opening.value = false
    })
  }
  const choose = (organisation: OrganisationId): void => {
    const staff = session.peek()?.staff
    if (!staff) return
    const chosen = createWork(desk, staff, organisation)
    work.value = chosen
    const home: Place = ownState(chosen).ok
      ? { room: 'inbox', report: null }
      : { room: 'organisation', view: 'overview' }
    places.reset(home)
    void lookAfter()
  }
  const sit = (signedIn: Session): void => {
    session.value = signedIn
    const [first] = signedIn.staff?.organisations ?? []
    if (first) choose(first)
    else places.reset({ room: 'network', view: 'overview' })
  }
  const drop = (): void => {
    const left = session.peek()
    forget(work.peek())
    session.value = null
    work.value = null
    if (left) wipe(left)
  }
  const lock = (): void => {
    const left = session.peek()
    const worked = work.peek()
    forget(worked)
    places.reset({ room: 'start', view: 'sign-in' })
    session.value = null
    work.value = null
    if (left) void leave(left, worked)
  }
  return { session, work, opening, sit, choose, lookAfter, drop, lock }
}
