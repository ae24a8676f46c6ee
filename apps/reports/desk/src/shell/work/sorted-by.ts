import type { AreaId } from '@parasol/charter'
import type { Case } from '@parasol/protocol'
import type { OpenedReport } from './opened-report.ts'
import { suggestedLevel } from './suggested-level.ts'

/** What an inbox sorts an opened report by: the area she named, and how dangerous what happened sounds. */
export const sortedBy = ({ report }: Pick<OpenedReport, 'report'>): NonNullable<Case['sorted']> => ({
  area: (report.statement.form.area as AreaId | undefined) ?? null,
  level: suggestedLevel(report.statement.form.happened),
})
