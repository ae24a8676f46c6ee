import { fold } from '../text/fold.ts'

/** A folded text with the way back to what was typed. */
export type PlainText = {
  readonly text: string
  /** UTF-16 offset in the source of each unit of `text`; `at(text.length)` is the end. */
  readonly at: (unit: number) => number
}

const ascii = /^[\0-\x7f]*$/

/** As `fold`, apostrophes kept where nothing needs folding: identifiers do not hold them. */
export function plainText(source: string): PlainText {
  if (ascii.test(source)) return { text: source.toLowerCase(), at: (unit) => unit }
  const { text, at, sourceLength } = fold(source)
  return { text, at: (unit) => at[unit] ?? sourceLength }
}

/** An identifier as it was read, reduced to what counts. */
export type IdentifierRead = {
  readonly key: string
  /** UTF-16 offsets in the source. */
  readonly start: number
  readonly end: number
  /** Where each character of `key` begins in the source; of one that was supplied, where it would. */
  readonly at: readonly number[]
}

/** Lower case without accents and invisible characters, typographic quotes and dashes as ASCII ones: for measures, where an apostrophe means feet. */
export const loose = (source: string): string =>
  ascii.test(source)
    ? source.toLowerCase()
    : source
        .normalize('NFD')
        .replaceAll(/[\p{M}\p{Cf}]/gu, '')
        .replaceAll(/[\p{Pd}\u2212]/gu, '-')
        .replaceAll(/[’′‘´]/g, "'")
        .replaceAll(/[”″“]/g, '"')
        .toLowerCase()
