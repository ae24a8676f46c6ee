import type { Name } from '../evidence/contracts.ts'
import { comparePrepared, type PreparedPart, preparePart } from '../names/compare-name-parts.ts'
import type { Agreement, NameLevel, SlotComparator } from './agreement.ts'

type Likeness = { readonly level: NameLevel; readonly cost: number }
const SAME: Likeness = { level: 'same', cost: 0 }

/** A part of a name with the number under which it is remembered. */
type Part = PreparedPart & { readonly number: number }

type NumberedName = { readonly parts: readonly Part[]; readonly span: Name['span'] }

type Parts = {
  readonly partOf: (text: string) => Part
  readonly likenessOf: (left: Part, right: Part) => Likeness
}

/** Parts of names, and how alike any two are, each compared once: one name is met again and again. */
function createParts(): Parts {
  const parts = new Map<string, Part>()
  const known = new Map<number, Likeness>()
  return {
    partOf: (text) => {
      let part = parts.get(text)
      if (!part) parts.set(text, (part = { ...preparePart(text), number: parts.size }))
      return part
    },
    likenessOf: (left, right) => {
      if (left.number === right.number) return SAME
      const low = left.number < right.number ? left : right
      const high = left.number < right.number ? right : left
      // Cantor's numbering of pairs: small numbers make fast keys.
      const key = (high.number * (high.number + 1)) / 2 + low.number
      let likeness = known.get(key)
      if (!likeness) {
        const { how, cost } = comparePrepared(low, high)
        likeness = { level: how === 'apart' ? 'differs' : how, cost }
        known.set(key, likeness)
      }
      return likeness
    },
  }
}

const otherGivenName: Agreement = { aspect: 'given-name', level: 'differs', terms: null }
const otherFamilyName: Agreement = { aspect: 'family-name', level: 'differs', terms: null }
const otherName: readonly Agreement[] = [otherGivenName]
const otherNames: readonly Agreement[] = [otherGivenName, otherFamilyName]

const agreement = (
  aspect: 'given-name' | 'family-name',
  { level }: Likeness,
  left: Part,
  right: Part,
): Agreement =>
  level === 'differs'
    ? aspect === 'given-name'
      ? otherGivenName
      : otherFamilyName
    : { aspect, level, terms: { kind: aspect, left: left.text, right: right.text } }

/** Two names of which one is written family name first; `null` when that does not make them agree. */
function turnedAround(
  likenessOf: Parts['likenessOf'],
  [first, last]: readonly [Part, Part],
  [otherFirst, otherLast]: readonly [Part, Part],
): readonly Agreement[] | null {
  const one = likenessOf(first, otherLast)
  if (one.level === 'differs') return null
  const two = likenessOf(last, otherFirst)
  if (two.level === 'differs') return null
  // Which of the two is the given name nobody can say: the same one, whichever side is asked.
  const inOrder = (left: Part, right: Part): string => [left.text, right.text].toSorted().join(' ')
  const forwards = inOrder(first, otherLast) < inOrder(last, otherFirst)
  return forwards
    ? [agreement('given-name', one, first, otherLast), agreement('family-name', two, last, otherFirst)]
    : [agreement('given-name', two, last, otherFirst), agreement('family-name', one, first, otherLast)]
}

/** Names, one comparison for given, family and invented names: a name of one part may be any of them, and who writes
 *  `Li Ji-hoon` and who writes `Ji-hoon Li` mean one man. Holds a memory of its own: one for each index. */
export function createNameComparator(): SlotComparator<NumberedName> {
  const { partOf, likenessOf } = createParts()

  const compare = ({ parts: one }: NumberedName, { parts: other }: NumberedName): readonly Agreement[] => {
    const first = one[0]
    const last = one[one.length - 1]
    const otherFirst = other[0]
    const otherLast = other[other.length - 1]
    if (!first || !last || !otherFirst || !otherLast) return []
    const straight = likenessOf(first, otherFirst)
    if (one.length === 1 && other.length === 1)
      return straight.level === 'differs' ? otherName : [agreement('given-name', straight, first, otherFirst)]
    const families = likenessOf(last, otherLast)
    if (one.length === 1 || other.length === 1)
      return families.cost < straight.cost && families.level !== 'differs'
        ? [agreement('family-name', families, last, otherLast)]
        : straight.level === 'differs'
          ? otherName
          : [agreement('given-name', straight, first, otherFirst)]
    if (straight.level === 'differs' && families.level === 'differs') {
      const turned = turnedAround(likenessOf, [first, last], [otherFirst, otherLast])
      return turned ?? otherNames
    }
    return [
      agreement('given-name', straight, first, otherFirst),
      agreement('family-name', families, last, otherLast),
    ]
  }

  return {
    slot: 'name',
    valuesOf: ({ names }) =>
      names.flatMap(({ parts, span }) =>
        parts.length > 0 ? [{ parts: parts.map(({ text }) => partOf(text)), span }] : [],
      ),
    keyOf: ({ parts }) => parts.map(({ text }) => text).join(' '),
    spanOf: ({ span }) => span,
    compare,
    termsOf: ({ parts }) => {
      const given = { kind: 'given-name', term: parts[0]?.text ?? '' } as const
      return parts.length > 1 ? [given, { kind: 'family-name', term: parts.at(-1)?.text ?? '' }] : [given]
    },
    several: false,
  }
}
