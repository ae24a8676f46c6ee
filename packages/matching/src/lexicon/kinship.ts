import { conceptOf } from './concepts.ts'
import type { Concept, Kinship } from './contracts.ts'

const widerThan = new Map<string, ReadonlySet<string>>()

/** Every concept that one belongs to, directly or not; without itself. */
export function widerOf(id: string): ReadonlySet<string> {
  const known = widerThan.get(id)
  if (known) return known
  const wider = new Set<string>()
  // Marked before it is filled, so that tables that go round in a ring end.
  widerThan.set(id, wider)
  for (const parent of conceptOf(id)?.within ?? []) {
    wider.add(parent)
    for (const grand of widerOf(parent)) wider.add(grand)
  }
  return wider
}

const names = ({ alike, near }: Concept, id: string): boolean =>
  (alike?.includes(id) ?? false) || (near?.includes(id) ?? false)

/** Two colours within blue are near; two models must share make and body, since half of all cars are sedans,
 *  but one was sold under two makes and the other under one of them. */
function shareWider(a: Concept, b: Concept): boolean {
  const left = a.within ?? []
  const right = b.within ?? []
  if (a.kind !== 'model') return left.some((wider) => wider.startsWith(a.kind) && right.includes(wider))
  const isWithin = (some: readonly string[], others: readonly string[]): boolean =>
    some.length > 0 && some.every((wider) => others.includes(wider))
  return isWithin(left, right) || isWithin(right, left)
}

/** How two concepts relate; symmetric. Concepts of different kinds, or of ids nobody knows, are `apart` unless one is
 *  within the other. */
export function kinship(a: string, b: string): Kinship {
  if (a === b) return 'same'
  if (widerOf(a).has(b) || widerOf(b).has(a)) return 'within'
  const left = conceptOf(a)
  const right = conceptOf(b)
  if (!left || !right || left.kind !== right.kind) return 'apart'
  return names(left, b) || names(right, a) || shareWider(left, right) ? 'near' : 'apart'
}
