import { type PlainText, plainText } from './plain-text.ts'

/** An e-mail address as read; offsets are UTF-16 units of the source. */
export type EmailRead = {
  /** Letters and digits of the part before the @. */
  readonly local: string
  readonly domain: string
  readonly start: number
  readonly end: number
}

const providers =
  'gmail|gmial|gmal|hotmail|hotmial|yahoo|outlook|live|icloud|protonmail|proton|telus|shaw|me|msn|aol|rogers|bell|sympatico|videotron|ymail|mail|tutanota|gmx|zoho|rediffmail|qq|fastmail|hushmail'
// With spaces in it only where it ends as a host does, or `user @name. Then` were one.
const ending =
  'com|ca|net|org|edu|fr|uk|co|me|info|io|test|example|us|in|gov|gc|live|email|biz|mx|de|cn|vn|ru|ph'
const written = new RegExp(
  String.raw`[\p{L}\p{N}._%+\-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]{2,})+|[\p{L}\p{N}._%+\-]+\s?@\s?(?:[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]{2,})*\s?\.\s?(?:${ending})(?![\p{L}\p{N}])|(?:${providers})(?![\p{L}\p{N}]))`,
  'gu',
)
const spoken = new RegExp(
  String.raw`[\p{L}\p{N}_\-.]+(?:\s?(?:\bdot\b|\bpoint\b|\bunderscore\b|\bdash\b)\s?[\p{L}\p{N}_\-]+)*\s?[([{<]?\s?\b(?:at|arobase|arobas|chez)\b\s?[)\]}>]?\s?(?:(?:${providers})\b(?:\s?[([{]?\s?(?:\bdot\b|\bpoint\b|\.)\s?[)\]}]?\s?\p{L}{2,4}\b)*|[\p{L}\p{N}-]+(?:\s?[([{]?\s?(?:\bdot\b|\bpoint\b)\s?[)\]}]?\s?\p{L}{2,4}\b)+)`,
  'gu',
)
const separatorWords = /\s?\b(?:underscore|dash|dot|point)\b\s?/g
const notCounted = /[^\p{L}\p{N}]/gu

function emailOf(text: string, start: number, { at }: PlainText): EmailRead | null {
  const sign = text.indexOf('@')
  const word = sign < 0 ? /\s?[([{<]?\s?\b(?:at|arobase|arobas|chez)\b\s?[)\]}>]?\s?/.exec(text) : null
  const end = sign < 0 ? (word?.index ?? -1) : sign
  if (end < 0) return null
  const local = text.slice(0, end).replaceAll(separatorWords, '').replaceAll(notCounted, '')
  const domain = text
    .slice(end + (word?.[0].length ?? 1))
    .replaceAll(/\s?[([{]?\s?\b(?:dot|point)\b\s?[)\]}]?\s?/g, '.')
    .replaceAll(/\s/g, '')
    .replace(/\.+$/, '')
  if (local === '') return null
  return { local, domain, start: at(start), end: at(start + text.trimEnd().length) }
}

/** The e-mail addresses of any text, written `name@example.com`, `name @ example . com`, or as said: `name at gmail dot
 *  com`. */
export function readEmails(source: string): readonly EmailRead[] {
  const plain = plainText(source)
  const { text } = plain
  const found: EmailRead[] = []
  const take = (pattern: RegExp): void => {
    for (const { 0: whole, index } of text.matchAll(pattern)) {
      const email = emailOf(whole, index, plain)
      if (email && (email.domain !== '' || whole.includes('@'))) found.push(email)
    }
  }
  if (text.includes('@')) take(written)
  if (
    found.length === 0 &&
    /\b(?:at|arobase|arobas|chez)\b/.test(text) &&
    /dot|point|mail|yahoo|live|icloud|proton|telus|shaw|outlook/.test(text)
  )
    take(spoken)
  return found
}

/** The one address that a field for it holds, however it is written; a bare name has no domain. */
export function readEmailField(source: string): readonly EmailRead[] {
  const read = readEmails(source)
  const [only] = read
  if (only && read.length === 1 && !source.includes('@')) {
    // Said aloud, every word before it belongs to it: `john doe at gmail dot com`.
    const before = plainText(source.slice(0, only.start)).text.replaceAll(notCounted, '')
    return [{ ...only, local: before + only.local, start: 0 }]
  }
  if (read.length > 0) return read
  const { text, at } = plainText(source)
  const sign = text.indexOf('@')
  const local = (sign < 0 ? text : text.slice(0, sign)).replaceAll(notCounted, '')
  const domain = sign < 0 ? '' : text.slice(sign + 1).replaceAll(/[^\p{L}\p{N}.-]/gu, '')
  return local === '' ? [] : [{ local, domain, start: at(0), end: source.length }]
}
