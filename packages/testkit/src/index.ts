/**
 * A reports service of its own, as processes: throw-away embedded PostgreSQL, server, two free ports. Settles when it
 * serves; about two seconds. Rejects when either ends before. @returns origins, and how to end it
 */
export { startReportsService, type ReportsService, type ReportsServiceOptions } from './reports-service.ts'
/** Reads a PDF as a printer would show it, with poppler's tools: words with their places in points, every shade, and the sizes
 *  of its letters in points. Throws where {@link hasPoppler} is false. */
export { hasPoppler, type Pdf, readPdf } from './read-pdf.ts'
