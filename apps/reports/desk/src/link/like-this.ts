import type { VisibleWarning } from '@parasol/device'
import { check, createIndex, type Finding } from '@parasol/matching'
import type { FormAnswers } from '@parasol/protocol'

export type Suggestion = { readonly warning: VisibleWarning; readonly finding: Finding }

const BANDS = ['same', 'possible', 'weak'] as const
const MOST = 5

/** What she said of the person that a machine can compare, one thing each. */
function fragmentsOf(form: FormAnswers): readonly string[] {
  const { names, phones, emails, handle, plate, make, model } = form
  const vehicle = [make, model].filter((part) => part !== undefined).join(' ')
  const split = [names, phones, emails].flatMap((text) => text?.split(/[\n,;]/) ?? [])
  return [...split, handle ?? '', plate ?? '', vehicle]
    .map((text) => text.trim())
    .filter((text) => text.length >= 3)
}

/** Warnings that may speak of the same person as a report, likeliest first, each with what made it look so. Suggestions
 *  for a person to judge; an empty answer says nothing. */
export function likeThis(form: FormAnswers, warnings: readonly VisibleWarning[]): readonly Suggestion[] {
  const index = createIndex(
    warnings.map(({ entry, day, organisation, warning }) => ({
      id: entry,
      date: day,
      organisation,
      ...warning.facts,
      text: `${warning.place} ${warning.text}`,
    })),
  )
  const best = new Map<string, Finding>()
  for (const fragment of fragmentsOf(form))
    for (const finding of check(index, fragment, MOST)) {
      const had = best.get(finding.id)
      if (!had || BANDS.indexOf(finding.band) < BANDS.indexOf(had.band)) best.set(finding.id, finding)
    }
  return warnings
    .flatMap((warning) => {
      const finding = best.get(warning.entry)
      return finding && finding.band !== 'weak' ? [{ warning, finding }] : []
    })
    .toSorted((left, right) => BANDS.indexOf(left.finding.band) - BANDS.indexOf(right.finding.band))
    .slice(0, MOST)
}
