import { monthsAfter, valuesOf } from '@parasol/charter'
import { today } from '../http/days.ts'
import type { Shared } from '../http/shared.ts'
import { reportsUpTo } from './store.ts'
import { deleteForGood } from './withdraw.ts'

/** Deletes reports, with their mailboxes, that are older than a governing table decided. Without a decision they stay until withdrawn. */
export async function deleteOldReports(room: Shared): Promise<void> {
  const { charter } = await room.charter()
  const months = valuesOf(charter.state.policies)['reports-months']
  if (months === undefined) return
  const last = monthsAfter(today(room.now), -months)
  for (const report of await reportsUpTo(room.db, room.network, last)) await deleteForGood(room, report)
}
