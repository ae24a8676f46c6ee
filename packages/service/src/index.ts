/** Success or an expected failure; an exception is always a bug. */
export { fail, ok, type Result } from './result.ts'

/**
 * Starts (or adopts) the private PostgreSQL in `home`, reachable through a socket there and nothing else. Settles when
 * it answers. The folder must be new, empty or already ours; nothing is ever killed with SIGKILL.
 */
export { startEmbeddedPostgres, type EmbeddedOptions } from './embedded-postgres/start-embedded-postgres.ts'
/** A running private PostgreSQL. `stop` settles when it is gone; an adopted one may have other users. */
export type { EmbeddedFailure, EmbeddedFailureCode, EmbeddedPostgres } from './embedded-postgres/contracts.ts'
/** Makes a folder Parasol's home (mode 0700, marked), or says why not. @returns its real path */
export { claimHome } from './embedded-postgres/home.ts'
/** The folder of the PostgreSQL binaries that npm brought for this machine; null where it has none. */
export { installedBinaries } from './embedded-postgres/binaries.ts'

/**
 * A pool (10 connections unless told) and Kysely over it. bigint arrives as a number (beyond 2^53 throws), bytea as
 * Buffer, date as 'YYYY-MM-DD', numeric as text. Never throws: a database that is away fails the queries.
 */
export { openDatabase, type Database, type DatabaseConnection, type DatabaseOptions } from './database.ts'
/** Reads DATABASE_URL, else PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE; null when neither is there. */
export { connectionFromEnvironment } from './database.ts'

/**
 * Brings the schema to this code's level, or just to `upTo`; safe when several servers start at once. @returns the
 * names it ran
 */
export { migrate, type MigrationFailure, type Migrations } from './migrations.ts'
/** The name of the newest migration that the database has; null before the first. */
export { migrationLevel } from './migrations.ts'

/**
 * A whole database as the chunks of one file, taken at one moment while writers go on: migration level, rows, sequences.
 * Neither encrypted nor packed.
 */
export { backupDatabase } from './backup.ts'
/** Puts such a file into an empty database, all or nothing; works from PostgreSQL 18 into 15 and back. */
export { restoreDatabase, type Restored, type RestoreFailure } from './backup.ts'

/** Starts named recurring jobs (cron in UTC, a minute at finest) that run once for all servers over one database. */
export { startJobs, type Job, type Jobs, type JobsOptions } from './jobs.ts'

/**
 * A log that can only say which of its `events` happened, with counts, durations (ms) and status. An incident is
 * an eight-digit number and an error class: never a message, body, key, id, address or header.
 */
export { openLog, type Log, type LogFields } from './logs.ts'

/**
 * A Fastify that serves the given routes, /openapi.json, /healthz, /readyz and a built app. Strict in and out, security
 * headers on everything, problem+json (RFC 9457) by one table of statuses, and no trace of who asked.
 */
export { createHttp, type Http, type HttpOptions, type ListenFailure } from './http/create-http.ts'
/** One typed route: its body, params and answer are checked against strict shapes; failures are a closed list. */
export {
  defineRoute,
  OCTETS,
  type Method,
  type Route,
  type RouteDefinition,
  type RouteFailure,
  type RouteInput,
} from './http/define-route.ts'
/** The failures that HTTP itself brings; a table of statuses must have them too. */
export type { HttpFailure, StatusTable } from './http/problem.ts'
