import type { Described } from '@parasol/matching'
import type { PlainQuery, PlainWarning } from './contracts.ts'

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Ten digits, a North American 1 left out. */
const phone = (text: string): string => text.replaceAll(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
const compact = (text: string): string => plain(text).replaceAll(/[^\p{L}\p{N}?]/gu, '')
const bareHandle = (text: string): string =>
  plain(text.slice(text.lastIndexOf(':') + 1)).replaceAll(/[@\s]/g, '')

const writtenPhone = /\+?1?[\s.-]?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}(?!\d)/g

/** What each library is given of a warning, the same for all. */
export const plainWarning = (warning: Described): PlainWarning => ({
  id: warning.id,
  names: plain(warning.names.join(' ')),
  phones: warning.phones.map(phone).join(' '),
  plates: warning.plates.map(compact).join(' '),
  vehicles: plain(warning.vehicles.join(' ')),
  handles: warning.handles.map(bareHandle).join(' '),
  emails: plain(warning.emails.join(' ')),
  description: plain(warning.description),
  places: plain(warning.places.join(' ')),
  text: plain(warning.text.replaceAll(writtenPhone, (found) => ` ${phone(found)} `)),
})

const unknown = /[?*_]+|(?<=\d)x+|x+(?=\d)/g
const digitsOnly = /^[\d\s().+-]+$/
const plateLike = /^(?=.*\d)(?=.*[a-z])[a-z0-9]{1,4}[\s-][a-z0-9]{1,4}$/

/** A fragment in the form that the warnings are in. What nobody saw parts it: no library reads wildcards. */
export function plainQuery(typed: string): PlainQuery {
  const lower = plain(typed).trim()
  const handle = /^(?:[a-z]+:\s*)?@(\S+)$/.exec(lower)?.[1]
  const seen = lower.replaceAll(unknown, ' ').trim()
  if (handle !== undefined) return { typed, plain: handle }
  if (digitsOnly.test(lower)) return { typed, plain: phone(lower) }
  if (seen === lower && plateLike.test(lower)) return { typed, plain: compact(lower) }
  return { typed, plain: seen.replaceAll(/\s+/g, ' ') }
}
