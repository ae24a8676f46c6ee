import { likeLatin } from '../evidence/like-latin.ts'
import { settlePlate } from '../evidence/plate-grammar.ts'
import type { Chunk } from './chunk.ts'
import { namedBy, type Run, runsOf, textsOf } from './chunk-runs.ts'
import { type Guess, guessOf, REREAD } from './guess.ts'
import { isSpelt, spokenCharacter } from './spoken.ts'
import { isStopWord } from './stop-words.ts'
import { asUnseen, knownIn } from './unseen.ts'

const LEAST_PLATE = 6
export const LONGEST_PLATE = 8
const digit = /\d/
const letter = /\p{L}/u
const plateWords: ReadonlySet<string> = new Set(
  'plate plates plat licence license lic tag tags reg immatriculation plaque plaques'.split(' '),
)

/** Whether words say that a plate is meant. */
export const saysPlate = (chunks: readonly Chunk[]): boolean => namedBy(chunks, plateWords)

const plateText = ({ text: typed }: Chunk): string | null => {
  const text = likeLatin(typed)
  if (plateWords.has(text)) return null
  const spoken = spokenCharacter(text)
  if (spoken !== undefined) return spoken
  const read = asUnseen(text).replace(/[^a-z\d?]/g, '')
  return read === '' || read.length > LONGEST_PLATE || /[^\p{ASCII}…•–—]/u.test(text) ? null : read
}

/** Whether a key can be part of a plate: letters and digits, or one group of either, or few of them with unseen ones.
 *  @param named whether the fragment says that it is one */
function platePlausible(key: string, named: boolean): boolean {
  const known = knownIn(key)
  if (known < 2 || key.length < 3 || key.length > LONGEST_PLATE) return false
  if (digit.test(key) && letter.test(key)) return true
  if (named || key.length > known) return key.length <= 7
  return key.length <= (letter.test(key) ? 3 : 4)
}

/** A plate with its halves the other way round: `ABC 123` and `123 ABC`. */
const turned = (key: string): string | null =>
  key.length === 6 && digit.test(key) && letter.test(key) ? key.slice(3) + key.slice(0, 3) : null

const isPartOf = (guess: Guess, other: Guess): boolean =>
  other.key.length >= LEAST_PLATE &&
  other.to - other.from > guess.to - guess.from &&
  other.from <= guess.from &&
  guess.to <= other.to

export function platesIn(chunks: readonly Chunk[], runs: readonly Run[]): readonly Guess[] {
  const guesses: Guess[] = []
  const named = saysPlate(chunks)
  const isAside = ([chunk]: readonly Chunk[]): boolean => chunks.length > 1 && isStopWord(chunk?.text ?? '')
  const inRun = (held: readonly Chunk[]): boolean =>
    runs.some((run) => run.text.length > LONGEST_PLATE && held.every((chunk) => run.chunks.includes(chunk)))
  for (let first = 0; first < chunks.length; first++) {
    let key = ''
    for (let count = 1; count <= LONGEST_PLATE && first + count <= chunks.length; count++) {
      const held = chunks.slice(first, first + count)
      const [run, more] = runsOf(held, plateText)
      if (!run || more || run.chunks.length !== count) break
      key = run.text
      if (key.length > LONGEST_PLATE) break
      if (!isSpelt(textsOf(held), named) || (count === 1 && !named && isAside(held))) continue
      const shape = { doubt: digit.test(key) && letter.test(key) ? 0 : 1.5, partial: inRun(held) }
      if (platePlausible(key, named)) guesses.push(guessOf('plate', key, held, shape))
      // Warnings keep O and 0, I and 1 as the format of the plate has them.
      const settled = settlePlate(key)
      if (settled !== key && digit.test(key)) guesses.push(guessOf('plate', settled, held, shape))
      const around = turned(key)
      if (around) guesses.push(guessOf('plate', around, held, { doubt: REREAD, partial: true }))
      const unseen = key.replaceAll('x', '?')
      if (unseen !== key && platePlausible(unseen, named))
        guesses.push(guessOf('plate', unseen, held, { doubt: 2, partial: true }))
    }
  }
  return guesses.map((guess) =>
    guesses.some((other) => isPartOf(guess, other)) ? { ...guess, partial: true } : guess,
  )
}
