import type { Described } from '../contracts.ts'
import type { Evidence, Span } from '../evidence/contracts.ts'
import { evidenceOf } from '../evidence/evidence-of.ts'
import { conceptsNamed } from '../lexicon/concepts.ts'
import { fold, wordsOf } from '../text/fold.ts'
import { collectClaims } from './collect-claims.ts'
import type { How, Reason } from './contracts.ts'
import { hitsOf } from './hits-of.ts'
import { locate, type Stretch, stretchOf } from './locate.ts'
import { markDifferences, type Written } from './mark-differences.ts'
import { stringAt } from './packed-strings.ts'
import type { Part } from './part.ts'
import { type FragmentReading, readFragment } from './read-fragment.ts'
import { type Explained, Scorer } from './score-candidate.ts'
import { createIndex, settledParts } from './search-index.ts'
import type { IdentifierKind } from './segment.ts'
import { weigh } from './weigh.ts'
import { wordHits } from './word-hits.ts'

const ALONE = { part: 0, number: 0 }

/** The best way to explain a fragment by one description, as a search among many would. */
function explain(parts: readonly Part[], reading: FragmentReading): readonly Explained[] {
  const collecting = collectClaims(parts, reading, (word, unfinished) => wordHits(parts, word, unfinished))
  for (;;) {
    const { done, value: claims } = collecting.next()
    if (!done) continue
    const weights = weigh(reading, claims, 1)
    const hits = hitsOf(parts, claims, [ALONE])
    return new Scorer({ claims, weights, reading }, hits).score(ALONE, 0, parts[0]?.segment.kinds[0] ?? 0)
      .explained
  }
}

/** The span of an identifier, fields before text. */
function spanOfKey(evidence: Evidence, kind: IdentifierKind, key: string): Span | undefined {
  switch (kind) {
    case 'phone':
      return evidence.phones.find(({ digits }) => digits === key)?.span
    case 'plate':
      return evidence.plates.find(({ pattern }) => pattern === key)?.span
    case 'handle':
      return evidence.handles.find((handle) => handle.key === key)?.span
    case 'email':
      return evidence.emails.find(({ local, domain }) => `${local}@${domain}` === key)?.span
  }
}

type Typed = { readonly typed: string; readonly typedAt: number }

const typedWords = ({ fragment, words }: FragmentReading, { from, to }: Explained): Typed => {
  const typedAt = words[from]?.start ?? 0
  return { typed: fragment.slice(typedAt, words[to - 1]?.end ?? typedAt), typedAt }
}

const alike = (left: string, right: string): boolean => fold(left).text === fold(right).text

const reasonAt = ({ slot, field, value, start, end }: Stretch, typed: Typed, how: How): Reason => {
  const found = value.slice(start, end)
  return {
    slot,
    field,
    value,
    found,
    foundAt: start,
    ...typed,
    how: alike(found, typed.typed) ? 'same' : how,
    differences: [],
  }
}

/** How words typed name a concept that stands there in words of its own; only the words typed where they stand there, too. */
function conceptReason(stretch: Stretch, typed: Typed, how: How): Reason {
  const folded = wordsOf(typed.typed).map(({ token }) => token)
  const words = wordsOf(stretch.value).filter(
    ({ start, end }) => start >= stretch.start && end <= stretch.end,
  )
  const first = words.findIndex((_, at) =>
    folded.every((token, offset) => words[at + offset]?.token === token),
  )
  const start = words[first]?.start
  const end = words[first + folded.length - 1]?.end
  if (start !== undefined && end !== undefined) return reasonAt({ ...stretch, start, end }, typed, 'same')
  return reasonAt(
    stretch,
    typed,
    how !== 'same' ? how : conceptsNamed(folded.join(' ')).length > 0 ? 'other-word' : 'one-off',
  )
}

const spelt: ReadonlySet<How> = new Set(['one-off', 'few-off', 'swapped'])

/** A fragment that differs from a word by letters, with the letters. */
function marked(reason: Reason, fragment: string, [typed, found]: readonly [string, string]): Reason {
  const { value, foundAt, typedAt } = reason
  const left: Written = { key: typed, text: fragment, start: typedAt, end: typedAt + reason.typed.length }
  const right: Written = { key: found, text: value, start: foundAt, end: foundAt + reason.found.length }
  const { how, differences } = markDifferences('word', left, right)
  return spelt.has(how) ? { ...reason, how, differences } : reason
}

type Told = {
  readonly item: Described
  readonly evidence: Evidence
  readonly part: Part
  readonly reading: FragmentReading
}

function identifierReason({ item, evidence, part, reading }: Told, each: Explained): readonly Reason[] {
  if (!('hit' in each)) return []
  const { kind, key, start, end } = each.identifier.guess
  const foundKey = stringAt(part.segment.identifiers[kind].keys, each.hit.entry)
  const span = spanOfKey(evidence, kind, foundKey)
  if (!span) return []
  const stretch = stretchOf(item, kind, span)
  const typed: Written = { key: key.replace(/@$/, ''), text: reading.fragment, start, end }
  const foundLocal =
    kind === 'email' && key.endsWith('@') ? foundKey.slice(0, foundKey.indexOf('@')) : foundKey
  const found: Written = { key: foundLocal, text: stretch.value, start: stretch.start, end: stretch.end }
  const { how, differences } = markDifferences(kind, typed, found)
  const base = reasonAt(stretch, { typed: reading.fragment.slice(start, end), typedAt: start }, how)
  return [{ ...base, how: how === 'same' && foundLocal !== foundKey ? 'contains' : how, differences }]
}

function termReason({ item, evidence, part, reading }: Told, each: Explained): readonly Reason[] {
  if (!('term' in each)) return []
  const { space, how, at, kind } = each.term
  const term = stringAt(part.segment.spaces[space].terms, at[0]?.[1] ?? 0)
  const stretch = locate(item, evidence, { space, at: each.item, term })
  if (!stretch) return []
  const typed = typedWords(reading, each)
  const folded = reading.words.slice(each.from, each.to).map(({ token }) => token)
  if (kind) return [conceptReason(stretch, typed, how)]
  const reason = reasonAt(stretch, typed, how)
  return [spelt.has(how) ? marked(reason, reading.fragment, [folded.join(''), term]) : reason]
}

function splitReason({ item, evidence, reading }: Told, each: Explained): readonly Reason[] {
  if (!('split' in each)) return []
  const { space } = each.split
  const span = space === 'name' ? evidence.names[each.item]?.span : evidence.places[each.item]?.span
  return span
    ? [
        reasonAt(
          stretchOf(item, space === 'name' ? 'name' : 'place', span),
          typedWords(reading, each),
          'same',
        ),
      ]
    : []
}

/** What speaks for a finding: for each part of the fragment that its description explains, where that stands and how it
 *  agrees. Reads the description anew, a millisecond or so: for the few that are shown.
 *  @param fragment as given to `check`; offsets point into it
 *  @returns in the order typed; empty when nothing agrees */
export function reasonsFor(item: Described, fragment: string): readonly Reason[] {
  const [part] = settledParts(createIndex([item]))
  const reading = readFragment(fragment)
  if (!part || reading.words.length === 0) return []
  const told: Told = { item, evidence: evidenceOf(item), part, reading }
  return explain([part], reading).flatMap((each) => [
    ...identifierReason(told, each),
    ...termReason(told, each),
    ...splitReason(told, each),
  ])
}
