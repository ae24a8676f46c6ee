import { type Gap, gapsBetween } from './align.ts'
import { layAlong, type Likeness, likeness } from './compare.ts'
import type { Described, Difference, Field, How, Reason, Slot } from './contracts.ts'
import type { Entry } from './create-index.ts'
import { type Word, wordsOf } from './text/fold.ts'
import type { Hit } from './gather.ts'
import { type Reduced, reduce } from './identifiers.ts'
import type { FragmentReading, Guess } from './read-fragment.ts'

const fieldSlots = {
  names: 'name',
  vehicles: 'vehicle',
  places: 'place',
  handles: 'handle',
  emails: 'email',
  description: 'description',
  text: 'text',
} as const satisfies Partial<Record<Field, Slot>>
const wordFields = Object.keys(fieldSlots) as readonly (keyof typeof fieldSlots)[]

/** A word of an entry that is like one typed. */
type Place = { readonly field: keyof typeof fieldSlots; readonly value: string; readonly word: Word }

const severity: readonly How[] = [
  'same',
  'starts-with',
  'contains',
  'unknown-characters',
  'look-alike',
  'sounds-alike',
  'swapped',
  'one-off',
]
const worst = (all: readonly How[]): How =>
  all.reduce((left, right) => (severity.indexOf(right) > severity.indexOf(left) ? right : left), 'same')

const howOf = ({ kind }: Gap): How => (kind === 'unknown' ? 'unknown-characters' : kind)

/** The characters of a reduced stretch as they are written; with a count of none, the empty place before the first. */
function written(
  text: string,
  { at, ends }: Reduced,
  first: number,
  count: number,
): readonly [string, number] {
  const start = at[first] ?? ends.at(-1) ?? 0
  return count === 0 ? ['', start] : [text.slice(start, ends[first + count - 1]), start]
}

type Side = { readonly text: string; readonly reduced: Reduced }

const differencesOf = (gaps: readonly Gap[], found: Side, typed: Side): readonly Difference[] =>
  gaps.map((gap) => {
    const [foundText, foundAt] = written(found.text, found.reduced, gap.found, gap.foundCount)
    const [typedText, typedAt] = written(typed.text, typed.reduced, gap.typed, gap.typedCount)
    return { found: foundText, foundAt, typed: typedText, typedAt }
  })

function identifierReason(fragment: string, entry: Entry, guess: Guess, key: string): Reason | null {
  const { slot, reduced } = guess
  const found = entry.identifiers.find((identifier) => identifier.slot === slot && identifier.key === key)
  const laid = layAlong(guess, key)
  if (!found || !laid) return null
  const { field, value, start, end } = found
  const typedAt = reduced.at[0] ?? 0
  return {
    slot,
    field,
    value,
    found: value.slice(start, end),
    foundAt: start,
    typed: fragment.slice(typedAt, reduced.ends.at(-1)),
    typedAt,
    how: worst([...laid.gaps.map(howOf), laid.whole ? 'same' : 'contains']),
    differences: differencesOf(laid.gaps, { text: value, reduced: found }, { text: fragment, reduced }),
  }
}

const wholeWord = (text: string, { start, end }: Word): Reduced =>
  reduce(text, (character) => character, start, end)

function wordReason(fragment: string, typed: Word, { field, value, word }: Place): Reason {
  const like: Likeness = likeness(typed.token, word.token, field === 'names') ?? 'same'
  const gaps = like === 'one-off' ? gapsBetween(typed.token, word.token) : []
  return {
    slot: fieldSlots[field],
    field,
    value,
    found: value.slice(word.start, word.end),
    foundAt: word.start,
    typed: fragment.slice(typed.start, typed.end),
    typedAt: typed.start,
    how: gaps.length > 0 ? worst(gaps.map(howOf)) : like,
    differences: differencesOf(
      gaps,
      { text: value, reduced: wholeWord(value, word) },
      { text: fragment, reduced: wholeWord(fragment, typed) },
    ),
  }
}

const valuesOf = (item: Described, field: keyof typeof fieldSlots): readonly string[] =>
  field === 'description' || field === 'text' ? [item[field]] : item[field]

/** Everywhere in a description that the words found stand. */
const placesOf = (item: Described, found: ReadonlySet<string>): readonly Place[] =>
  wordFields.flatMap((field) =>
    valuesOf(item, field).flatMap((value) =>
      wordsOf(value)
        .filter(({ token }) => found.has(token))
        .map((word) => ({ field, value, word })),
    ),
  )

/** Says where the hits of one entry stand and how they agree, in the order typed. Of several places of a word the one is
 *  named whose value holds most of the words. */
export function explain(reading: FragmentReading, entry: Entry, hits: readonly Hit[]): readonly Reason[] {
  const { fragment, words } = reading
  const places = placesOf(entry.item, new Set(hits.filter(({ guess }) => !guess).map(({ found }) => found)))
  const held = new Map<string, Set<string>>()
  const key = ({ field, value }: Place): string => `${field} ${value}`
  for (const place of places)
    held.set(key(place), (held.get(key(place)) ?? new Set<string>()).add(place.word.token))
  const hold = (place: Place): number => held.get(key(place))?.size ?? 0
  return hits.flatMap(({ guess, found, from }) => {
    if (guess) return identifierReason(fragment, entry, guess, found) ?? []
    const typed = words[from]
    const [first, ...others] = places.filter(
      ({ word, field }) =>
        word.token === found && typed && likeness(typed.token, found, field === 'names') !== null,
    )
    if (!first || !typed) return []
    const place = others.reduce((best, other) => (hold(other) > hold(best) ? other : best), first)
    return wordReason(fragment, typed, place)
  })
}
