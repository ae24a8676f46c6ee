import { likeLatin } from './like-latin.ts'
import { type IdentifierRead, type PlainText, plainText } from './plain-text.ts'

/** Letters, digits and unknown characters that stand together. */
export type Piece = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly upper: boolean
}

/** A text as plates are read in: letters that look like Latin ones are those. */
export function plainPlate(source: string): PlainText {
  const { text, at } = plainText(source)
  return { text: likeLatin(text), at }
}

const pieceOfText = /[\p{L}\p{N}?*_#]+/gu
/** Words that stand beside a plate and are none: cues, hedges, provinces. */
export const besidePlates = new Set(
  `plate plates plat licence license lic licenced licensed tag tags reg registration number numbers num no nr is was the a with
  partial part partly possibly possible maybe probably like something similar to starts starting start begins beginning begin
  ends ending end in first last letters letter digits digit three two four char characters unknown unsure not sure only got
  seen vehicle car truck van of and his de la le du est plaque plaques immatriculation immatricule immatriculee numero partielle commence
  par finit termine bc ab alberta british columbia washington wa wash ontario yukon sask saskatchewan manitoba quebec oregon
  california cali idaho us usa state province provincial full plus then temp temporary dealer vanity personalized bcplate`.split(
    /\s+/,
  ),
)
const starting = /\b(?:starts?|starting|begins?|beginning|first|commence)\b/
const ending = /\b(?:ends?|ending|last|finit|termine)\b/

export const piecesOf = (text: string, source: string, at: (unit: number) => number): readonly Piece[] =>
  Array.from(text.matchAll(pieceOfText), ({ 0: found, index }) => {
    const written = source.slice(at(index), at(index + found.length))
    return { text: found, start: index, end: index + found.length, upper: written === written.toUpperCase() }
  })

const isKnown = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)

/** `?`, `*`, `_` and `#` are characters nobody saw; so is a group of nothing but `x`, or a small one among capitals. */
function characterOf(source: string, piece: Piece, unit: number, at: (unit: number) => number): string {
  const character = piece.text[unit - piece.start] ?? ''
  if (!isKnown(character)) return /[?*_#]/.test(character) ? '?' : ''
  if (character !== 'x') return character
  const small = source[at(unit)] === 'x' && /[A-WYZ]/.test(source)
  return small || /^x{2,}$/.test(piece.text) ? '?' : 'x'
}

/** What plates are written with when said: no cue words, no province. */
function readValue(source: string, offset: number): IdentifierRead | null {
  const plain = plainPlate(source)
  const pieces = piecesOf(plain.text, source, plain.at)
  const said = pieces.filter(({ text }) => !besidePlates.has(text))
  const kept = said.length > 0 ? said : pieces
  let key = ''
  const at: number[] = []
  for (const group of kept)
    for (let unit = group.start; unit < group.end; unit++) {
      const character = characterOf(source, group, unit, plain.at)
      if (character === '') continue
      key += character
      at.push(offset + plain.at(unit))
    }
  if (!isKnown(key.replaceAll('?', ''))) return null
  const start = offset + plain.at(kept[0]?.start ?? 0)
  const end = offset + plain.at(kept.at(-1)?.end ?? 0)
  const lacking = 6 - key.length
  if (lacking > 0 && !key.includes('?')) {
    const unseen = '?'.repeat(lacking)
    const places = unseen.split('')
    if (starting.test(plain.text) && !ending.test(plain.text))
      return { key: key + unseen, start, end, at: [...at, ...places.map(() => end)] }
    if (ending.test(plain.text) && !starting.test(plain.text))
      return { key: unseen + key, start, end, at: [...places.map(() => start), ...at] }
  }
  return { key, start, end, at }
}

const between = /\s+(?:or|ou|and|et)\s+|[/,;&]/giu

/** The plates that a field for one holds: `AB1 23C or AB7 23C` is two, `BC plate AB1 23?` one. */
export function readPlateField(source: string): readonly IdentifierRead[] {
  const found: IdentifierRead[] = []
  let start = 0
  const read = (end: number): void => {
    const plate = readValue(source.slice(start, end), start)
    if (plate) found.push(plate)
  }
  for (const { 0: parting, index } of source.matchAll(between)) {
    read(index)
    start = index + parting.length
  }
  read(source.length)
  return found
}
