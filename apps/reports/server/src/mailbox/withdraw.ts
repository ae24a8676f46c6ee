import { dayOf, instantOf, type ReportId } from '@parasol/charter'
import { DESK_DAYS } from '@parasol/protocol'
import type { Shared } from '../http/shared.ts'
import { withdrawalsUpTo, withdrawReport } from './store.ts'

type Room = Pick<Shared, 'db' | 'network' | 'journal' | 'now'>

const DAY_MS = 24 * 3_600_000

/** Deletes a report and its messages, so that no backup brings them back. */
export async function deleteForGood({ db, network, journal }: Room, report: ReportId): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const organisation = await withdrawReport(transaction, network, report)
    if (organisation) await journal.record(transaction, [{ kind: 'report', network, organisation, report }])
  })
}

/** Deletes the reports whose day has come, once desks have had theirs to take warnings back. */
export async function deleteWithdrawn(room: Room): Promise<void> {
  const last = dayOf(instantOf(room.now().getTime() - DESK_DAYS * DAY_MS))
  for (const report of await withdrawalsUpTo(room.db, room.network, last)) await deleteForGood(room, report)
}
