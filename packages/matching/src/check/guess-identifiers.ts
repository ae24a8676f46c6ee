import type { Chunk } from './chunk.ts'
import type { IdentifierKind } from './segment.ts'
import { repeats } from '../evidence/number-words.ts'
import { settlePlate } from '../evidence/plate-grammar.ts'
import { isEveryday, isSpelt, spokenCharacter, spokenDigit } from './spoken.ts'
import { isStopWord } from './stop-words.ts'
import { lengthOf } from './length-of.ts'
import { mayBeSame } from './may-be-same.ts'

/** Some neighbouring words read as an identifier, or as part of one. */
export type Guess = {
  readonly kind: IdentifierKind
  /** Its characters, `?` for one nobody saw; e-mail addresses as `mailbox@domain`, the domain perhaps cut short. */
  readonly key: string
  /** The words it covers: `from` up to, not including, `to`. */
  readonly from: number
  readonly to: number
  /** UTF-16 offsets in the fragment. */
  readonly start: number
  readonly end: number
  /** Bits that the reading itself is in doubt. */
  readonly doubt: number
  /** Written so that it can be nothing else: `@example`. */
  readonly certain: boolean
  /** A further reading, or of a part alone: worth a look only where the likelier one of the same words is found nowhere. */
  readonly partial: boolean
  /** `false` for what is never said to be the same, however alike: `gmc 350`, `1234567890`. */
  readonly telling: boolean
}

// `name at example dot test`; a handle itself is not taken apart that often.
const MOST_CHUNKS = 6
const MOST_PIECES = 3
const NATIONAL = 10
const LONGEST_PHONE = 15
const LEAST_PLATE = 6
const LONGEST_PLATE = 8
const LEAST_HANDLE = 4
const LONGEST_HANDLE = 40
const LOOKS_SO = 1.5
/** Doubt from which on a guess is no longer what was typed: whatever agrees with it, nothing is said to be the same. */
export const REREAD = 6

const phoneChunk = /^[+(]?[\d?*_x#•.()…~/–—-]+$/
const digit = /\d/
const letter = /\p{L}/u
// Runs of dots and dashes stand for as many characters nobody saw; three dots for any number of them.
const gapOfAnyLength = /…|\.{3,}/g
const GAP = '~'

const asUnseen = (text: string): string =>
  text
    .replace(gapOfAnyLength, GAP)
    .replace(/[-–—.]{2,}/g, (run) => '?'.repeat(run.length))
    .replace(/[*_#•]/g, '?')

/** Each chunk as the digits it says or shows, `null` when it says none. */
function phoneText(chunk: Chunk): string | null {
  if (phoneChunk.test(chunk.text))
    return asUnseen(chunk.text)
      .replaceAll('x', '?')
      .replace(/[^\d?~]/g, '')
  return spokenDigit(chunk.text) ?? null
}

/** As many unseen digits as make the number whole, where some were passed over. */
const filled = (key: string): string =>
  key.replace(GAP, '?'.repeat(Math.max(0, NATIONAL - key.length + 1))).replaceAll(GAP, '')

const knownIn = (key: string): number => key.replaceAll('?', '').length

type Run = {
  readonly chunks: readonly Chunk[]
  readonly text: string
}

const textsOf = (chunks: readonly Chunk[]): readonly string[] => chunks.map(({ text }) => text)

const phoneWords: ReadonlySet<string> = new Set(
  'phone phones number cell tel telephone text texted texts called call calls numero cellulaire'.split(' '),
)
const plateWords: ReadonlySet<string> = new Set(
  'plate plates plat licence license lic tag tags reg immatriculation plaque plaques'.split(' '),
)
const namedBy = (chunks: readonly Chunk[], words: ReadonlySet<string>): boolean =>
  chunks.some(({ text }) => words.has(text.replace(/\P{L}+$/u, '')))

/** Neighbouring chunks that can each be read so, run together; `double five` is two fives. */
function runsOf(chunks: readonly Chunk[], read: (chunk: Chunk) => string | null): readonly Run[] {
  const runs: Run[] = []
  let held: Chunk[] = []
  let text = ''
  let times = 1
  const close = (): void => {
    if (text !== '') runs.push({ chunks: held, text })
    held = []
    text = ''
    times = 1
  }
  for (const chunk of chunks) {
    const repeat = repeats.get(chunk.text)
    const said = repeat ? '' : read(chunk)
    if (said === null) {
      close()
      continue
    }
    held.push(chunk)
    text += said.repeat(times)
    times = repeat ?? 1
  }
  close()
  return runs
}

function guessOf(
  kind: IdentifierKind,
  key: string,
  chunks: readonly Chunk[],
  { doubt = 0, certain = false, partial = false }: Partial<Pick<Guess, 'doubt' | 'certain' | 'partial'>>,
): Guess {
  const [first] = chunks
  const last = chunks.at(-1)
  return {
    kind,
    key,
    from: first?.from ?? 0,
    to: last?.to ?? 0,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    doubt,
    certain,
    partial,
    telling: true,
  }
}

function phoneGuesses({ chunks, text }: Run, partial: boolean): readonly Guess[] {
  const key = filled(text)
  const first = chunks[0]?.text ?? ''
  const trunk = key.startsWith('1') && (key.length === NATIONAL + 1 || first === '1' || first.startsWith('+'))
  const without = { key: key.slice(1), doubt: trunk ? 0 : 2 }
  const keys = trunk
    ? [without]
    : key.startsWith('1') && key.length > 4
      ? [{ key, doubt: 0 }, without]
      : [{ key, doubt: 0 }]
  return keys
    .filter((each) => each.key.length <= LONGEST_PHONE && knownIn(each.key) >= 3)
    .map((each) => guessOf('phone', each.key, chunks, { doubt: each.doubt, partial }))
}

const isWritten = (chunk: Chunk | undefined): boolean => chunk !== undefined && phoneChunk.test(chunk.text)

/** Numbers without the everyday words before and after what is written in digits: `text to 604`. */
function withoutEveryday(chunks: readonly Chunk[]): readonly Chunk[] {
  const said = (at: number, next: number): boolean =>
    !(isEveryday(chunks[at]?.text ?? '') && isWritten(chunks[next]))
  return chunks.filter((_, at) => said(at, at === 0 ? 1 : at === chunks.length - 1 ? at - 1 : at))
}

const phoneRuns = (chunks: readonly Chunk[]): readonly Run[] =>
  runsOf(chunks, phoneText)
    .flatMap((run) => runsOf(withoutEveryday(run.chunks), phoneText))
    .filter((run) => isSpelt(textsOf(run.chunks), namedBy(chunks, phoneWords)))

const phonesIn = (runs: readonly Run[]): readonly Guess[] =>
  runs.flatMap((run) => [
    ...phoneGuesses(run, false),
    ...(run.chunks.length > 1
      ? run.chunks.flatMap((chunk) => runsOf([chunk], phoneText).flatMap((each) => phoneGuesses(each, true)))
      : []),
  ])

const plateText = ({ text }: Chunk): string | null => {
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

function platesIn(chunks: readonly Chunk[], runs: readonly Run[]): readonly Guess[] {
  const guesses: Guess[] = []
  const named = namedBy(chunks, plateWords)
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

const plainWord = /^[\p{L}'-]{1,11}$/u
const skeleton = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function handleOf(chunks: readonly Chunk[], doubt: number): readonly Guess[] {
  const text = chunks.map((chunk) => chunk.text).join('')
  const at = text.indexOf('@', 1)
  const local = skeleton(at > 0 ? text.slice(0, at) : text.slice(text.lastIndexOf(':') + 1))
  if (lengthOf(local) < (at > 0 ? 1 : LEAST_HANDLE) || local.length > LONGEST_HANDLE || !letter.test(local))
    return []
  const certain = text.startsWith('@') || at > 0
  // A few letters and digits are a plate first.
  const partial = !certain && local.length < LONGEST_PLATE && digit.test(local)
  // Letters and digits in one word, or parted by dots and underscores, are hardly anything else.
  const looks =
    certain || (local.length >= 6 && (digit.test(local) || /\p{L}[._]\p{L}/u.test(text))) ? -LOOKS_SO : 0
  if (at > 0) {
    const domain = text.slice(at + 1).replace(/[^\p{L}\p{N}.]/gu, '')
    return [guessOf('email', `${local}@${domain}`, chunks, { doubt: doubt + looks, certain })]
  }
  return [
    guessOf('handle', local, chunks, { doubt: doubt + looks, certain, partial }),
    ...(certain ? [] : [guessOf('email', `${local}@`, chunks, { doubt: doubt + looks + 0.5, partial })]),
  ]
}

/** `name at example dot test` as it is written. */
const written = (chunks: readonly Chunk[]): readonly Chunk[] =>
  chunks.map((chunk) =>
    chunk.text === 'at' || chunk.text === 'arobase'
      ? { ...chunk, text: '@' }
      : chunk.text === 'dot' || chunk.text === 'point'
        ? { ...chunk, text: '.' }
        : chunk,
  )

/** Words of letters alone are handles only where little else is typed: any word may be part of one. */
function handlesIn(chunks: readonly Chunk[]): readonly Guess[] {
  const few = chunks.length <= 2
  const single = chunks.flatMap((chunk) => (few || !plainWord.test(chunk.text) ? handleOf([chunk], 0) : []))
  const spoken = written(chunks)
  const said = spoken.some(({ text }) => text === '@')
  const together = chunks.length > 1 && chunks.length <= (said ? MOST_CHUNKS : MOST_PIECES)
  const telling = few || spoken.some(({ text }) => !plainWord.test(text))
  return together && telling ? [...single, ...handleOf(spoken, 1)] : single
}

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
  const named = namedBy(chunks, plateWords)
  return guesses.map((guess) => ({
    ...guess,
    telling:
      guess.telling && mayBeSame(guess.kind, guess.key, fragment.slice(guess.start, guess.end), named),
  }))
}
