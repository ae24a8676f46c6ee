import { MISSING } from '../estimate/contracts.ts'
import {
  comparePrepared,
  type PartLikeness,
  type PreparedPart,
  preparePart,
} from '../names/compare-name-parts.ts'
import { soundKey } from '../names/sound-form.ts'
import type { Comparator, Level } from './column.ts'
import { createDictionary, remembered } from './dictionary.ts'
import { editsBetween } from './edits.ts'
import { type NameFields, type NameParts, readNames } from './read-names.ts'

// Levels of two words of names, best first; after them, that a word stands in another part of the other name.
const levels: readonly Level[] = [
  { level: 'same', m: 0.6, u: 0.004 },
  { level: 'spelling', m: 0.04, u: 0.001 },
  { level: 'one-off', m: 0.08, u: 0.002 },
  { level: 'nickname', m: 0.05, u: 0.001 },
  { level: 'begins-with', m: 0.03, u: 0.002 },
  { level: 'sounds-alike', m: 0.04, u: 0.003 },
  { level: 'alike', m: 0.03, u: 0.02 },
  { level: 'initial', m: 0.03, u: 0.02 },
  { level: 'differs', m: 0.12, u: 0.93 },
  { level: 'elsewhere', m: 0.05, u: 0.003 },
]
const numberOf = (name: string): number => levels.findIndex(({ level }) => level === name)
const differs = numberOf('differs')
const elsewhere = numberOf('elsewhere')
const beginsWith = numberOf('begins-with')
const alike = numberOf('alike')
const ofLikeness: Readonly<Record<PartLikeness, number>> = {
  same: 0,
  spelling: numberOf('spelling'),
  'one-off': numberOf('one-off'),
  nickname: numberOf('nickname'),
  'sounds-alike': numberOf('sounds-alike'),
  initial: numberOf('initial'),
  apart: differs,
}

function wordLevel(left: PreparedPart, right: PreparedPart): number {
  const { how } = comparePrepared(left, right)
  if (how !== 'apart') return ofLikeness[how]
  const [short, long] =
    left.text.length < right.text.length ? [left.text, right.text] : [right.text, left.text]
  if (short.length < 2) return differs
  if (short.length >= 3 && long.startsWith(short)) return beginsWith
  const limit = Math.floor(long.length * 0.35)
  return limit > 0 && editsBetween(short, long, limit) <= limit ? alike : differs
}

const nobody: NameParts = { given: [], family: [], further: [] }

/** Compares a person's name in three columns: family name, given name, further names. A word that stands in another part
 *  on the other side (parts swapped, a second name gone by) is found there. */
export function compareNames(fields: NameFields, records: number): Comparator {
  const dictionary = createDictionary()
  const names = readNames(fields, records, dictionary)
  const prepared = dictionary.texts.map(preparePart)
  const text = (word: number): string => dictionary.texts[word] ?? ''
  const between = remembered((left, right) => {
    const one = prepared[left]
    const other = prepared[right]
    return one && other ? wordLevel(one, other) : differs
  })
  const nearest = (left: readonly number[], right: readonly number[]): number => {
    let level = MISSING
    // Indexed loops: this runs some ten million times, and iterators cost more than the comparing.
    for (let at = 0; at < left.length; at++)
      for (let to = 0; to < right.length; to++) {
        const one = left[at] ?? -1
        const other = right[to] ?? -1
        level = Math.min(level, one === other ? 0 : between(one, other))
      }
    return level
  }
  // An initial is no word: J. in one place and J. in another are as good as nothing.
  const shared = (left: readonly number[], right: readonly number[]): boolean =>
    left.some((word) => right.includes(word) && text(word).length > 1)

  const familyLevel = (one: NameParts, other: NameParts): number => {
    const level = nearest(one.family, other.family)
    if (level === 0) return 0
    const moved =
      shared(one.family, other.given) ||
      shared(one.family, other.further) ||
      shared(other.family, one.given) ||
      shared(other.family, one.further)
    return moved ? elsewhere : level
  }
  const givenLevel = (one: NameParts, other: NameParts): number => {
    const level = nearest(one.given, other.given)
    if (level === 0) return 0
    if (shared(one.given, other.further) || shared(other.given, one.further)) return elsewhere
    const there = shared(one.given, other.family)
    const here = shared(other.given, one.family)
    if (there && here) return elsewhere
    // A lone word that is the other's family name was never said to be a given name.
    return (there || here) && level === differs ? MISSING : level
  }
  /** The word in which both agree, the lowest number of several, so that the order of the two does not matter. */
  const agreed = (left: readonly number[], right: readonly number[]): number =>
    left.reduce((least, word) => (right.includes(word) && (least < 0 || word < least) ? word : least), -1)
  const firstOf = (part: keyof NameParts) => ({
    ofRecord: Int32Array.from(names, (name) => name[part][0] ?? -1),
    distinct: dictionary.texts.length,
  })

  return {
    columns: ['family', 'given', 'further'].map((part) => ({ slot: `${fields.slot}: ${part}`, levels })),
    values: [firstOf('family'), firstOf('given'), firstOf('further')],
    compare: (left, right, out, at) => {
      const one = names[left] ?? nobody
      const other = names[right] ?? nobody
      out.levels[at] = familyLevel(one, other)
      out.levels[at + 1] = givenLevel(one, other)
      out.levels[at + 2] = nearest(one.further, other.further)
      out.terms[at] = out.levels[at] === 0 ? agreed(one.family, other.family) : -1
      out.terms[at + 1] = out.levels[at + 1] === 0 ? agreed(one.given, other.given) : -1
      out.terms[at + 2] = out.levels[at + 2] === 0 ? agreed(one.further, other.further) : -1
    },
    keys: (record) => {
      const { given, family, further } = names[record] ?? nobody
      const all = [...new Set([...family, ...given, ...further])].map(text)
      return [
        ...all.map((word) => `name ${word}`),
        ...all.map((word) => `sound ${soundKey(word)}`),
        ...family.flatMap((last) =>
          [...given, ...further].map((first) => `sound ${soundKey(text(last))}, ${text(first).charAt(0)}`),
        ),
      ]
    },
  }
}
