import type { DatabaseConnection } from '../database.ts'

export type EmbeddedPostgres = {
  readonly connection: Extract<DatabaseConnection, { host: string }>
  readonly pid: number
  /** True when it was already running, left behind by a process that died or shared with one that lives. */
  readonly adopted: boolean
  readonly running: () => Promise<boolean>
  readonly stop: () => Promise<void>
}

export type EmbeddedFailureCode =
  | 'home-not-writable'
  | 'foreign-folder'
  | 'closed-to-account'
  | 'no-account'
  | 'binaries-missing'
  | 'damaged-database'
  | 'newer-database'
  | 'older-database'
  | 'start-failed'

/** `path` is the folder or file to look at. */
export type EmbeddedFailure = { readonly code: EmbeddedFailureCode; readonly path: string }

/** Who the database runs as: null means the one who runs us. */
export type Account = { readonly uid: number; readonly gid: number } | null

export type Binaries = {
  readonly folder: string
  readonly major: number
  readonly env: Readonly<Record<string, string>>
}
