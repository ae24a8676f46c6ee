import { conceptsNamed } from '../lexicon/concepts.ts'
import type { IdentifierRead } from './plain-text.ts'
import { fitsPlate } from './plate-grammar.ts'
import { besidePlates, type Piece, piecesOf, plainPlate, readPlateField } from './read-plate-field.ts'

const LONGEST = 8
const cues = new Set(
  'plate plates plat licence license lic tag tags reg registration immatriculation plaque plaques immatricule immatriculee'.split(
    ' ',
  ),
)
const shape = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= LONGEST &&
  /[a-z?]/.test(text) &&
  /[\d?]/.test(text) &&
  !/[^a-z\d?]/.test(text)

const measures = /^\d+(?:am|pm|km|kg|cm|mm|ft|lbs?|hrs?|mins?|yrs?|yo|ans)$/
const joined = (pieces: readonly Piece[]): string =>
  pieces.map(({ text }) => text.replaceAll(/[*_#]/g, '?')).join('')

/** Letters that name something else before a number: `BMW 325`, `HWY 101`. */
const abbreviations = new Set(
  'hwy hiway hway rr apt ste unit room rm box po ubc sfu icbc rcmp vpd uber age aged pin tel ext fax cell bed suite exit bus route rte st ave rd act sec usd cad usb iphone kg cm jan feb mar apr may jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun for the and was got had has did two six ten one his her him she out off per pay all on to by of in it me my we us no so as up go do if an he or be am new old car van suv top gone fell bent torn dark too now yet'.split(
    ' ',
  ),
)

function strongShape(pieces: readonly Piece[]): boolean {
  const key = joined(pieces)
  if (key.length < 5 || key.includes('?') || !fitsPlate(key)) return false
  const [first] = pieces
  if (!first || pieces.some(({ text }) => conceptsNamed(text).length > 0 || abbreviations.has(text)))
    return false
  // Two letters, a digit … a letter, and six in a row, are seldom anything else; `abc 123` must be in capitals.
  if (/^[a-z]{2}\d{3}[a-z]$/.test(key)) return pieces.length < 3
  return (
    key.length >= 6 &&
    pieces.length <= 2 &&
    pieces.every(({ upper }) => upper) &&
    /[a-z]/.test(key) &&
    /\d{3}/.test(key)
  )
}

const endOfClause = /^\s*(?:[.,;)]|$)/

/** Letters alone are a part of a plate when in capitals or when the clause ends with them: `plate hm v.` */
function lettersOfPlate(text: string, pieces: readonly Piece[]): boolean {
  const key = joined(pieces)
  if (!/^[a-z]{2,6}$/.test(key) || pieces.some((each) => each.text.length > 3)) return false
  if (pieces.some((each) => abbreviations.has(each.text))) return false
  return pieces.every(({ upper }) => upper) || endOfClause.test(text.slice(pieces.at(-1)?.end))
}

/** After a cue: the longest few pieces that together may be a plate; what is not asked to be of any format. */
function afterCue(text: string, pieces: readonly Piece[], from: number): number {
  let taken = 0
  for (let count = 1; count <= 3; count++) {
    const last = pieces[from + count - 1]
    const before = pieces[from + count - 2]
    if (
      !last ||
      besidePlates.has(last.text) ||
      (count > 1 && !/^[ \-–—.•]$/.test(text.slice(before?.end, last.start)))
    )
      break
    if (last.text.length > LONGEST || measures.test(last.text) || (count > 1 && last.text.length > 4)) break
    const run = pieces.slice(from, from + count)
    const key = joined(run)
    if (key.length > LONGEST) break
    if (shape(key) || (/^\d{3,7}$/.test(key) && count < 3) || lettersOfPlate(text, run)) taken = count
  }
  return taken
}

/** The plates of a text: what follows a word for one, and what is of a shape that only a plate has. */
export function readPlates(source: string): readonly IdentifierRead[] {
  const { text, at } = plainPlate(source)
  if (!/\d|\?|plat|plaq|tag|immat|licen/.test(text)) return []
  const pieces = piecesOf(text, source, at)
  const found: IdentifierRead[] = []
  const take = (from: number, count: number): void => {
    const start = at(pieces[from]?.start ?? 0)
    const end = at(pieces[from + count - 1]?.end ?? 0)
    found.push(
      ...readPlateField(source.slice(start, end)).map((plate) => ({
        key: plate.key,
        start: plate.start + start,
        end: plate.end + start,
        at: plate.at.map((offset) => offset + start),
      })),
    )
  }
  for (let place = 0; place < pieces.length; place++) {
    const word = pieces[place]?.text ?? ''
    if (cues.has(word)) {
      let from = place + 1
      while (
        from < place + 6 &&
        besidePlates.has(pieces[from]?.text ?? '') &&
        !/[.!?]\s/.test(text.slice(pieces[place]?.end, pieces[from]?.start))
      )
        from++
      const count = afterCue(text, pieces, from)
      if (count > 0) {
        take(from, count)
        place = from + count - 1
      }
      continue
    }
    if (!/\d/.test(word) && !/^[a-z]{3}$/.test(word)) continue
    for (const count of [2, 1]) {
      const run = pieces.slice(place, place + count)
      if (run.length < count || (count === 2 && !/^[ \-–—]$/.test(text.slice(run[0]?.end, run[1]?.start))))
        continue
      if (!strongShape(run)) continue
      take(place, count)
      place += count - 1
      break
    }
  }
  return found
}
