import type { ReportId } from '@parasol/charter'

/** A dialog about the case of one report. */
export type CaseDialog = { readonly report: ReportId; readonly onClose: () => void }
