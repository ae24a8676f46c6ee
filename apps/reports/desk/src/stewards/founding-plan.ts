import { type Area, type AreaId, type Day, type PublicKey, tidyLine } from '@parasol/charter'
import { areaIdFor } from './area-id.ts'
import type { FoundingPlan } from './founding-draft.ts'

export const RECOMMENDED_STEWARDS = 3
export const RECOMMENDED_THRESHOLD = 2
const LONGEST_NAME = 120
const MOST_STEWARDS = 15

export type FoundingForm = {
  readonly stewards: readonly PublicKey[]
  readonly name: string
  readonly threshold: string
  /** One area a line. */
  readonly areas: string
}

export type FoundingProblem =
  | 'no-stewards'
  | 'too-many-stewards'
  | 'no-name'
  | 'long-name'
  | 'threshold'
  | 'long-area'
  | 'area-twice'

/** Areas as typed, one a line, each with an id of its own. Empty lines do not count. */
export function areasIn(text: string, taken: readonly AreaId[] = []): readonly Area[] {
  const areas: Area[] = []
  for (const name of text.split('\n').map(tidyLine).filter(Boolean))
    areas.push({ name, id: areaIdFor(name, [...taken, ...areas.map(({ id }) => id)]) })
  return areas
}

/** Everything that keeps the form from becoming a plan; none when it can. */
export function problemsOf({ stewards, name, threshold, areas }: FoundingForm): readonly FoundingProblem[] {
  const names = areasIn(areas).map((area) => area.name)
  const needed = /^\d{1,2}$/.test(threshold.trim()) ? Number(threshold) : 0
  const checks: readonly (readonly [FoundingProblem, boolean])[] = [
    ['no-stewards', stewards.length === 0],
    ['too-many-stewards', stewards.length > MOST_STEWARDS],
    ['no-name', tidyLine(name) === ''],
    ['long-name', tidyLine(name).length > LONGEST_NAME],
    ['threshold', stewards.length > 0 && (needed < 1 || needed > stewards.length)],
    ['long-area', names.some((each) => each.length > LONGEST_NAME)],
    ['area-twice', new Set(names.map((each) => each.toLowerCase())).size < names.length],
  ]
  return checks.filter(([, wrong]) => wrong).map(([problem]) => problem)
}

export const planOf = ({ stewards, name, threshold, areas }: FoundingForm, day: Day): FoundingPlan => ({
  name: tidyLine(name),
  day,
  stewards,
  threshold: Number(threshold),
  areas: areasIn(areas),
})
