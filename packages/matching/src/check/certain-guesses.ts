import { readEmails } from '../evidence/read-emails.ts'
import { readHandles } from '../evidence/read-handles.ts'
import { readPhones } from '../evidence/read-phones.ts'
import { readPlates } from '../evidence/read-plates.ts'
import { fold, type Word } from '../text/fold.ts'
import type { Guess } from './guess.ts'
import type { IdentifierKind } from './segment.ts'

/** A whole identifier that was read out of a fragment; offsets are UTF-16 units of it. */
export type CertainRead = {
  readonly kind: IdentifierKind
  readonly key: string
  readonly start: number
  readonly end: number
  /** `false` for a short name that nothing says is a handle: many people have it, each on another platform. */
  readonly telling: boolean
}

const WHOLE_PHONE = 10
const LEAST_PLATE = 5
const LEAST_HANDLE = 3
const LEAST_TELLING_HANDLE = 7

// A hash before a plate, or a question mark after it, is seldom a character nobody saw.
const besidePlate = /(?<![\p{L}\p{N}])[#"'([]*([a-z\d]{2,4}[ .·-]?[a-z\d]{2,4})[?!.)\]"']*(?![\p{L}\p{N}])/gu

// Six or seven letters and digits, as every province gives them.
const wholePlate = /^(?=.*[a-z])(?=.*\d.*\d)[a-z\d]{6,7}$/

function platesBeside(fragment: string): readonly CertainRead[] {
  if (!/[#?]/.test(fragment)) return []
  const { text, at, sourceLength } = fold(fragment)
  return Array.from(text.matchAll(besidePlate), ({ 0: whole, 1: plate = '', index }) => {
    const first = index + whole.indexOf(plate)
    return {
      kind: 'plate' as const,
      key: plate.replaceAll(/[^a-z\d]/g, ''),
      start: at[first] ?? 0,
      end: at[first + plate.length] ?? sourceLength,
      telling: true,
    }
  }).filter(({ key }) => wholePlate.test(key))
}

/** The whole identifiers of a fragment, read as those of a warning's text are, so that what was read out of one is found when
 *  it is typed with the same punctuation. What stands in an address is no phone, what is a phone no handle. */
export function readCertain(fragment: string): readonly CertainRead[] {
  const emails = fragment.includes('@') || /\bat\b|arobas|chez/i.test(fragment) ? readEmails(fragment) : []
  const found: CertainRead[] = emails.map(({ local, domain, start, end }) => ({
    kind: 'email',
    key: `${local}@${domain}`,
    start,
    end,
    telling: true,
  }))
  const add = (read: CertainRead): void => {
    if (!found.some(({ start, end }) => read.start < end && start < read.end)) found.push(read)
  }
  for (const { key, start, end } of readPhones(fragment, 'fragment'))
    if (key.length >= WHOLE_PHONE && !key.includes('?'))
      add({ kind: 'phone', key, start, end, telling: true })
  for (const plate of platesBeside(fragment)) add(plate)
  for (const { key, start, end } of readPlates(fragment))
    if (key.length >= LEAST_PLATE && !key.includes('?') && /\d/.test(key))
      add({ kind: 'plate', key, start, end, telling: true })
  for (const { key, platform, start, end } of readHandles(fragment)) {
    const told = platform !== null || /[@/]/.test(fragment.slice(start, end))
    const telling = told || key.length >= LEAST_TELLING_HANDLE
    if (key.length >= LEAST_HANDLE) add({ kind: 'handle', key, start, end, telling })
  }
  return found
}

/** As guesses over the words they stand in. */
export const certainGuesses = (reads: readonly CertainRead[], words: readonly Word[]): readonly Guess[] =>
  reads
    .map(({ kind, key, start, end, telling }) => ({
      kind,
      key,
      start,
      end,
      telling,
      from: words.filter((word) => word.end <= start).length,
      to: words.filter((word) => word.start < end).length,
      doubt: 0,
      certain: true,
      partial: false,
    }))
    .filter(({ from, to }) => from < to)

/** Guesses with those that are certain, each reading once: a doubtful one gives way to the same in certainty. */
export function withCertain(guesses: readonly Guess[], certain: readonly Guess[]): readonly Guess[] {
  const isSame = (left: Guess, right: Guess): boolean =>
    left.kind === right.kind && left.key === right.key && left.from === right.from && left.to === right.to
  const stands = (guess: Guess): boolean =>
    guess.doubt <= 0 &&
    !guess.partial &&
    (guess.certain || (guess.kind !== 'handle' && guess.kind !== 'email'))
  const more = certain.filter((each) => !guesses.some((guess) => isSame(guess, each) && stands(guess)))
  return [...guesses.filter((guess) => !more.some((each) => isSame(guess, each))), ...more]
}
