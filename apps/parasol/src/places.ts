import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const CHECKOUT = fileURLToPath(new URL('../../..', import.meta.url))
export const SERVER_PROGRAM = join(CHECKOUT, 'apps/reports/server/src/main.ts')
export const TABLES_PROGRAM = join(CHECKOUT, 'apps/tables/server/src/main.ts')
export const BUILD_PROGRAM = join(CHECKOUT, 'tools/build.ts')
export const PHONE_FILES = join(CHECKOUT, 'apps/reports/phone/dist')
export const DESK_FILES = join(CHECKOUT, 'apps/reports/desk/dist')
export const TABLES_FILES = join(CHECKOUT, 'apps/tables/web/dist')

export const networkFileIn = (home: string): string => join(home, 'network.json')
/** The tables service has a folder, a database and a login of its own. */
export const tablesHomeIn = (home: string): string => join(home, 'tables')
export const openingCodeIn = (home: string): string => join(tablesHomeIn(home), 'opening-code.txt')
export const journalIn = (home: string): string => join(home, 'deletions.jsonl')
export const recipientFileIn = (home: string): string => join(home, 'backup-recipient.txt')
export const backupsFileIn = (home: string): string => join(home, 'backups.json')
export const runningFileIn = (home: string): string => join(home, 'running.json')
