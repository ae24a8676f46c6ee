import type { Migrations } from '@parasol/service'
import { sealedTables } from './0001-sealed-tables.ts'
import { withdrawalsThatWait } from './0002-withdrawals-that-wait.ts'
import { newWraps } from './0003-new-wraps.ts'

/** Every change of the tables, in order. */
export const migrations: Migrations = {
  '0001-sealed-tables': sealedTables,
  '0002-withdrawals-that-wait': withdrawalsThatWait,
  '0003-new-wraps': newWraps,
}
