import { monthsAfter, valuesOf } from '@parasol/charter'
import { LONGEST_WARNED_YEARS } from '@parasol/protocol'
import { today } from '../http/days.ts'
import type { Shared } from '../http/shared.ts'
import { deleteBodiesBefore } from './store.ts'

/** Deletes the bodies of warnings that no device shows any more: older than a governing table decided, or than the longest there is. */
export async function deleteOutlivedBodies({ db, network, now, charter }: Shared): Promise<void> {
  const { state } = (await charter()).charter
  const longest = LONGEST_WARNED_YEARS * 12
  const months = Math.min(valuesOf(state.policies)['warnings-months'] ?? longest, longest)
  await deleteBodiesBefore(db, network, monthsAfter(today(now), -months))
}
