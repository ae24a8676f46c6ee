import { toBase64url } from '@parasol/charter'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { cardShape } from './card.ts'
import { CASE_PARTS, casePartOf } from './case.ts'
import { CONSENT_KINDS, consentShape } from './consent.ts'
import { documentShape } from './document.ts'
import { entryStatementShape } from './entry.ts'
import { claimShape, welcomeShape } from './membership.ts'
import { messageShape } from './message.ts'
import { noteShape } from './note.ts'
import { reportStatementShape } from './report-statement.ts'
import { requestShape } from './request.ts'
import { signInShape } from './sign-in.ts'
import { draftHash, stepShape } from './step.ts'

const bytes = (length: number): string => toBase64url(new Uint8Array(length).fill(length))
const [id, key, hash] = [bytes(16), bytes(32), bytes(32)]
const day = '2026-05-04'
const at = '2026-05-04T03:02:01.000Z'
const cite = { network: 3, organisation: 2 }
const place = { network: id, organisation: id, report: id }
const signed = { statement: '{}', signatures: [{ key, signature: bytes(64) }] }

const facts = {
  names: ['Zed'],
  phones: ['604 555-0142'],
  plates: ['QZO 1UI'],
  vehicles: [],
  handles: [],
  emails: [],
  places: [],
  description: '',
}
const warning = {
  type: 'warning',
  level: 3,
  categories: ['threats'],
  areas: ['coast'],
  when: 'in spring',
  place: 'by the water',
  text: 'Invented.\nReported by a worker.',
  facts,
  expires: '2027-05-04',
  replaces: null,
}
const entry = {
  kind: 'entry',
  network: id,
  feed: 'coast',
  organisation: id,
  entry: id,
  epoch: 1,
  index: 0,
  previous: hash,
  cite,
  day,
  record: warning,
}
const kase = {
  report: id,
  state: 'in-work',
  assigned: key,
  due: day,
  snoozed: null,
  sorted: { area: 'coast', level: 3 },
  conflicts: [],
  escalations: [signed],
  notes: [{ by: key, day, text: 'Invented.' }],
  changes: [{ by: key, day, what: 'state', to: 'in-work' }],
}
const reading = {
  kind: 'step',
  network: id,
  organisation: id,
  cite,
  day,
  content: { type: 'reading', draft: id, text: hash, says: 'yes', note: '' },
}
const escalation = {
  ...reading,
  content: {
    type: 'escalation',
    report: id,
    why: 'under-19',
    done: ['law'],
    told: [{ who: 'Invented office', when: 'Monday at noon' }],
    note: '',
    open: true,
  },
}
const message = {
  kind: 'message',
  ...place,
  to: 'receipt',
  sequence: 1,
  previous: hash,
  cite,
  day,
  content: { type: 'acknowledgement' },
}
const reply = { ...message, to: 'organisation', cite: null, content: { type: 'reply', text: 'Thank you' } }
const register = {
  kind: 'document',
  network: id,
  organisation: id,
  name: 'register',
  version: 1,
  cite,
  content: {
    circle: [{ version: 1, secret: key }],
    nextSlot: 1,
    members: [{ slot: 0, receive: key, since: day, note: '' }],
    invitations: [],
  },
}
const report = {
  kind: 'report',
  ...place,
  day,
  lookup: key,
  receipt: { sign: key, receive: key },
  withdrawal: key,
  cover: null,
  form: { happened: ['threats'], words: 'Invented.' },
  locked: { contact: bytes(300), police: null },
  consents: [signed],
}

const statements = {
  card: [cardShape, { kind: 'card', sign: key, receive: key, day }],
  report: [reportStatementShape, report],
  consent: [
    consentShape,
    { kind: 'consent', ...place, consent: 'warn-area', version: 1, text: hash, answer: 'yes' },
  ],
  message: [messageShape, message],
  reply: [messageShape, reply],
  entry: [entryStatementShape, entry],
  note: [
    noteShape,
    {
      kind: 'note',
      network: id,
      feed: 'province',
      organisation: id,
      epoch: 1,
      index: 9,
      head: hash,
      cite,
      at,
    },
  ],
  welcome: [
    welcomeShape,
    {
      kind: 'welcome',
      network: id,
      organisation: id,
      invitation: id,
      slot: 5,
      circle: { version: 1, secret: key },
      expires: day,
      cite,
    },
  ],
  claim: [claimShape, { kind: 'claim', network: id, organisation: id, invitation: id, receive: key, day }],
  register: [documentShape, register],
  cases: [documentShape, { ...register, name: 'cases-0', content: { cases: [kase] } }],
  reading: [stepShape, reading],
  escalation: [stepShape, escalation],
  'sign-in': [
    signInShape,
    {
      kind: 'sign-in',
      network: id,
      service: 'reports',
      origin: 'https://desk.example',
      challenge: id,
      expires: at,
    },
  ],
  request: [
    requestShape,
    {
      kind: 'request',
      network: id,
      service: 'reports',
      action: 'read',
      mailbox: id,
      body: null,
      expires: at,
    },
  ],
} as const satisfies Record<string, readonly [v.GenericSchema, object]>

type Json = { readonly [member: string]: unknown }
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value with one more member, once in every object it holds. */
function intruded(value: Json): readonly Json[] {
  const inside = Object.entries(value).flatMap(([member, held]) =>
    isObject(held) ? intruded(held).map((changed) => ({ ...value, [member]: changed })) : [],
  )
  return [{ ...value, narrative: 'in plain text' }, ...inside]
}

/** The value with one member missing, once for every member of every object it holds. */
function maimed(value: Json): readonly Json[] {
  return Object.entries(value).flatMap(([member, held]) => {
    const { [member]: _, ...rest } = value
    const inside = isObject(held) ? maimed(held).map((changed) => ({ ...value, [member]: changed })) : []
    return [rest, ...inside]
  })
}

describe.each(Object.entries(statements))('a %s statement', (name, [shape, value]) => {
  it('[PROTOCOL-1] has its shape', () => {
    expect(v.safeParse(shape, value).issues).toBeUndefined()
    expect(v.parse(shape, value)).toEqual(value)
  })

  it('[PROTOCOL-1] holds no member more, at any depth', () => {
    for (const more of intruded(value)) expect(v.is(shape, more)).toBe(false)
  })

  it('[PROTOCOL-1] holds no member less, at any depth but in the form, which may stay blank', () => {
    const withoutForm: Json = name === 'report' ? { ...value, form: 'left out' } : value
    for (const less of maimed(withoutForm)) {
      const filled = 'form' in less && name === 'report' ? { ...less, form: {} } : less
      expect(v.is(shape, filled)).toBe(false)
    }
  })

  it('[PROTOCOL-1] is of no other kind', () => {
    expect(v.is(shape, { ...value, kind: 'other' })).toBe(false)
  })
})

describe('a report', () => {
  it('[PROTOCOL-22] may be blank, and answers nothing the form does not ask', () => {
    expect(v.is(reportStatementShape, { ...report, form: {} })).toBe(true)
    expect(v.is(reportStatementShape, { ...report, form: { legalName: 'Zed' } })).toBe(false)
  })

  it('[PROTOCOL-22] may be a word about a warning, which it names or not, and says one of few things', () => {
    const about = (said: unknown) => v.is(reportStatementShape, { ...report, about: said })
    expect(about({ says: 'about-me', warning: null })).toBe(true)
    expect(about({ says: 'wrong', warning: { feed: 'province', entry: place.report } })).toBe(true)
    expect(about({ says: 'untrue', warning: null })).toBe(false)
    expect(about({ says: 'wrong' })).toBe(false)
    expect(about({ says: 'wrong', warning: null, recall: true })).toBe(false)
    expect(about(null)).toBe(false)
  })

  it('[PROTOCOL-3] holds at most one consent for each kind', () => {
    const consents = (count: number) => ({ ...report, consents: Array.from({ length: count }, () => signed) })
    expect(v.is(reportStatementShape, consents(CONSENT_KINDS.length))).toBe(true)
    expect(v.is(reportStatementShape, consents(CONSENT_KINDS.length + 1))).toBe(false)
    expect(v.is(reportStatementShape, consents(0))).toBe(true)
  })
})

describe('a message', () => {
  it.each([
    ['acknowledged by the reporter', { ...reply, content: { type: 'acknowledgement' } }],
    ['answered by the reporter', { ...reply, content: { type: 'answer', text: '' } }],
    ['a reply by staff', { ...message, content: { type: 'reply', text: '' } }],
    ['a consent by staff', { ...message, content: { type: 'consent', statement: signed } }],
    ['a release by staff', { ...message, content: { type: 'release', part: 'contact', key } }],
    ['a release of a part that is not locked', { ...reply, content: { type: 'release', part: 'form', key } }],
    ['staff without a cite', { ...message, cite: null }],
    ['a reporter with a cite', { ...reply, cite }],
    ['before the first', { ...message, sequence: 0 }],
    ['too long', { ...reply, content: { type: 'reply', text: 'a'.repeat(4001) } }],
    ['turned round', { ...reply, content: { type: 'reply', text: 'a\u202Eb' } }],
  ])('[PROTOCOL-4] is not %s', (_, value) => {
    expect(v.is(messageShape, value)).toBe(false)
  })

  it.each([
    { type: 'answer', text: 'We have read it.\nThank you.' },
    { type: 'published', feed: 'coast', entry: id },
    { type: 'recalled', feed: 'province', entry: id },
    { type: 'not-published', text: 'It might tell who you are.' },
  ])('[PROTOCOL-4] staff may write $type', (content) => {
    expect(v.is(messageShape, { ...message, content })).toBe(true)
  })

  it.each([
    { type: 'consent', statement: signed },
    { type: 'release', part: 'contact', key },
    { type: 'release', part: 'police', key },
  ])('[PROTOCOL-4] a reporter may send a $type', (content) => {
    expect(v.is(messageShape, { ...reply, content })).toBe(true)
  })
})

describe('an entry', () => {
  const left = { kind: 'warning', feed: 'coast', entry: id }
  const right = { kind: 'report', organisation: id, alias: hash }
  const judgement = { type: 'judgement', left, right, decision: 'unsure', note: '', suggested: null }
  const pattern = { type: 'pattern', categories: [], areas: [], when: '', facts, expires: day }
  const is = (changes: object) => v.is(entryStatementShape, { ...entry, ...changes })
  const isWarning = (changes: object) => is({ record: { ...warning, ...changes } })

  it('[PROTOCOL-5] holds a judgement in the desk feed only', () => {
    expect(is({ feed: 'desk', record: judgement })).toBe(true)
    expect(is({ record: judgement })).toBe(false)
    expect(is({ feed: 'province', record: judgement })).toBe(false)
  })

  it('[PROTOCOL-5] holds a pattern record in the desk feed only, and nothing told in it', () => {
    expect(is({ feed: 'desk', record: pattern })).toBe(true)
    expect(is({ feed: 'province', record: pattern })).toBe(false)
    expect(is({ feed: 'desk', record: { ...pattern, text: 'In her words.' } })).toBe(false)
  })

  it.each([
    ['one thing twice', { right: left }],
    ['a text for a reference', { right: 'warning coast' }],
    ['a report by its id', { right: { kind: 'report', organisation: id, report: id } }],
    ['a warning that only desks could read', { left: { ...left, feed: 'desk' } }],
    ['a decision nobody knows', { decision: 'surely' }],
    ['a figure', { suggested: { model: 'parasol-1', likelihood: 0.97 } }],
  ])('[PROTOCOL-23] a judgement does not hold %s', (_, changes) => {
    expect(is({ feed: 'desk', record: { ...judgement, ...changes } })).toBe(false)
  })

  it('[PROTOCOL-23] a judgement says what brought two things together, and can take back', () => {
    const suggested = { model: 'parasol-1', likelihood: 'likely' }
    const other = { kind: 'pattern', entry: id }
    expect(is({ feed: 'desk', record: { ...judgement, right: other, decision: 'none', suggested } })).toBe(
      true,
    )
  })

  it('[PROTOCOL-5] may recall an entry or start an epoch', () => {
    expect(is({ record: { type: 'recall', entry: id, reason: 'It was about somebody else.' } })).toBe(true)
    const epoch = {
      type: 'epoch',
      commitment: hash,
      circles: [{ organisation: id, version: 1 }],
      previousKey: null,
    }
    expect(is({ record: epoch })).toBe(true)
    expect(is({ record: { ...epoch, previousKey: key } })).toBe(true)
  })

  it('[PROTOCOL-5] holds short facts, none empty', () => {
    expect(isWarning({ facts: { ...facts, phones: [''] } })).toBe(false)
    expect(isWarning({ facts: { ...facts, phones: ['0'.repeat(81)] } })).toBe(false)
    expect(isWarning({ facts: { ...facts, phones: Array.from({ length: 13 }, () => '604') } })).toBe(false)
    expect(isWarning({ facts: { ...facts, names: ['Zed\u202EdeZ'] } })).toBe(false)
  })

  it.each([
    ['a level that does not exist', { level: 0 }],
    ['a level beyond the highest', { level: 5 }],
    ['a category nobody knows', { categories: ['jaywalking'] }],
    ['a category twice', { categories: ['threats', 'threats'] }],
    ['the province as an area', { areas: ['province'] }],
    ['a score', { score: 0.9 }],
  ])('[PROTOCOL-5] does not hold %s', (_, changes) => {
    expect(isWarning(changes)).toBe(false)
  })
})

describe('a document', () => {
  it('[PROTOCOL-6] holds what its name says', () => {
    const drafts = {
      drafts: [{ id, report: null, feed: 'coast', publishOn: day, record: warning, updated: day }],
    }
    expect(v.is(documentShape, { ...register, name: 'drafts', content: drafts })).toBe(true)
    const kept = {
      left: { kind: 'warning', feed: 'coast', entry: id },
      right: { kind: 'pattern', entry: id },
    }
    const judgement = { ...kept, decision: 'same', note: '', suggested: null, day, by: key, about: [id] }
    const judgements = { judgements: [judgement] }
    expect(v.is(documentShape, { ...register, name: 'judgements', content: judgements })).toBe(true)
    expect(v.is(documentShape, { ...register, content: drafts })).toBe(false)
    expect(v.is(documentShape, { ...register, name: 'drafts' })).toBe(false)
    const rota = { turns: [{ who: key, from: at, until: at, call: '604 555-0142' }] }
    expect(v.is(documentShape, { ...register, name: 'rota', content: rota })).toBe(true)
    const passedOn = [{ channel: 'sheets', by: key, day }]
    const channels = { warnings: [{ feed: 'coast', entry: id, passedOn }] }
    expect(v.is(documentShape, { ...register, name: 'channels', content: channels })).toBe(true)
    const cases = { cases: [kase] }
    for (const name of CASE_PARTS)
      expect(v.is(documentShape, { ...register, name, content: cases })).toBe(true)
    expect(v.is(documentShape, { ...register, name: 'cases-g', content: cases })).toBe(false)
  })

  it('[PROTOCOL-26] holds a case in the part that its report names', () => {
    const parts = Array.from({ length: 256 }, (_, first) => {
      const named = new Uint8Array(16)
      named[0] = first
      return casePartOf(toBase64url(named) as never)
    })
    expect(new Set(parts)).toEqual(new Set(CASE_PARTS))
    for (const part of CASE_PARTS) expect(parts.filter((each) => each === part)).toHaveLength(16)
  })
})

describe('a step', () => {
  const draft = { report: id, feed: 'coast', record: warning }

  it('[PROTOCOL-27] names a draft by its exact text, however its members are ordered', () => {
    const turned = Object.fromEntries(Object.entries(warning).toReversed())
    expect(draftHash({ record: turned, feed: 'coast', report: id })).toBe(draftHash(draft))
    expect(draftHash({ ...draft, record: { ...warning, text: `${warning.text} ` } })).not.toBe(
      draftHash(draft),
    )
    expect(draftHash({ ...draft, feed: 'province' })).not.toBe(draftHash(draft))
    expect(draftHash({ ...draft, report: null })).not.toBe(draftHash(draft))
  })
})
