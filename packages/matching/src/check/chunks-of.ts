import { fold, type Word } from '../text/fold.ts'
import type { Chunk } from './chunk.ts'

// A colon parts a label from what it names, but not the hours from the minutes.
const chunkPattern = /(?:[^\s,;|:]|(?<=\d):(?=\d))+/gu
// A question mark at the end may be a character nobody saw and stays, as do `*`, `_` and `#`.
const around = /^(["'«»“”„‹›[({<]*)(.*?)["'«»“”„‹›\])}>!,;:]*$/su
const showsSomething = /[^\p{P}\p{Z}\p{C}]|[?*_#•…]/u

/** The chunks of a fragment, without the quotes, brackets and exclamation marks around them.
 *  @param words of the fragment, all those that are read */
export function chunksOf(fragment: string, words: readonly Word[]): readonly Chunk[] {
  const { text, at, sourceLength } = fold(fragment)
  return Array.from(text.matchAll(chunkPattern), ({ 0: written, index }): Chunk => {
    const [, opening = '', inner = ''] = around.exec(written) ?? []
    // Brackets and quotes alone, and smileys, are left as they are.
    const bare = showsSomething.test(inner)
    const chunk = bare ? inner : written
    const first = index + (bare ? opening.length : 0)
    const start = at[first] ?? 0
    const end = at[first + chunk.length] ?? sourceLength
    const from = words.filter((word) => word.end <= start).length
    const to = words.filter((word) => word.start < end).length
    return { text: chunk, start, end, from, to }
  })
}
