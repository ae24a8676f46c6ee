/** Values of one slot of a record that are compared. Nobody has a dozen phones; what says more is junk, and comparing all of it
 *  with all of another's takes seconds. */
export const MOST_COMPARED = 12

/** How many characters of a key somebody saw. */
const seenIn = (key: string): number => key.length - (key.split('?').length - 1)

/** At most twelve values of a slot, all where there are no more; otherwise each said once, the longest and most complete
 *  first, whatever order they were said in.
 *  @param keyOf values of one key compare alike */
export function tellingValues<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): readonly Value[] {
  if (values.length <= MOST_COMPARED) return values
  const byKey = new Map<string, Value>()
  for (const value of values) {
    const key = keyOf(value)
    if (!byKey.has(key)) byKey.set(key, value)
  }
  return [...byKey]
    .toSorted(
      ([left], [right]) =>
        seenIn(right) - seenIn(left) || right.length - left.length || (left < right ? -1 : 1),
    )
    .slice(0, MOST_COMPARED)
    .map(([, value]) => value)
}
