import { repeats } from '../evidence/number-words.ts'
import type { Chunk } from './chunk.ts'

export type Run = {
  readonly chunks: readonly Chunk[]
  readonly text: string
}

export const textsOf = (chunks: readonly Chunk[]): readonly string[] => chunks.map(({ text }) => text)

export const namedBy = (chunks: readonly Chunk[], words: ReadonlySet<string>): boolean =>
  chunks.some(({ text }) => words.has(text.replace(/\P{L}+$/u, '')))

/** Neighbouring chunks that can each be read so, run together; `double five` is two fives. */
export function runsOf(chunks: readonly Chunk[], read: (chunk: Chunk) => string | null): readonly Run[] {
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
