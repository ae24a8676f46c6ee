import { heardAs, type Line } from './line.ts'
import { isTattooFiller, isTattooWord } from './read-tattoos.ts'

const onPart = new Set('on sur over across behind around'.split(' '))

const saysSo = (line: Line, from: number, to: number): boolean =>
  line.words.slice(from, to).some((word) => isTattooWord(word))

/** Whether a segment tells of a tattoo: by a word for one, as a motif on a part of the body, or, after a segment that
 *  does, by nothing but motifs and parts. */
function isTattoo(line: Line, from: number, to: number, afterTattoo: boolean): boolean {
  if (saysSo(line, from, to)) return true
  let motif = false
  let part = false
  let understood = 0
  for (let at = from; at < to; at++) {
    const word = line.words[at] ?? ''
    if (isTattooFiller(word)) understood++
    const look = heardAs(line, at, ['feature', 'clothing'])
    const known = heardAs(line, at, ['body-part', 'motif'])
    if (look && (!known || look.count >= known.count)) return false
    if (!known) continue
    if (!isTattooFiller(word)) understood += known.count
    const on = onPart.has(line.words[at - 1] ?? '') || onPart.has(line.words[at - 2] ?? '')
    if (known.concept.kind === 'motif') motif = true
    else if (afterTattoo || !motif || on) part = true
    // Nobody has a sleeve that is not tattooed, but for clothes.
    if (known.concept.id === 'body-part.sleeve') motif = true
    at += known.count - 1
  }
  return (motif && part) || (afterTattoo && (part || motif) && understood === to - from)
}

/** The stretches of a description, `from` up to `to`, that tell of tattoos; segments are parted by commas and such. */
export function tattooStretches(line: Line): readonly (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = []
  let start = 0
  for (let at = 1; at <= line.words.length; at++) {
    if (at < line.words.length && (line.breaks[at] ?? 0) === 0) continue
    const last = stretches.at(-1)
    const follows = last?.[1] === start
    if (isTattoo(line, start, at, follows)) {
      if (last && follows && !saysSo(line, start, at)) stretches[stretches.length - 1] = [last[0], at]
      else stretches.push([start, at])
    }
    start = at
  }
  return stretches
}
