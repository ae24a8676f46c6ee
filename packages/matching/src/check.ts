import type { Band, Finding, Reason } from './contracts.ts'
import type { Entry, Index } from './create-index.ts'
import { explain } from './explain.ts'
import { gather, type Hit } from './gather.ts'
import { type FragmentReading, readFragment } from './read-fragment.ts'
import { handleStart, readHandle, readPhone, readPlate, reduce, withoutTrunk } from './identifiers.ts'

type Candidate = { readonly entry: Entry; readonly bits: number; readonly hits: readonly Hit[] }
type Ranked = { readonly entry: Entry; readonly finding: Finding }

// Only so many of the best are read word by word.
const MOST_READ = 100
const SAME_VALUE = 2.5
const NEARBY = 1.5
const NEARBY_CHARACTERS = 30

/** The best way to find every word typed among the hits of one entry; `null` when a word is found nowhere. */
function cover(
  hits: readonly Hit[],
  count: number,
): { readonly bits: number; readonly hits: readonly Hit[] } | null {
  const best: ({ readonly bits: number; readonly last: Hit | null } | null)[] = [{ bits: 0, last: null }]
  for (let to = 1; to <= count; to++) {
    best[to] = null
    for (const hit of hits) {
      const before = hit.to === to ? best[hit.from] : null
      if (before && before.bits + hit.bits > (best[to]?.bits ?? 0))
        best[to] = { bits: before.bits + hit.bits, last: hit }
    }
  }
  const end = best[count]
  if (!end) return null
  const chain: Hit[] = []
  for (let hit = end.last; hit; hit = best[hit.from]?.last ?? null) chain.unshift(hit)
  return { bits: end.bits, hits: chain }
}

const newestFirst = (left: Entry, right: Entry): number =>
  compare(right.item.date, left.item.date) || compare(left.item.id, right.item.id)
const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** What words gain by standing together: in one name, vehicle or place, or near each other in longer text. */
const coherence = (reasons: readonly Reason[]): number =>
  reasons.reduce((sum, { field, value, foundAt }, place) => {
    const earlier = reasons.slice(0, place).filter((other) => other.field === field && other.value === value)
    if (earlier.length === 0) return sum
    if (field !== 'description' && field !== 'text') return sum + SAME_VALUE
    return (
      sum + (earlier.some((other) => Math.abs(other.foundAt - foundAt) <= NEARBY_CHARACTERS) ? NEARBY : 0)
    )
  }, 0)

/** Whether a whole identifier agrees exactly. Letters alone are a handle for sure only when typed as one: `@example`. In a
 *  text only what is written with its `@` is. */
function isWhole(
  { slot, field, value, how, found, foundAt, typed, typedAt }: Reason,
  fragment: string,
): boolean {
  if (how !== 'same') return false
  switch (slot) {
    case 'phone':
      return withoutTrunk(reduce(found, readPhone)).key.length >= 10
    case 'plate':
      return reduce(found, readPlate).key.length >= 6
    case 'email':
      return found.includes('@')
    case 'handle': {
      const { key } = reduce(found, readHandle)
      const all =
        field === 'handles'
          ? key === reduce(value, readHandle, handleStart(value)).key
          : value[foundAt] === '@'
      return all && key.length >= 4 && (/\d/.test(typed) || /[@:]\s*$/.test(fragment.slice(0, typedAt)))
    }
    default:
      return false
  }
}

/** Whether a word tells more than that some text somewhere speaks alike. */
function isTelling({ slot, how, typed }: Reason): boolean {
  if (slot === 'name' || slot === 'vehicle') return how !== 'starts-with' || typed.length >= 3
  return (slot === 'handle' || slot === 'email') && how === 'same' && typed.length >= 4
}

function bandOf(fragment: string, reasons: readonly Reason[], hits: readonly Hit[]): Band {
  if (reasons.some((reason) => isWhole(reason, fragment))) return 'same'
  return reasons.some(isTelling) || hits.some(({ agreeing }) => agreeing >= 4) ? 'possible' : 'weak'
}

function read(reading: FragmentReading, { entry, bits, hits }: Candidate): Ranked {
  const reasons = explain(reading, entry, hits)
  const score = Math.round((bits + coherence(reasons)) * 1000) / 1000
  const band = bandOf(reading.fragment, reasons, hits)
  return { entry, finding: { id: entry.item.id, band, score, reasons } }
}

const bands: readonly Band[] = ['same', 'possible', 'weak']
const bestFirst = (left: Ranked, right: Ranked): number =>
  bands.indexOf(left.finding.band) - bands.indexOf(right.finding.band) ||
  right.finding.score - left.finding.score ||
  newestFirst(left.entry, right.entry)

/** Finds the descriptions that a fragment may be about, on this device and from nothing but its arguments.
 *  @param fragment what a person typed: part of a phone, plate, handle or e-mail address, a name, or any words, also several at
 *    once; `?`, `*`, `_` and `x` stand for characters nobody saw. Only 200 characters and twelve words of it are read
 *  @param limit at most so many findings, a whole number from 0
 *  @returns best first, ties newest first; empty when nothing is alike, which never means that nobody was reported */
export function check(index: Index, fragment: string, limit: number): readonly Finding[] {
  const reading = readFragment(fragment)
  if (reading.words.length === 0) return []
  const candidates: Candidate[] = []
  for (const [number, hits] of gather(index, reading)) {
    const entry = index.entries[number]
    const covered = entry && cover(hits, reading.words.length)
    if (covered) candidates.push({ entry, ...covered })
  }
  return candidates
    .toSorted((left, right) => right.bits - left.bits || newestFirst(left.entry, right.entry))
    .slice(0, Math.max(limit, MOST_READ))
    .map((candidate) => read(reading, candidate))
    .toSorted(bestFirst)
    .slice(0, limit)
    .map(({ finding }) => finding)
}
