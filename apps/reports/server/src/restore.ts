import type { Charter, NetworkId } from '@parasol/charter'
import { genesisHead } from '@parasol/protocol'
import type { Kysely } from 'kysely'
import { feedsOf } from './feed/rules.ts'
import { closeToReaders, recallEntry, withdrawEntry } from './feed/store.ts'
import { toColumn } from './http/columns.ts'
import type { Deletion } from './http/journal.ts'
import type { Tables } from './http/tables.ts'
import { forgetWaiting, takeWithdrawnId, withdrawReport } from './mailbox/store.ts'
import { closeInvitations } from './membership/store.ts'
import { endAllSessions } from './sign-in/store.ts'

const RESTORED = 'restored'

/**
 * After `parasol restore`, before anything is served: what was deleted since the backup is deleted again, and every
 * feed stays closed to readers until a desk has given back what the backup lacks. Withdrawals that waited have to be asked
 * for again: some may have been taken back since. Sessions that ended since do not come back to life. Of several servers, one does it.
 */
export async function finishRestore(
  db: Kysely<Tables>,
  { network, state }: Charter,
  deletions: () => readonly Deletion[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const restored = await transaction
      .selectFrom('service_state')
      .select('value')
      .where('network', '=', toColumn(network))
      .where('key', '=', RESTORED)
      .forUpdate()
      .executeTakeFirst()
    if (!restored) return
    for (const deletion of deletions()) {
      if (deletion.network === network) await deleteAgain(transaction, network, deletion)
    }
    await forgetWaiting(transaction, network)
    await endAllSessions(transaction, network)
    for (const feed of feedsOf(state)) {
      await closeToReaders(transaction, { network, feed }, genesisHead(network, feed))
    }
    await transaction
      .deleteFrom('service_state')
      .where('network', '=', toColumn(network))
      .where('key', '=', RESTORED)
      .execute()
  })
}

async function deleteAgain(db: Kysely<Tables>, network: NetworkId, deletion: Deletion): Promise<void> {
  switch (deletion.kind) {
    case 'report':
      await withdrawReport(db, network, deletion.report)
      return takeWithdrawnId(db, network, deletion)
    case 'withdrawal':
      return withdrawEntry(db, deletion, deletion)
    case 'recall':
      return recallEntry(db, deletion, deletion)
    case 'invitation': {
      const { organisation, invitation } = deletion
      await closeInvitations(db, network, { organisation, invitations: [invitation] })
    }
  }
}
