import type { Difference, Reason } from '@parasol/matching'

/** A run of a value: part of what agrees or not, and whether it differs from what was typed. */
export type Piece = { readonly text: string; readonly matched: boolean; readonly differs: boolean }

const AROUND = 40

const LONG = 160

const together = (left: Reason, right: Reason): boolean =>
  left.slot === right.slot &&
  left.field === right.field &&
  left.value === right.value &&
  left.how === right.how &&
  left.value.length <= LONG &&
  left.differences.length + right.differences.length === 0

/** Reasons that say the same of one short value, together: several words of one description. */
export function grouped(reasons: readonly Reason[]): readonly (readonly [Reason, ...Reason[]])[] {
  const groups: [Reason, ...Reason[]][] = []
  for (const reason of reasons) {
    const group = groups.find(([first]) => together(first, reason))
    if (group) group.push(reason)
    else groups.push([reason])
  }
  return groups
}

/** The value of one group cut where matches and differences begin and end, and shortened to what stands around them. */
export function piecesOf(reasons: readonly [Reason, ...Reason[]]): readonly Piece[] {
  const [{ value, differences }] = reasons
  const from = Math.max(0, Math.min(...reasons.map(({ foundAt }) => foundAt)) - AROUND)
  const end = Math.max(...reasons.map(({ foundAt, found }) => foundAt + found.length))
  const to = Math.min(value.length, end + AROUND)
  const inMatch = (at: number): boolean =>
    reasons.some(({ foundAt, found }) => at >= foundAt && at < foundAt + found.length)
  const differsAt = (at: number): boolean =>
    differences.some((each: Difference) => at >= each.foundAt && at < each.foundAt + each.found.length)
  const pieces: Piece[] = []
  for (let at = from; at < to; at++) {
    const matched = inMatch(at)
    const differs = matched && differsAt(at)
    const last = pieces.at(-1)
    const text = value[at] ?? ''
    if (last && last.matched === matched && last.differs === differs)
      pieces[pieces.length - 1] = { ...last, text: last.text + text }
    else pieces.push({ text, matched, differs })
  }
  if (from > 0) pieces.unshift({ text: '… ', matched: false, differs: false })
  if (to < value.length) pieces.push({ text: ' …', matched: false, differs: false })
  return pieces
}
