import type { Chunk } from './chunk.ts'
import type { Guess } from './guess.ts'
import { handlesIn } from './guess-handles.ts'
import { phoneRuns, phonesIn } from './guess-phones.ts'
import { platesIn, saysPlate } from './guess-plates.ts'
import { mayBeSame } from './may-be-same.ts'

/** Every identifier that neighbouring words of a fragment may be, or be part of. */
export function guessIdentifiers(chunks: readonly Chunk[]): readonly Guess[] {
  const runs = phoneRuns(chunks)
  return [...phonesIn(runs), ...platesIn(chunks, runs), ...handlesIn(chunks)]
}

/** Guesses, with those marked that are never said to be the same. */
export function withTelling(
  guesses: readonly Guess[],
  chunks: readonly Chunk[],
  fragment: string,
): readonly Guess[] {
  const named = saysPlate(chunks)
  return guesses.map((guess) => ({
    ...guess,
    telling: guess.telling && mayBeSame(guess.kind, guess.key, fragment.slice(guess.start, guess.end), named),
  }))
}
