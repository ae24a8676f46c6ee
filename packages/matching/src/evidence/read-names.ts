import { latinReadings } from '../text/latin-readings.ts'
import type { Field } from '../contracts.ts'
import type { Name, NamePart } from './contracts.ts'
import { rowOf } from './row.ts'

const titles = new Set('mr mrs ms dr sir monsieur madame mister'.split(' '))
const hedges = new Set(
  'possibly maybe perhaps probably likely unknown unsure name names is named called calls himself herself goes by says said first last only nickname nick street real legal true given surname family sounds like something similar spelled spelling unsur user his he or uses used gave peut etre prenom nom inconnu surnom appelle se dit nomme na none'.split(
    ' ',
  ),
)
// Between two names of one man.
const parting = new Set('aka alias ou or dit alias fka nee'.split(' '))

const partsBetween = /[,;/()"“”«»|]|\s[-–—]\s/u

/** The names that one value holds: `Michael "Mikey" Example aka Ace` is three. Titles and hedges are left out; a name of
 *  nothing else is none. Scripts that can be are written in Latin. */
export function readNames(source: string, field: Field, item: number): readonly Name[] {
  const { words, starts, ends } = rowOf(source)
  const names: Name[] = []
  let parts: NamePart[] = []
  const finish = (): void => {
    const first = parts[0]
    const last = parts.at(-1)
    if (first && last)
      names.push({ parts, span: { field, item, start: first.span.start, end: last.span.end } })
    parts = []
  }
  let quoted: { readonly parts: NamePart[] } | null = null
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const start = starts[at] ?? 0
    const between = source.slice(ends[at - 1] ?? 0, start)
    if (at > 0 && partsBetween.test(between)) {
      const comma = /^\s*,\s*$/.test(between) && parts.length === 1 && words.length === 2
      const opens = /["“«(]/.test(between) && !/["”»)].*\S/.test(between)
      if (opens && quoted === null) {
        quoted = { parts }
        parts = []
      } else if (/["”»)]/.test(between) && quoted) {
        const whole: { readonly parts: NamePart[] } = quoted
        finish()
        parts = whole.parts
        quoted = null
      } else if (!comma) finish()
    }
    if (parting.has(word) && (word !== 'or' || parts.length > 0) && words.length > 1) {
      finish()
      continue
    }
    if (word === 'a' && words[at + 1] === 'k' && words[at + 2] === 'a') {
      finish()
      at += 2
      continue
    }
    if (
      (titles.has(word) && at < words.length - 1) ||
      (hedges.has(word) &&
        (words.length > 1 ||
          word.startsWith('unk') ||
          word === 'none' ||
          word === 'na' ||
          word === 'inconnu'))
    )
      continue
    const span = { field, item, start, end: ends[at] ?? source.length }
    const [text = word, ...others] = latinReadings(word)
    parts.push(text === word ? { text, span } : { text, also: [word, ...others], span })
  }
  if (quoted) {
    finish()
    parts = quoted.parts
  }
  finish()
  return names
}

const told =
  /\b(?:[Gg]oes by|[Cc]alls himself|[Cc]alled himself|[Nn]amed|[Nn]ame (?:was|is)|[Nn]ame of|[Ii]ntroduced himself as|[Uu]s(?:es|ed|ing) the name|[Ss]aid he was|a\.?k\.?a\.?|AKA|[Aa]lias|[Ss]e fait appeler|[Ss]e nomme|[Ss]['’]appelle|du nom de|[Nn]om de)\s+["“«]?(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,2})/gu

/** The names that a text says in so many words: `goes by Ace`, `said his name was Example`. */
export function readToldNames(source: string, field: Field, item: number): readonly Name[] {
  if (!/by|name|call|aka|a\.k|AKA|lias|nom|appel|was/.test(source)) return []
  return Array.from(source.matchAll(told), ({ 0: whole, 1: name = '', index }) => {
    const offset = index + whole.length - name.length
    return readNames(name, field, item).map(({ parts, span }) => ({
      parts: parts.map((part) => ({
        ...part,
        span: { ...part.span, start: part.span.start + offset, end: part.span.end + offset },
      })),
      span: { ...span, start: span.start + offset, end: span.end + offset },
    }))
  }).flat()
}
