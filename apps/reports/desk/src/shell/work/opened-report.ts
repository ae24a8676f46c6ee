import type { OrganisationId, ReportId } from '@parasol/charter'
import type { Inbox } from '@parasol/protocol'
import type { LockedPart, OpenedMailbox, OpenReportFailure } from '@parasol/sealing'
import type { Trouble } from '../failures.ts'

export type InboxRow = Inbox['reports'][number]

/** A report as this desk opened and verified it, with its messages and what she has unlocked. */
export type OpenedReport = OpenedMailbox & {
  readonly id: ReportId
  readonly organisation: OrganisationId
  readonly unlocked: Readonly<Record<LockedPart, string | null>>
}

/** Why a report in the inbox cannot be shown. Its row stays, and says so. */
export type ReportTrouble = OpenReportFailure | Trouble

export type ReportNews =
  | { readonly state: 'opened'; readonly opened: OpenedReport }
  | { readonly state: 'refused'; readonly why: ReportTrouble }
