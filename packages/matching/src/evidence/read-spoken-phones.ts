import { repeats, spokenDigits } from './number-words.ts'
import type { IdentifierRead } from './plain-text.ts'
import { rowOf } from './row.ts'
import { LONGEST_PHONE, WHOLE_PHONE } from './scan-phone.ts'

const spokenOnce =
  /\b(?:oh|zero|two|three|four|five|six|seven|eight|nine|deux|trois|quatre|cinq|sept|huit|neuf)\b/

/** Whether a folded text may hold spoken digits at all. */
export const maySpeakDigits = (text: string): boolean => spokenOnce.test(text)

/** A row of at least seven spoken digits: `six oh four, five five five, zero one three four`. */
export function readSpokenPhones(source: string, least: number): readonly IdentifierRead[] {
  const { words, starts, ends } = rowOf(source)
  const found: IdentifierRead[] = []
  let key = ''
  let offsets: number[] = []
  let first = 0
  let spoken = false
  const finish = (next: number): void => {
    if (spoken && key.length >= least && key.length <= LONGEST_PHONE) {
      const trunk = key.length === WHOLE_PHONE + 1 && key.startsWith('1') ? 1 : 0
      found.push({
        key: key.slice(trunk),
        start: starts[first] ?? 0,
        end: ends[next - 1] ?? 0,
        at: offsets.slice(trunk),
      })
    }
    key = ''
    offsets = []
    spoken = false
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const times = repeats.get(word)
    const next = times === undefined ? word : (words[at + 1] ?? '')
    const digit = spokenDigits.get(next)
    const digits = digit ?? (/^\d{1,4}$/.test(next) ? next : null)
    if (digits === null) {
      finish(at)
      continue
    }
    if (key === '') first = at
    const offset = starts[at] ?? 0
    spoken ||= digit !== undefined
    if (times !== undefined) at++
    key += digits.repeat(times ?? 1)
    for (let more = 0; more < digits.length * (times ?? 1); more++) offsets.push(offset)
  }
  finish(words.length)
  return found
}
