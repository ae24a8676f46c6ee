import type { Difference, Reason } from '@parasol/matching'

/** A run of a value: part of what agrees or not, and whether it differs from what was typed. */
export type Piece = { readonly text: string; readonly matched: boolean; readonly differs: boolean }

const AROUND = 40

/** The value cut where the match and its differences begin and end, and shortened to what stands around the match. */
export function piecesOf({ value, found, foundAt, differences }: Reason): readonly Piece[] {
  const from = Math.max(0, foundAt - AROUND)
  const to = Math.min(value.length, foundAt + found.length + AROUND)
  const inMatch = (at: number): boolean => at >= foundAt && at < foundAt + found.length
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
