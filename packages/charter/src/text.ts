import * as v from 'valibot'

// Listed by number and not by Unicode property: properties change with each edition, and two devices must agree.
const CONTROLS = '\\u0000-\\u001F\\u007F-\\u009F'
const INVISIBLE =
  '\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2028\\u2029\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E007F}'
const TURNS_DIRECTION = '\\u202A-\\u202E\\u2066-\\u2069'
const HALF_PAIR = '\\uD800-\\uDFFF'
const NOT_IN_LINE = `${CONTROLS}${INVISIBLE}${TURNS_DIRECTION}${HALF_PAIR}`
const NOT_IN_PROSE = `\\u0000-\\u0009\\u000B-\\u001F\\u007F-\\u009F${TURNS_DIRECTION}${HALF_PAIR}`

const LINE = new RegExp(`^[^${NOT_IN_LINE}]*$`, 'u')
const PROSE = new RegExp(`^[^${NOT_IN_PROSE}]*$`, 'u')
const EVERY_NOT_IN_LINE = new RegExp(`[${NOT_IN_LINE}]+`, 'gu')
const EVERY_NOT_IN_PROSE = new RegExp(`[${NOT_IN_PROSE}]+`, 'gu')

/** Shape of 0 to `most` UTF-16 code units on one line. Control, invisible and direction-turning characters and halves of surrogate
 *  pairs are refused: they let one text look like another. */
export const line = (most: number): v.GenericSchema<string, string> =>
  v.pipe(v.string(), v.maxLength(most), v.regex(LINE))

/** Shape of 0 to `most` UTF-16 code units of running text: line feeds are allowed, other control characters and characters
 *  that turn the direction of what follows are refused. */
export const prose = (most: number): v.GenericSchema<string, string> =>
  v.pipe(v.string(), v.maxLength(most), v.regex(PROSE))

/** Shape of a name: a line of 1 to `most` UTF-16 code units that `tidyLine` leaves as it is. */
export const name = (most: number): v.GenericSchema<string, string> =>
  v.pipe(
    line(most),
    v.minLength(1),
    v.check((text) => text === tidyLine(text)),
  )

/** What a `line` can hold of a text somebody typed: refused characters become spaces, runs of spaces one, NFC, trimmed.
 *  Never fails; may give the empty text. Does not cut. */
export const tidyLine = (text: string): string =>
  text.toWellFormed().replace(EVERY_NOT_IN_LINE, ' ').normalize('NFC').replace(/ +/g, ' ').trim()

/** What `prose` can hold of a text somebody typed: every line end becomes a line feed, tabs spaces, refused characters go.
 *  Never fails; may give the empty text. Does not cut. */
export const tidyProse = (text: string): string =>
  text.toWellFormed().replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(EVERY_NOT_IN_PROSE, '').trim()
