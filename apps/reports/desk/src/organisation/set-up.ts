import { type Base64url, fail, ok, type PublicKey, type StaffTask, toBase64url } from '@parasol/charter'
import { newSealKey } from '@parasol/sealing'
import { refreshCharter } from '../shell/desk.ts'
import { changeRegister } from '../shell/work/documents.ts'
import { readInboxKeys } from '../shell/work/inbox-keys.ts'
import {
  firstOrganisationState,
  nextOrganisationState,
  type OrganisationChange,
  type OrganisationDetails,
} from '../shell/work/organisation-change.ts'
import { publishState, type Uploads } from '../shell/work/organisation-state.ts'
import { firstRegister, renewed } from '../shell/work/register.ts'
import { renewEpochs } from '../shell/work/renew-circle.ts'
import {
  charterOf,
  isCoordinator,
  type OnProgress,
  type Outcome,
  ownState,
  type Work,
} from '../shell/work/work.ts'

/** Sets up an organisation: its inbox key, its circle key, its coordinator as the first of its staff; then its register
 *  and the first epochs of its feeds. */
export async function setUp(work: Work, details: OrganisationDetails, onProgress: OnProgress): Outcome {
  const { desk, organisation, keys } = work
  const { random, today } = desk.ports
  const [inbox, circle] = [newSealKey(random), newSealKey(random)]
  const state = firstOrganisationState({
    charter: charterOf(work),
    organisation,
    day: today(),
    details,
    inbox: inbox.public,
    circle: circle.public,
    coordinator: { key: keys.sign.public, receive: keys.receive.public },
  })
  const register = firstRegister({ version: 1, secret: toBase64url(circle.secret) as Base64url })
  const published = await publishState(work, state, { inbox, circle: { key: circle, register } })
  if (!published.ok) return published
  onProgress(0.3)
  const opened = await readInboxKeys(work)
  if (!opened.ok) return opened
  const kept = await changeRegister(work, (before) => before, register)
  if (!kept.ok) return kept
  onProgress(0.4)
  const started = await renewEpochs(work, (done) => onProgress(0.4 + done * 0.6))
  // Another organisation's desk has to let this one into feeds that have begun already.
  return !started.ok && started.failure === 'no-key' ? ok(true) : started
}

/** Signs a change of the organisation's state over the newest one, and publishes it with its keys. */
export async function signChange(work: Work, change: OrganisationChange, uploads: Uploads = {}): Outcome {
  if (!isCoordinator(work)) return fail('not-coordinator')
  const charter = await refreshCharter(work.desk)
  if (!charter.ok) return fail(charter.failure.reason)
  const day = work.desk.ports.today()
  const state = nextOrganisationState(charter.value, work.organisation, { day, change })
  return state ? publishState(work, state, uploads) : fail('not-set-up')
}

export async function changeDetails(work: Work, details: OrganisationDetails): Outcome {
  const signed = await signChange(work, { kind: 'details', details })
  if (!signed.ok) return signed
  const started = await renewEpochs(work, () => undefined)
  return !started.ok && started.failure === 'no-key' ? ok(true) : started
}

/** Says what somebody of the staff is trusted with. */
export const changeTasks = (work: Work, key: PublicKey, tasks: readonly StaffTask[]): Outcome =>
  signChange(work, { kind: 'tasks', key, tasks })

/** Says whether a second person has to say yes before a warning goes out. */
export const changePublishing = (work: Work, two: boolean): Outcome =>
  signChange(work, { kind: 'publishing', two })

/** Lets somebody in as staff, and hands her the inbox key. Reports sealed to earlier inbox keys stay closed to her. */
export function addStaff(
  work: Work,
  staff: Extract<OrganisationChange, { readonly kind: 'add-staff' }>['staff'],
): Outcome {
  const own = ownState(work)
  if (!own.ok) return Promise.resolve(own)
  const inbox = work.inboxKeys.peek().find(({ version }) => version === own.value.inbox.version)
  if (!inbox) return Promise.resolve(fail('no-inbox-key'))
  return signChange(work, { kind: 'add-staff', staff }, { inbox, inboxTo: [staff] })
}

/** Hands the inbox key to the staff of the organisation that stands in, so that it can go on when this one closes. */
export function handInboxOver(work: Work): Outcome {
  const own = ownState(work)
  if (!own.ok) return Promise.resolve(own)
  const { cover, hours, reading, languages, areas } = own.value
  const follower = cover && charterOf(work).organisations.get(cover)
  const inbox = work.inboxKeys.peek().find(({ version }) => version === own.value.inbox.version)
  if (!inbox || !follower) return Promise.resolve(fail('no-inbox-key'))
  const details = { hours, reading, languages, areas, cover }
  return signChange(work, { kind: 'details', details }, { inbox, inboxTo: follower.staff })
}

/** Takes somebody out of the staff. She held the inbox key and the circle key, so both are made anew; broken off after
 *  the signature, the desk finds the circle's key lost and offers to make it once more. */
export async function removeStaff(work: Work, key: PublicKey, onProgress: OnProgress): Outcome {
  const own = ownState(work)
  const register = work.register.peek()?.content
  if (!own.ok || !register) return fail('not-set-up')
  const { random } = work.desk.ports
  const [inbox, circle] = [newSealKey(random), newSealKey(random)]
  const staff = own.value.staff.find((each) => each.key === key)
  if (!staff) return ok(true)
  const change = { kind: 'remove-staff', key: staff.key, inbox: inbox.public, circle: circle.public } as const
  const signed = await signChange(work, change, { inbox, circle: { key: circle, register } })
  if (!signed.ok) return signed
  onProgress(0.4)
  const opened = await readInboxKeys(work)
  if (!opened.ok) return opened
  const secret = toBase64url(circle.secret) as Base64url
  const version = own.value.circle.version + 1
  const kept = await changeRegister(work, (before) => renewed(before, { version, secret }, []))
  if (!kept.ok) return kept
  onProgress(0.5)
  return renewEpochs(work, (done) => onProgress(0.5 + done * 0.5))
}
