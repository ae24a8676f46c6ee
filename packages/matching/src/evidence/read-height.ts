import type { Range } from './contracts.ts'

const INCH = 2.54
const SHORTEST = 120
const TALLEST = 230

const footWords: ReadonlyMap<string, number> = new Map([
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['quatre', 4],
  ['cinq', 5],
  ['sept', 7],
])
const inchWords: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['half', 6],
  ['a half', 6],
  ['and a half', 6],
])
const foot = `(?:'|’|′|´|\`|ft\\.?|feet|foot|pieds?|pi|f)`
const feet = new RegExp(
  String.raw`(?<![\d.])([4-7])\s?${foot}\s?,?(?:and )?(\d{1,2}(?!\d)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|half|a half|and a half)\b)?(?:\s?(?:"|”|″|''|in\b|inch\w*|pouces?|po\b))?`,
  'g',
)
const spoken =
  /\b(four|five|six|seven)(?:[ -](?:foot|feet|ft))?[ -](one|two|three|four|five|six|seven|eight|nine|ten|eleven|even)\b|\b(four|five|six|seven) (?:foot|feet|ft)\b/g
const bare = /(?<![\d.,])([4-7])[ .-](\d|1[01])(?=\s*(?:$|,|;|tall|ish|"|”))/g
const centimetres = /(?<![\d.])(\d{3})\s?(?:cm|centim\w*)/g
const metres = /(?<![\d.])([12])\s?(?:m\s?(\d{2})\b|[.,](\d{1,2})\s?m(?:\b|et))/g
const numberAlone = /^\D*(1[3-9]\d|2[0-2]\d)\D*$/

const heights = (
  text: string,
  pattern: RegExp,
  toCentimetres: (match: RegExpExecArray) => number,
): readonly number[] =>
  Array.from(text.matchAll(pattern), (match) => Math.round(toCentimetres(match))).filter(
    (height) => height >= SHORTEST && height <= TALLEST,
  )

const inches = (said: string | undefined): number =>
  said === undefined ? 0 : (inchWords.get(said) ?? Number(said))

const words: readonly (readonly [RegExp, Range])[] = [
  [
    /\b(?:average|medium|normal|avg|moyenne|med)[ -](?:height|ht|taille|hauteur)\b|\btaille moyenne\b|\bnot (?:very |too )?tall\b/,
    { from: 170, to: 180 },
  ],
  [/\b(?:very|super|really|extremely|tres)[ -](?:tall|grand)\b/, { from: 188, to: 208 }],
  [
    /\b(?:very|super|really|tres)[ -](?:short|petit)\b(?![ -](?:hair|beard|cheveux|cut|dark|brown|black|blond))/,
    { from: 145, to: 163 },
  ],
  [/\btall(?:er|ish)?\b|(?:^|[,;]\s?)grand(?:$|[,;])|\bde grande taille\b/, { from: 180, to: 203 }],
  [
    /(?:^|[,;/]\s?|\b(?:is|and|guy|man|male|height) )(?:short|shorter|shortish|petit)(?:\s?$|\s?[,;/]|\s(?:guy|man|male|stature|in|and|but|fat|dude|heavy|stocky|asian|white|black|indian))|\bde petite taille\b|\bshort (?:height|stature)\b/,
    { from: 150, to: 170 },
  ],
]

/** A height in whole centimetres as people write it: `5'11`, `six foot two`, `5 ft 10 in`, `183 cm`, `1m83`, `5'8 to 5'10`,
 *  `tall`. `null`: none said.
 *  @param text in lower case, without accents, apostrophes kept
 *  @param field whether the whole text is about height, so that bare numbers are one */
export function readHeight(text: string, field: boolean): Range | null {
  const found: number[] = []
  if (/\d/.test(text)) {
    found.push(
      ...heights(text, feet, ([, whole, part]) => (Number(whole) * 12 + Math.min(inches(part), 11.5)) * INCH),
      ...heights(text, centimetres, ([, whole]) => Number(whole)),
      ...heights(
        text,
        metres,
        ([, whole, joined, decimal]) =>
          Number(whole) * 100 + Number(joined ?? (decimal ?? '').padEnd(2, '0')),
      ),
    )
    if (found.length === 0)
      found.push(...heights(text, bare, ([, whole, part]) => (Number(whole) * 12 + Number(part)) * INCH))
    const [, plain] = (field && found.length === 0 ? numberAlone.exec(text) : null) ?? []
    if (plain !== undefined) found.push(Number(plain))
  }
  if (found.length === 0)
    found.push(
      ...heights(
        text,
        spoken,
        ([, whole = '', part, alone = '']) =>
          ((footWords.get(whole) ?? footWords.get(alone) ?? 0) * 12 + (part === 'even' ? 0 : inches(part))) *
          INCH,
      ),
    )
  if (found.length > 0) return { from: Math.min(...found), to: Math.max(...found) }
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
