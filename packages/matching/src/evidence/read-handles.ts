import { plainText } from './plain-text.ts'
import { platformOf } from './platforms.ts'

/** A handle as read; offsets are UTF-16 units of the source. */
export type HandleRead = {
  /** Letters and digits: nobody recalls the dots and underscores. */
  readonly key: string
  readonly platform: string | null
  readonly start: number
  readonly end: number
}

const address =
  /(?:https?:\/\/)?(?:www\.|m\.)?([\p{L}\p{N}-]+)\.(?:com|me|ca|net|org|gg|ee|tv|app|xyz|link)\/(?:@|u\/|user\/|add\/|in\/|profile\/)?([\p{L}\p{N}._-]+)/gu
const hosts: ReadonlyMap<string, string> = new Map([
  ['t', 'telegram'],
  ['wa', 'whatsapp'],
  ['fb', 'facebook'],
  ['m', 'facebook'],
])
const piece = /[@\p{L}\p{N}_][\p{L}\p{N}._-]*/gu
const notCounted = /[^\p{L}\p{N}]/gu
const keyOf = (text: string): string => text.replaceAll(notCounted, '')

const cueWords = new Set(
  'user username name handle account profile id called named under as on sur goes by is was the his with via from at app ad add compte pseudo utilisateur nom alias profil tag named user-name screenname screen page'.split(
    ' ',
  ),
)

/** Trailing dots and dashes end a sentence, not a handle. */
const trimmed = (text: string): string => text.replace(/[._-]+$/, '')

function readLinks(text: string, at: (unit: number) => number): readonly HandleRead[] {
  if (!text.includes('/')) return []
  return Array.from(text.matchAll(address), ({ 0: whole, 1: host = '', 2: path = '', index }) => ({
    key: keyOf(path),
    platform: hosts.get(host) ?? platformOf(host),
    start: at(index),
    end: at(index + trimmed(whole).length),
  })).filter(({ key }) => key !== '')
}

/** The handles that a field for one holds, with or without platform: `Telegram: @example`, `insta example`, `@example
 *  (kik)`, `https://example.com/name`. */
export function readHandleField(source: string): readonly HandleRead[] {
  const { text, at } = plainText(source)
  const links = readLinks(text, at)
  if (links.length > 0) return links
  const found: HandleRead[] = []
  let platform: string | null = null
  const colon = text.search(/[:–—]| - /)
  const pieces = Array.from(text.matchAll(piece), ({ 0: said, index }) => ({ said: trimmed(said), index }))
  const rest = pieces.filter(({ said, index }, place) => {
    const named = said.startsWith('@') ? null : platformOf(said.replaceAll(/[._-]/g, ''))
    const alone = pieces.length === 1
    const first = place === 0 || index < colon
    const last = place === pieces.length - 1
    if (named && !alone && (first || (last && platform === null))) {
      platform ??= named
      return false
    }
    return !(pieces.length > 1 && (index < colon || (cueWords.has(said) && !last)) && !said.startsWith('@'))
  })
  const written = rest.length > 0 ? rest : pieces
  const marked = written.filter(({ said }) => said.startsWith('@'))
  if (marked.length > 1 || (marked.length === 1 && written.length > 1))
    for (const { said, index } of marked)
      found.push({ key: keyOf(said), platform, start: at(index), end: at(index + said.length) })
  else if (written.length > 0) {
    const [first] = written
    const last = written.at(-1)
    const start = first?.index ?? 0
    const end = (last?.index ?? 0) + (last?.said.length ?? 0)
    found.push({ key: keyOf(text.slice(start, end)), platform, start: at(start), end: at(end) })
  }
  return found.filter(({ key }) => key !== '')
}

const number =
  /^(?:\d+|\d+(?:st|nd|rd|th|am|pm|km|kg|cm|ft|lbs?|hrs?|min|mins|yrs?|yo|s|x\d+|e|er|eme|ans|k|h\d*|\$)|[a-z]\d{1,3}|\d+[a-z]\d*|[a-z]{2}\d{1,4}[a-z]?)$/
const everyday = /^(?:covid\d*|mp3|4x4|24h7|h1n1|f\d{3}|4runner|rav4|mazda\d|i\d)$/

/** A name nobody is given: letters with an underscore, or with at least two digits after four letters. */
const isMadeUp = (said: string): boolean =>
  said.length >= 6 &&
  (/\p{L}_+[\p{L}\p{N}]|[\p{L}\p{N}]_+\p{L}/u.test(said) ||
    (/\p{L}{3,}[._-]?\d{2,}$/u.test(said) && !everyday.test(said)) ||
    /\p{L}{2,}\d+\p{L}{2,}/u.test(said))

const mayHold = /[@_\d:]|user|handle|pseudo|utilisateur|screenname/

/** The handles of a text: after an @, after the name of a platform, or made up as no word is. */
export function readHandles(source: string): readonly HandleRead[] {
  const { text, at } = plainText(source)
  const found: HandleRead[] = [...readLinks(text, at)]
  if (!mayHold.test(text)) return found
  let platform: string | null = null
  let since = 9
  let saidUser = false
  for (const { 0: whole, index } of text.matchAll(piece)) {
    const said = trimmed(whole)
    const end = index + said.length
    since++
    const bare = said.replaceAll(/[._-]/g, '')
    const named =
      said.startsWith('@') || said === 'line' || said === 'of' || said === 'session' || said === 'x'
        ? null
        : platformOf(bare)
    if (named) {
      platform = named
      since = 0
      saidUser = text[end] === ':' || text[end + 1] === ':'
      continue
    }
    if (/^(?:user|username|handle|pseudo|utilisateur|screenname)$/.test(said)) {
      if (since > 3) platform = null
      since = Math.min(since, 1)
      saidUser = true
      continue
    }
    const marked = said.startsWith('@') && said.length > 2
    const inWord = said.startsWith('@') && /[\p{L}\p{N}]/u.test(text[index - 1] ?? '')
    const email = inWord || text[end] === '@' || (text[index - 1] ?? ' ') === '@' || said.indexOf('@', 1) > 0
    if (email || found.some((link) => link.end >= at(end))) continue
    const near = since <= 3
    const told = near && saidUser && !cueWords.has(said) && bare.length >= 3 && !number.test(said)
    if (marked || told || (isMadeUp(said) && !number.test(said))) {
      found.push({ key: keyOf(said), platform: near ? platform : null, start: at(index), end: at(end) })
      saidUser = false
    }
    if (/[.!?]/.test(text[end] ?? '') && since > 0) since = 9
  }
  return found
}
