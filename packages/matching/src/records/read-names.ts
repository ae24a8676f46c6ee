import { titles } from '../names/name-words.ts'
import { wordsOf } from '../text/fold.ts'
import type { Dictionary } from './dictionary.ts'

/** The fields that hold one person's name, each with the texts of all records; '' where nothing is said. */
export type NameFields = {
  /** Starts the name of each column. */
  readonly slot: string
  readonly full: readonly (readonly string[])[]
  readonly given: readonly (readonly string[])[]
  readonly family: readonly (readonly string[])[]
}

/** A name taken apart; words are numbers of a dictionary. */
export type NameParts = {
  readonly given: readonly number[]
  readonly family: readonly number[]
  /** What the full name holds besides. */
  readonly further: readonly number[]
}

/** Reads all name fields of each record as one name, without titles. Where there is no
 *  field of given names, the first word of the full name is taken as one, and the last as family name likewise; comparing
 *  finds words in each other's place. */
export function readNames(fields: NameFields, records: number, dictionary: Dictionary): readonly NameParts[] {
  const read = (texts: readonly (readonly string[])[], record: number): readonly number[] => {
    const words = texts.flatMap((ofField) => wordsOf(ofField[record] ?? '').map(({ token }) => token))
    return [...new Set(words.filter((word) => !titles.has(word)).map(dictionary.numberOf))]
  }
  return Array.from({ length: records }, (_, record) => {
    let given = read(fields.given, record)
    let family = read(fields.family, record)
    let further = read(fields.full, record).filter((word) => !given.includes(word) && !family.includes(word))
    if (fields.given.length === 0) {
      given = further.slice(0, 1)
      further = further.slice(1)
    }
    if (fields.family.length === 0) {
      family = further.slice(-1)
      further = further.slice(0, -1)
    }
    return { given, family, further }
  })
}
