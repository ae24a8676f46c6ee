import type { ColumnType, GeneratedAlways } from 'kysely'

/** The tables as Kysely sees them; what each column reveals stands above the migration that makes it. */
export type Tables = {
  service_state: { network: Buffer; key: string; value: string }
  charter: { network: Buffer; revision: number; bundle: string }
  proposal: { network: Buffer; hash: Buffer; signed: string }
  report: ReportTable
  message: {
    network: Buffer
    report: Buffer
    recipient: 'receipt' | 'organisation'
    sequence: number
    sealed: Buffer
  }
  feed: { network: Buffer; feed: string; entries: number; head: Buffer; epoch: number; restoring: boolean }
  entry: EntryTable
  withdrawal: { network: Buffer; feed: string; entry: Buffer; preimage: Buffer }
  recall: { network: Buffer; feed: string; entry: Buffer; recall: Buffer }
  epoch_wrap: {
    network: Buffer
    feed: string
    epoch: number
    organisation: Buffer
    version: number
    wrap: Buffer
  }
  note: { network: Buffer; feed: string; organisation: Buffer; sealed: Buffer }
  inbox_key: { network: Buffer; organisation: Buffer; version: number; key: Buffer; wrap: Buffer }
  circle_page: { network: Buffer; organisation: Buffer; page: number; version: number; bytes: Buffer }
  document: { network: Buffer; organisation: Buffer; name: string; version: number; sealed: Buffer }
  invitation: InvitationTable
  claim: { network: Buffer; invitation: Buffer; place: number; hash: Buffer; sealed: Buffer }
  challenge: { network: Buffer; hash: Buffer; expires: Date }
  session: { network: Buffer; token: Buffer; key: Buffer; expires: Date }
  intake_load: { network: Buffer; organisation: Buffer; minute: number; normal: number; slow: number }
}

/** A day goes in and comes out as the text YYYY-MM-DD. */
type Day = ColumnType<string, string, string>

type ReportTable = {
  network: Buffer
  report: Buffer
  organisation: Buffer
  arrival: GeneratedAlways<number>
  day: ColumnType<string | null, string | null, string | null>
  size: number | null
  lane: 'normal' | 'slow' | null
  hash: Buffer | null
  envelope: Buffer | null
  wait: ColumnType<0 | 3 | 14, 0 | 3 | 14 | undefined, 0 | 3 | 14>
  withdraw_on: ColumnType<string | null, string | null | undefined, string | null>
  inbox_version: ColumnType<number | null, undefined, number>
  cover_version: ColumnType<number | null, undefined, number>
}

type EntryTable = {
  network: Buffer
  feed: string
  index: number
  entry: Buffer
  header: string
  head: Buffer
  body: Buffer | null
}

type InvitationTable = {
  network: Buffer
  invitation: Buffer
  organisation: Buffer
  expires: Day
  welcome: Buffer | null
}
