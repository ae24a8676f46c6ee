/** What in a warning's text may tell who wrote the report. Advice for the person who writes, never a bar. */
export type Finding = {
  readonly kind:
    | 'own-words'
    | 'contact'
    | 'exact-time'
    | 'exact-day'
    | 'exact-address'
    | 'speaks-as-reporter'
    | 'people-near'
    | 'about-reporter'
  /** The words as they stand in the warning. */
  readonly quote: string
}

export type IdentifyingQuestion = {
  /** The parts of the warning that readers see, in the language they are written in. */
  readonly warning: readonly string[]
  /** What the reporter wrote herself. */
  readonly ownWords: readonly string[]
  /** Ways to reach her and names for her, as far as the desk knows them. */
  readonly contact: readonly string[]
}

type Word = { readonly folded: string; readonly start: number; readonly end: number }

// Four words in a row are seldom equal by chance; in scripts without spaces the segmenter's words are shorter, yet rarer.
const SHARED_WORDS = 4
const MONTHS =
  'jan(?:uary|vier)?|feb(?:ruary)?|f[eé]v(?:rier)?|mar(?:ch|s)?|apr(?:il)?|avr(?:il)?|may|mai|june?|juin|jul(?:y)?|juil(?:let)?|aug(?:ust)?|ao[uû]t|sep(?:t(?:ember|embre)?)?|oct(?:ober|obre)?|nov(?:ember|embre)?|d[eé]c(?:ember|embre)?'

const HOURS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze'
const WEEKDAYS =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'

const EXACT_TIME = new RegExp(
  [
    `\\b\\d{1,2}(?::|\\s?h\\s?)\\d{2}\\b`,
    `\\b\\d{1,2}\\s?(?:[ap]m|[ap]\\.m\\.|o['’]clock|heures?|h)(?![\\p{L}\\p{N}])`,
    `(?<!\\p{L})(?:${HOURS})\\s(?:o['’]clock|thirty|fifteen|[ap]m|heures?)(?!\\p{L})`,
    `\\b(?:half|quarter)\\s(?:past|to)\\s\\p{L}+`,
  ].join('|'),
  'giu',
)
const EXACT_DAY = new RegExp(
  [
    `\\b\\d{4}-\\d{2}-\\d{2}\\b`,
    `\\b\\d{1,2}\\/\\d{1,2}(?:\\/\\d{2,4})?\\b`,
    `\\b(?:${MONTHS})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d)`,
    `\\b\\d{1,2}(?:st|nd|rd|th|er)?\\s(?:of\\s)?(?:${MONTHS})\\b`,
    `(?<!\\p{L})(?:${WEEKDAYS})(?!\\p{L})`,
  ].join('|'),
  'giu',
)
const EXACT_ADDRESS = new RegExp(
  [
    `\\b\\d{2,5}\\s(?:[NSEW]\\.?\\s)?(?:[\\p{L}\\d'’-]+\\s){1,3}?(?:street|st|avenue|ave|road|rd|drive|dr|way|boulevard|blvd|highway|hwy|lane|crescent|place)\\b`,
    `\\b(?:room|unit|apartment|apt|suite|chambre|appartement|appart|app)\\s?(?:#|no\\.?\\s)?\\d+\\b`,
    `\\b\\d{1,5},?\\s(?:rue|avenue|boulevard|chemin)\\s[\\p{L}'’-]+`,
    `\\b\\d{1,2}(?:st|nd|rd|th)\\sfloor\\b|\\b\\d{1,2}(?:e|er|ère|ème)\\sétage`,
    `\\bcorner of \\p{Lu}[\\p{L}'’-]+ and \\p{Lu}[\\p{L}'’-]+|\\bcoin (?:de|des|du) [\\p{L}'’ -]+? et (?:de |des |du )?\\p{L}[\\p{L}'’-]+`,
  ].join('|'),
  'giu',
)
const SPEAKS_AS_REPORTER =
  /(?<![\p{L}\p{N}'’])(?:I|I'm|I’m|me|my|mine|myself|we|us|our|ours|je|moi|mon|ma|mes|nous|notre|nos|[jJmM](?=['’]\p{L}))(?![\p{L}\p{N}])/gu
// The law calls drivers, managers and those she lives with suspects, whatever they are to her.
const PEOPLE_NEAR =
  /(?<!\p{L})(?:my|her|their|reporter['’]s|worker['’]s|mon|ma|mes|son|sa|ses|leurs?)\s(?:driver|room-?mates?|housemates?|boy-?friend|girl-?friend|partner|husband|wife|manager|boss|friends?|sister|brother|mother|kids?|child|children|son|daughter|chauffeur|coloc(?:ataire)?s?|copain|copine|amie?s?|mari|conjointe?|patronn?e?|gérante?|s(?:œ|oe)ur|frère|mère|enfants?|fils|fille)(?!\p{L})/giu
const ABOUT_REPORTER =
  /(?<!\p{L})(?:(?:reporter|worker|victim|survivor|she)\s(?:works|worked|lives|lived|is from|comes from)|(?:she|worker|reporter|victim)\s(?:is|was)\s\d{2}|\d{2}[- ]year[- ]old\s(?:trans\s)?(?:worker|woman|girl|escort)|(?:travailleuse|victime|femme|fille|elle)\s(?:travaille|travaillait|habite|habitait|vit|vient de)|(?:travailleuse|femme|fille|escorte)\sde\s\d{2}\sans)(?!\p{L})/giu

const fold = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

function wordsOf(text: string): readonly Word[] {
  const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(text)
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ folded: fold(segment), start: index, end: index + segment.length }))
}

const runAt = (words: readonly Word[], at: number, length: number): string =>
  words
    .slice(at, at + length)
    .map(({ folded }) => folded)
    .join(' ')

/** The longest runs of at least four words that the text shares with what she wrote. */
function sharedRuns(text: string, ownWords: readonly string[]): readonly string[] {
  const known = new Set<string>()
  for (const own of ownWords.map(wordsOf))
    for (let at = 0; at + SHARED_WORDS <= own.length; at++) known.add(runAt(own, at, SHARED_WORDS))
  const words = wordsOf(text)
  const runs: string[] = []
  for (let at = 0; at + SHARED_WORDS <= words.length; at++) {
    if (!known.has(runAt(words, at, SHARED_WORDS))) continue
    let last = at + SHARED_WORDS - 1
    while (last + 1 < words.length && known.has(runAt(words, last + 2 - SHARED_WORDS, SHARED_WORDS))) last++
    runs.push(text.slice(words[at]?.start, words[last]?.end))
    at = last
  }
  return runs
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

/** Phone numbers are compared by their last seven digits, everything else as whole words. */
function holds(text: string, wanted: string): boolean {
  const digits = digitsOf(wanted)
  if (digits.length >= 7 && digits.length >= wanted.replaceAll(/\s/g, '').length / 2)
    return digitsOf(text).includes(digits.slice(-7))
  const words = wordsOf(wanted)
  const first = words[0]
  if (!first || fold(wanted).trim().length < 3) return false
  const among = wordsOf(text)
  return among.some((_, at) => runAt(among, at, words.length) === runAt(words, 0, words.length))
}

const matchesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([quote]) => quote.trim())

/** Everything in the warning that might point at the reporter, each kind and quote once, in the order of the kinds.
 *  An empty answer is not a promise that nobody can recognise her. */
export function identifyingCheck(question: IdentifyingQuestion): readonly Finding[] {
  const found = new Map<string, Finding>()
  const add = (kind: Finding['kind'], quote: string): void => {
    found.set(`${kind} ${fold(quote)}`, { kind, quote })
  }
  for (const text of question.warning) {
    for (const wanted of question.contact) if (holds(text, wanted)) add('contact', wanted)
    for (const run of sharedRuns(text, question.ownWords)) add('own-words', run)
    for (const quote of matchesIn(text, EXACT_TIME)) add('exact-time', quote)
    for (const quote of matchesIn(text, EXACT_DAY)) add('exact-day', quote)
    for (const quote of matchesIn(text, EXACT_ADDRESS)) add('exact-address', quote)
    for (const quote of matchesIn(text, SPEAKS_AS_REPORTER)) add('speaks-as-reporter', quote)
    for (const quote of matchesIn(text, PEOPLE_NEAR)) add('people-near', quote)
    for (const quote of matchesIn(text, ABOUT_REPORTER)) add('about-reporter', quote)
  }
  return [...found.values()]
}
