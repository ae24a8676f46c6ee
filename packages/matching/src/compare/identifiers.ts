import type { Email, Handle, Phone, Plate } from '../evidence/contracts.ts'
import type { SlotComparator } from './agreement.ts'
import { compareEmails } from './email.ts'
import { compareHandles, type HandleLevel } from './handle.ts'
import { comparePhones, type PhoneLevel } from './phone.ts'
import { comparePlates, type PlateLevel } from './plate.ts'
import { sharedCharacters } from './shared-characters.ts'

// No two people are given one phone, plate or name in an app: how often one is said tells how often he was reported, not
// how common it is. Hence no terms.

// Characters that a plate is misread for count as one: a slip between them is no edit.
const alike = Uint8Array.from({ length: 128 }, (_, code) => code)
for (const group of ['0odq', '1il', '2z', '5s', '8b', '6g', '4a', '7t', 'uv', 'mn'])
  for (const letter of group) alike[letter.charCodeAt(0)] = group.charCodeAt(0)

/** Whether two phones are too far apart for any level but `differs`: more than two edits, other last four. */
const unlikePhones = (left: string, right: string): boolean =>
  Math.min(left.length, right.length) - sharedCharacters(left, right) > 2 &&
  left.slice(-4) !== right.slice(-4)

/** Whether two plates have too little in common for any level but `differs`. */
const unlikePlates = (left: string, right: string): boolean => sharedCharacters(left, right, alike) < 3

/** Whether two handles are too far apart for any level but `differs`: more than two edits, another beginning, and neither
 *  can hold the other. */
function unlikeHandles(left: string, right: string): boolean {
  const shared = sharedCharacters(left, right)
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left]
  return longer.length - shared > 2 && shared < shorter.length && left.slice(0, 5) !== right.slice(0, 5)
}

const phoneLevel = (left: string, right: string): PhoneLevel =>
  unlikePhones(left, right) ? 'differs' : comparePhones(left, right).level
const plateLevel = (left: string, right: string): PlateLevel =>
  unlikePlates(left, right) ? 'differs' : comparePlates(left, right).level

const handleLevel = (left: string, right: string): HandleLevel =>
  unlikeHandles(left, right) ? 'differs' : compareHandles(left, right).level

export const phoneComparator: SlotComparator<Phone> = {
  slot: 'phone',
  valuesOf: ({ phones }) => phones,
  keyOf: ({ digits }) => digits,
  spanOf: ({ span }) => span,
  align: (left, right) => comparePhones(left.digits, right.digits),
  charactersOf: ({ digits }) => ({ key: digits, mailbox: false }),
  compare: (left, right) => [{ aspect: 'phone', level: phoneLevel(left.digits, right.digits), terms: null }],
  termsOf: () => [],
  several: false,
}

export const plateComparator: SlotComparator<Plate> = {
  slot: 'plate',
  valuesOf: ({ plates }) => plates,
  keyOf: ({ pattern }) => pattern,
  spanOf: ({ span }) => span,
  align: (left, right) => comparePlates(left.pattern, right.pattern),
  charactersOf: ({ pattern }) => ({ key: pattern, mailbox: false }),
  compare: (left, right) => [
    { aspect: 'plate', level: plateLevel(left.pattern, right.pattern), terms: null },
  ],
  termsOf: () => [],
  several: false,
}

type Nick = { readonly key: string; readonly mailbox: boolean; readonly span: Handle['span'] }

/** Handles, and mailboxes beside them: people carry one invented name from an app to their mail. Two mailboxes are for
 *  `emailComparator`, and a mailbox unlike a handle says nothing. */
export const handleComparator: SlotComparator<Nick> = {
  slot: 'handle',
  valuesOf: ({ handles, emails }) => [
    ...handles.map(({ key, span }) => ({ key, mailbox: false, span })),
    ...emails.map(({ local, span }) => ({ key: local, mailbox: true, span })),
  ],
  keyOf: ({ key, mailbox }) => (mailbox ? `${key}@` : key),
  spanOf: ({ span }) => span,
  align: (left, right) => compareHandles(left.key, right.key),
  charactersOf: ({ key, mailbox }) => ({ key, mailbox }),
  compare: (left, right) => {
    if (left.mailbox && right.mailbox) return []
    const level = handleLevel(left.key, right.key)
    return level === 'differs' && left.mailbox !== right.mailbox
      ? []
      : [{ aspect: 'handle', level, terms: null }]
  },
  termsOf: () => [],
  several: false,
}

export const emailComparator: SlotComparator<Email> = {
  slot: 'email',
  valuesOf: ({ emails }) => emails,
  keyOf: ({ local, domain }) => `${local}@${domain}`,
  spanOf: ({ span }) => span,
  align: compareEmails,
  charactersOf: ({ local }) => ({ key: local, mailbox: true }),
  compare: (left, right) => [{ aspect: 'email', level: compareEmails(left, right).level, terms: null }],
  termsOf: () => [],
  several: false,
}
