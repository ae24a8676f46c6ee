/** What `termFrequency` counts. */
export type Terms = {
  /** The value of each record as a number from 0; below 0 where it says nothing. */
  readonly values: Int32Array
  /** Distinct values. */
  readonly distinct: number
  /** The cluster of each record. A value counts once a cluster: twenty reports of one person do not make his name
   *  common. Without it, each record counts. */
  readonly clusterOf?: Int32Array
  /** Nats that frequency may add or take away at most; ln 50 unless told. */
  readonly cap?: number
  /** How often every value is believed to have been seen before counting; 1 unless told. Keeps a misspelling that
   *  stands once or twice from counting as a rare name. */
  readonly smoothing?: number
}

/** How many nats exact agreement on each value is worth beyond exact agreement on just any value: ln(Σf² / f), where f
 *  is the value's share; Σf² is how often two persons agree by chance. Only for levels that mean exact agreement.
 *  @returns one number a value; all 0 when nothing is counted */
export function termFrequency(terms: Terms): Float64Array {
  const { values, distinct, clusterOf, cap = Math.log(50), smoothing = 1 } = terms
  const counts = new Float64Array(distinct)
  const seen = new Set<number>()
  let total = 0
  for (let record = 0; record < values.length; record++) {
    const value = values[record] ?? -1
    if (value < 0) continue
    if (clusterOf) {
      const key = (clusterOf[record] ?? 0) * distinct + value
      if (seen.has(key)) continue
      seen.add(key)
    }
    counts[value] = (counts[value] ?? 0) + 1
    total++
  }
  const adjustments = new Float64Array(distinct)
  if (total === 0) return adjustments
  const whole = total + smoothing
  let together = 0
  for (const count of counts) together += ((count + smoothing) / whole) * (count / total)
  for (let value = 0; value < distinct; value++) {
    const share = ((counts[value] ?? 0) + smoothing) / whole
    adjustments[value] = Math.min(cap, Math.max(-cap, Math.log(together / share)))
  }
  return adjustments
}
