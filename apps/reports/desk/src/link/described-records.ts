import type { Described } from '@parasol/matching'
import { describedReport } from './described-report.ts'
import type { Known, KnownRecords } from './known-records.ts'

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n')

function describedRecord(id: string, known: Known): Described {
  switch (known.kind) {
    case 'warning': {
      const { day, organisation, warning } = known.warning
      const { facts, when, place, text } = warning
      return { id, date: day, organisation, ...facts, text: lines(when, place, text) }
    }
    case 'pattern': {
      const { day, organisation, pattern } = known.pattern
      return { id, date: day, organisation, ...pattern.facts, text: pattern.when }
    }
    case 'report': {
      const { organisation, report, form } = known.opened
      return describedReport({ id, date: report.statement.day, organisation }, form)
    }
  }
}

/** Everything a desk knows as matching reads it, by the text of its reference. */
export const describedRecords = (known: KnownRecords): ReadonlyMap<string, Described> =>
  new Map([...known].map(([id, record]) => [id, describedRecord(id, record)]))
