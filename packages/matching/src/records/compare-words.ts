import { MISSING } from '../estimate/contracts.ts'
import type { Comparator, Level } from './column.ts'
import { createDictionary } from './dictionary.ts'
import { oneOff, wordingOf, wordings } from './wordings.ts'

// Two values that have changed fields: the street stands where the suburb should.
const elsewhere: Level = { level: 'elsewhere', m: 0.02, u: 0.001 }

/** Fields of one kind, each with the text of every record; '' where nothing is said. */
export type WordFields = {
  readonly kind: keyof typeof wordings
  readonly fields: readonly { readonly field: string; readonly texts: readonly string[] }[]
}

/** Compares fields of one kind, each in a column of its own; a value that stands in another of them is found there. */
export function compareWords({ kind, fields }: WordFields): Comparator {
  const { plain, levels, shortest, level, keys } = wordings[kind]
  const dictionary = createDictionary()
  const numbers = fields.map(({ texts }) =>
    Int32Array.from(texts, (text) => {
      const value = plain(text)
      return value === '' ? -1 : dictionary.numberOf(value)
    }),
  )
  const values = dictionary.texts.map(wordingOf)
  const agree = (left: number, right: number): boolean => {
    const one = values[left]
    const other = values[right]
    return one !== undefined && other !== undefined && (one === other || oneOff(one, other, shortest))
  }
  const between = (left: number, right: number): number => {
    const one = values[left]
    const other = values[right]
    if (!one || !other) return MISSING
    if (one === other) return 0
    return oneOff(one, other, shortest) ? 1 : level(one, other)
  }
  const moved = (left: number, right: number, column: number): boolean =>
    numbers.some(
      (there, other) =>
        other !== column &&
        (agree(numbers[column]?.[left] ?? -1, there[right] ?? -1) ||
          agree(numbers[column]?.[right] ?? -1, there[left] ?? -1)),
    )
  /** A level; whether something agrees elsewhere is asked only where it does not here. */
  const levelIn = (left: number, right: number, column: number): number => {
    const here = between(numbers[column]?.[left] ?? -1, numbers[column]?.[right] ?? -1)
    return here > 1 && moved(left, right, column) ? levels.length : here
  }
  return {
    columns: fields.map(({ field }) => ({
      slot: field,
      levels: fields.length > 1 ? [...levels, elsewhere] : levels,
    })),
    values: numbers.map((ofRecord) => ({ ofRecord, distinct: values.length })),
    compare: (left, right, out, at) => {
      for (let column = 0; column < numbers.length; column++) {
        const found = levelIn(left, right, column)
        out.levels[at + column] = found
        out.terms[at + column] = found === 0 ? (numbers[column]?.[left] ?? -1) : -1
      }
    },
    keys: (record) =>
      numbers.flatMap((ofRecord) => {
        const value = values[ofRecord[record] ?? -1]
        return value ? [value.text, ...keys(value)].map((key) => `${kind} ${key}`) : []
      }),
  }
}
