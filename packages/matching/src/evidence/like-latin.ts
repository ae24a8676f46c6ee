const cyrillic = 'авекмнорстухѕіј'
const greek = 'αβεζηικμνορτυχ'
const latin = 'abekmhopctyxsijabezhikmnoptyx'
const likeness: ReadonlyMap<string, string> = new Map(
  Array.from(cyrillic + greek, (letter, at) => [letter, latin[at] ?? letter]),
)
const mayLook = /[\u0370-\u03ff\u0400-\u04ff]/

/** Folded text with the Cyrillic and Greek letters that look like Latin capitals as those, one for one: whoever types a plate
 *  on such a keyboard types what it looks like. */
export const likeLatin = (text: string): string =>
  mayLook.test(text)
    ? Array.from({ length: text.length }, (_, at) => likeness.get(text[at] ?? '') ?? text[at]).join('')
    : text
