import { type Organisation, type PublicKey, STAFF_TASKS, type StaffTask, valuesOf } from '@parasol/charter'
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

/** What governing tables have decided, as far as stewards have signed it. */
export const policyValues = (work: Work) => valuesOf(charterOf(work).state.policies)

/** Whether a second person's yes is needed before a warning goes out: the network says so, or the organisation. */
export function twoToPublish(work: Work): boolean {
  const own = ownState(work)
  return policyValues(work)['second-reader'] === 'always' || (own.ok && own.value.twoToPublish === true)
}

/** Whether whoever sits here may let a warning out, by her task and by what the network says. */
export const mayPublish = (work: Work): boolean =>
  may(work, 'editor') && (policyValues(work).publishers !== 'coordinators' || isCoordinator(work))
