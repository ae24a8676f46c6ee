import type { Range } from './contracts.ts'

const decades: ReadonlyMap<string, number> = new Map([
  ['teens', 13],
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fourties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
])
const numbers: ReadonlyMap<string, number> = new Map([
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
])
const YOUNGEST = 10
const OLDEST = 99

const decadeWords = [...decades.keys()].join('|')
const part = String.raw`(early|late|mid|middle|high|low|debut|fin|mi|upper|lower)?[ -]*(?:de |de la |la |his |in his )?[ -]*`
const decade = new RegExp(String.raw`\b${part}(?:(\d0)['’ ]?s\b|(${decadeWords})\b)`)
const span =
  /(?<![\d'’.$-])(\d\d)\s?(?:-|–|to|a|et|and|or|\/|ou)\s?(\d\d)(?!\d|['’"]|\s?(?:cm|kg|lbs?|pounds|ft|feet|inches|%|km))/
const said = /(?<![\d'’.$#])(\d\d)\s?(?:\+|plus)?\s?(?:ish\b|y\/?o\b|yrs?\b|years?\b|ans\b|yr old|year old)/
const hedged =
  /(?:\b(?:age|aged|about|approx\w*|around|roughly|maybe|appears|looks|nearly|almost|environ|vers|agee?(?: de)?|autour de|probably|circa|ca)\b|~)[ :.]*(?:a |age )?(\d\d)(?!\d|['’"]|\s?(?:cm|kg|lbs?|pounds|ft|feet|in\b|inches|min|km|st\b|th\b|%))/
const over = /\b(?:over|older than|above|plus de)\s(\d\d)\b|(?<!\d)(\d\d)\+/
const under = /\b(?:under|younger than|below|moins de)\s(\d\d)\b/
const alone =
  /(?:^|[,;(]\s*|\b(?:male|man|m|guy|dude|homme|female|f)\s?[/,]?\s?)(\d\d)\s?(?:[,;)?.]|$|(?:male|man|m|guy)\b)/
const inWords =
  /\b(twenty|thirty|forty|fifty|sixty|seventy|eighteen|nineteen)(?:[ -](one|two|three|four|five|six|seven|eight|nine))?\b(?: (?:years|yrs|year|ish|something)|$|,)/
const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const plainWords: readonly (readonly [RegExp, Range])[] = [
  [/\b(?:teen|teenager|ado|adolescent)\b/, { from: 14, to: 19 }],
  [/\b(?:middle[ -]?aged?|d'age mur|age moyen)\b/, { from: 40, to: 59 }],
  [
    /\b(?:elderly|senior|old man|older man|old guy|very old|vieux|vieil homme|aine|age avance|personne agee)\b/,
    { from: 60, to: 85 },
  ],
  [/\b(?:older|plus age|oldish)\b/, { from: 45, to: 75 }],
  [/\b(?:young|younger|jeune|young guy)\b/, { from: 18, to: 32 }],
]

const possible = (from: number, to: number): Range | null =>
  from >= YOUNGEST && to <= OLDEST + 1 && from <= to ? { from, to } : null

function decadeOf(match: RegExpExecArray): Range | null {
  const start = match[2] === undefined ? (decades.get(match[3] ?? '') ?? 0) : Number(match[2])
  if (start < YOUNGEST) return null
  switch (match[1]) {
    case 'early':
    case 'low':
    case 'lower':
    case 'debut':
      return { from: start, to: start + 3 }
    case 'mid':
    case 'middle':
    case 'mi':
      return { from: start + 4, to: start + 6 }
    case 'late':
    case 'high':
    case 'upper':
    case 'fin':
      return { from: start + 6, to: start + 9 }
    default:
      return { from: start, to: start + 9 }
  }
}

/** Of `30s or 40s`, `late 20s early 30s` both count. */
function readDecades(text: string): Range | null {
  const first = decade.exec(text)
  if (!first) return null
  const one = decadeOf(first)
  const rest = text.slice(first.index + first[0].length)
  const second = /^[ ]?(?:\/|-|–|to|or|and|,|a|ou|early|late|mid| )/.test(rest)
    ? decade.exec(rest.slice(0, 24))
    : null
  const two = second ? decadeOf(second) : null
  return one && two ? possible(Math.min(one.from, two.from), Math.max(one.to, two.to)) : one
}

/** An age in years as people write it: `late 40s`, `45 to 50`, `48ish`, `début trentaine`, `over 60`. `null`: none said.
 *  @param text folded
 *  @param field whether the whole text is about age, so that a bare number is one */
export function readAge(text: string, field: boolean): Range | null {
  if (/\d/.test(text)) {
    const range = span.exec(text)
    if (range) {
      const found = possible(Number(range[1]), Number(range[2]))
      if (found) return found
    }
  }
  const inDecades = readDecades(text)
  if (inDecades) return inDecades
  if (/\d/.test(text)) {
    const more = over.exec(text)
    const less = under.exec(text)
    const from = Number(more?.[1] ?? more?.[2] ?? 0)
    if (more && from >= 20) return possible(from, Math.min(from + 15, OLDEST))
    if (less) return possible(Math.max(YOUNGEST, Math.min(18, Number(less[1]))), Number(less[1]))
    const one =
      said.exec(text) ??
      hedged.exec(text) ??
      alone.exec(text) ??
      (field ? /(?<!\d)(\d\d)(?!\d)/.exec(text) : null)
    if (one) {
      const found = possible(Number(one[1]), Number(one[1]))
      if (found) return found
    }
  }
  const spoken = inWords.exec(text)
  if (spoken) {
    const years = (numbers.get(spoken[1] ?? '') ?? 0) + units.indexOf(spoken[2] ?? '') + 1
    return possible(years, years)
  }
  return plainWords.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
