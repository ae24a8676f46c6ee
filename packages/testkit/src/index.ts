/**
 * A reports service of its own, as processes: throw-away embedded PostgreSQL, server, two free ports. Settles when it
 * serves; about two seconds. Rejects when either ends before. @returns origins, and how to end it
 */
export { startReportsService, type ReportsService, type ReportsServiceOptions } from './reports-service.ts'
