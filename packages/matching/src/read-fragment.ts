import { type Word, wordsOf } from './text/fold.ts'
import {
  type IdentifierSlot,
  readEmail,
  readHandle,
  readPhone,
  readPlate,
  readPlateWithX,
  type Reduced,
  reduce,
  withoutTrunk,
} from './identifiers.ts'

/** A guess that some neighbouring words of a fragment are one identifier. It covers the words `from` up to, not including, `to`. */
export type Guess = {
  readonly slot: IdentifierSlot
  readonly reduced: Reduced
  readonly from: number
  readonly to: number
  /** Whether one edit is forgiven. */
  readonly forgiving: boolean
  /** How its parts were typed: with spaces between them, held together by other characters, or without either. */
  readonly joined: 'spaced' | 'held' | 'plain'
}

/** What a fragment may mean. All of it is tried, nothing is excluded. */
export type FragmentReading = {
  readonly fragment: string
  readonly words: readonly Word[]
  readonly guesses: readonly Guess[]
}

const MOST_CHARACTERS = 200
const MOST_WORDS = 12
const LONGEST_RUN = 4

type Run = {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
  readonly whole: boolean
}

/** Every few neighbouring pieces, as spaces divide them, with the words they cover. */
function runsOf(fragment: string, words: readonly Word[]): readonly Run[] {
  const pieces = Array.from(fragment.matchAll(/\S+/gu), ({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
  })).slice(0, MOST_WORDS)
  return pieces.flatMap(({ start }, first) =>
    pieces.slice(first, first + LONGEST_RUN).map(({ end }, more) => {
      const covered = words.filter((word) => word.start >= start && word.end <= end)
      const from = covered[0] ? words.indexOf(covered[0]) : 0
      const whole = first === 0 && first + more === pieces.length - 1
      return { start, end, from, to: from + covered.length, whole }
    }),
  )
}

const known = (key: string): number => key.replaceAll('?', '').length

function guessesOf(fragment: string, { start, end, from, to, whole }: Run): readonly Guess[] {
  const text = fragment.slice(start, end)
  const guess = (slot: IdentifierSlot, reduced: Reduced, forgiving: boolean): Guess => ({
    slot,
    reduced,
    from,
    to,
    forgiving,
    joined: /\s/u.test(text) ? 'spaced' : to - from > 1 ? 'held' : 'plain',
  })
  const guesses: Guess[] = []
  const phone = reduce(fragment, readPhone, start, end)
  if (/^[\s\p{N}?*_xX()+./-]+$/u.test(text) && known(phone.key) >= 3) {
    const bare = withoutTrunk(phone)
    guesses.push(guess('phone', bare, known(bare.key) >= 7))
    if (/^1\d{7}/.test(bare.key))
      guesses.push(
        guess(
          'phone',
          { key: bare.key.slice(1), at: bare.at.slice(1), ends: bare.ends.slice(1) },
          known(bare.key) >= 8,
        ),
      )
  }
  for (const reading of /x/i.test(text) ? [readPlate, readPlateWithX] : [readPlate]) {
    const plate = reduce(fragment, reading, start, end)
    const enough = known(plate.key) >= (plate.key.includes('?') ? 2 : 3)
    if (plate.key.length <= 8 && enough && (whole || /[\d?]/.test(plate.key)))
      guesses.push(guess('plate', plate, known(plate.key) >= 5))
  }
  const bare = whole ? Math.max(start, fragment.lastIndexOf(':') + 1) : start
  const handle = reduce(fragment, readHandle, bare, end)
  if (handle.key.length >= 4 && (whole || !/\s/u.test(text))) {
    const email = reduce(fragment, readEmail, fragment[bare] === '@' ? bare + 1 : bare, end)
    guesses.push(
      guess('handle', handle, handle.key.length >= 6),
      guess('email', email, email.key.length >= 6),
    )
  }
  return guesses
}

/** Reads what a person typed: its words, and every stretch of it that may be a phone, plate, handle or e-mail address. */
export function readFragment(typed: string): FragmentReading {
  const fragment = Array.from(typed).slice(0, MOST_CHARACTERS).join('')
  const words = wordsOf(fragment).slice(0, MOST_WORDS)
  const guesses = runsOf(fragment, words)
    .filter(({ from, to }) => to > from)
    .flatMap((run) => guessesOf(fragment, run))
  return { fragment, words, guesses }
}
