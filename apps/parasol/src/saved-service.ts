import { dirname } from 'node:path'
import type { Result } from '@parasol/service'
import { type OpenData, openData } from './open-data.ts'
import type { Trouble } from './outcomes.ts'
import { SERVER_PROGRAM, TABLES_PROGRAM } from './places.ts'
import { openTablesData } from './tables-server.ts'

/** One of the two services as to saving it: its database, its program, and the home in which both lie. */
export type SavedService = {
  readonly open: (home: string, env: NodeJS.ProcessEnv) => Promise<Result<OpenData, Trouble>>
  readonly program: string
  readonly homeOf: (data: OpenData) => string
  /** Whether its server has to catch up after a restore with what was deleted since. */
  readonly catchesUp: boolean
}

export const REPORTS: SavedService = {
  open: openData,
  program: SERVER_PROGRAM,
  homeOf: ({ home }) => home,
  catchesUp: true,
}

export const TABLES: SavedService = {
  open: openTablesData,
  program: TABLES_PROGRAM,
  homeOf: ({ home }) => dirname(home),
  catchesUp: false,
}
