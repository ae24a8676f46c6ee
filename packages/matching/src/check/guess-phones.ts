import type { Chunk } from './chunk.ts'
import { namedBy, type Run, runsOf, textsOf } from './chunk-runs.ts'
import { type Guess, guessOf } from './guess.ts'
import { isEveryday, isSpelt, spokenDigit } from './spoken.ts'
import { asUnseen, GAP, knownIn } from './unseen.ts'

const NATIONAL = 10
const LONGEST_PHONE = 15
const phoneChunk = /^[+(]?[\d?*_x#•.()…~/–—-]+$/
const phoneWords: ReadonlySet<string> = new Set(
  'phone phones number cell tel telephone text texted texts called call calls numero cellulaire'.split(' '),
)

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

export const phoneRuns = (chunks: readonly Chunk[]): readonly Run[] =>
  runsOf(chunks, phoneText)
    .flatMap((run) => runsOf(withoutEveryday(run.chunks), phoneText))
    .filter((run) => isSpelt(textsOf(run.chunks), namedBy(chunks, phoneWords)))

export const phonesIn = (runs: readonly Run[]): readonly Guess[] =>
  runs.flatMap((run) => [
    ...phoneGuesses(run, false),
    ...(run.chunks.length > 1
      ? run.chunks.flatMap((chunk) => runsOf([chunk], phoneText).flatMap((each) => phoneGuesses(each, true)))
      : []),
  ])
