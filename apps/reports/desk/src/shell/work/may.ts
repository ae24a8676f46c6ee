import { type Organisation, type PublicKey, STAFF_TASKS, type StaffTask } from '@parasol/charter'
import { charterOf, isCoordinator, ownState, type Work } from './work.ts'

/** What the roster trusts somebody of the staff with. Whoever is not staff gets nothing. */
export function tasksOf({ staff }: Pick<Organisation, 'staff'>, key: PublicKey): readonly StaffTask[] {
  const entry = staff.find((each) => each.key === key)
  return entry ? (entry.tasks ?? STAFF_TASKS) : []
}

/** Whether the person at this desk may do a task: her entry in the roster says so, or she coordinates. */
export function may(work: Work, task: StaffTask): boolean {
  const own = ownState(work)
  return isCoordinator(work) || (own.ok && tasksOf(own.value, work.keys.sign.public).includes(task))
}

/** Whether a colleague may do a task, by what the roster says now. */
export function mayToo(work: Work, key: PublicKey, task: StaffTask): boolean {
  const own = ownState(work)
  const listed = charterOf(work).state.organisations.find(({ id }) => id === work.organisation)
  const coordinates = listed?.coordinators.includes(key) ?? false
  return own.ok && (coordinates || tasksOf(own.value, key).includes(task))
}

/** Whether the organisation asks for a second person's yes before a warning goes out. */
export function twoToPublish(work: Work): boolean {
  const own = ownState(work)
  return own.ok && own.value.twoToPublish === true
}
