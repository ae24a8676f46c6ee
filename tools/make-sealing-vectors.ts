// Writes vectors/sealing/*.json: inputs, every random byte drawn, and outputs. Every key in them is made from a name
// and guards nothing.
//
//   node tools/make-sealing-vectors.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Random, sha256, toBase64url } from '../packages/charter/src/index.ts'
import { genesisHead } from '../packages/protocol/src/index.ts'
import { invitationKeys, memberKeys, newSealKey, receiptKeys } from '../packages/sealing/src/key-tree.ts'
import {
  runVector,
  type Vector,
  type VectorOperation,
} from '../packages/sealing/src/vectors/run-vector-for-tests.ts'
import { secretNamed, seededRandom, TODAY, worldForTests } from '../packages/sealing/src/world-for-tests.ts'

const FOLDER = resolve(import.meta.dirname, '../vectors/sealing')
const { charter, bundle, harbour, ridge } = worldForTests()
const { network } = charter

const bytesToHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const concatBytes = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))

const hexNamed = (name: string, bytes = 32): string => bytesToHex(seededRandom(name)(bytes))
const textNamed = (name: string, bytes = 16): string => toBase64url(seededRandom(name)(bytes))
const secretHex = (name: string): string => bytesToHex(secretNamed(name))
const flipped = (hex: string, at: number): string =>
  hex.slice(0, 2 * at) +
  (Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16) ^ 1).toString(16).padStart(2, '0') +
  hex.slice(2 * at + 2)

/** Runs an operation on chance made from its name and writes down what was drawn. */
async function vector(name: string, operation: VectorOperation, input: object): Promise<Vector> {
  const drawn: Uint8Array[] = []
  const chance = seededRandom(`vector: ${operation}: ${name}`)
  const random: Random = (bytes) => {
    const next = chance(bytes)
    drawn.push(next)
    return next
  }
  const output = await runVector({ operation, input }, { random, charter })
  return { name, operation, input, random: bytesToHex(concatBytes(...drawn)), output }
}

type Sealed = { readonly value: string }
const valueOf = ({ output }: Vector): string => (output as Sealed).value

function write(name: string, about: string, vectors: readonly Vector[]): void {
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify({ about, vectors }, null, 2)}\n`)
}

const LISTS = ['english', 'french', 'spanish', 'simplified-chinese', 'traditional-chinese', 'korean']

async function words(): Promise<void> {
  const secret = '00112233445566778899aabbccddeeff'
  const shown = await Promise.all(LISTS.map((list) => vector(list, 'words', { secret, list })))
  const wordsAt = (list: number): string[] => shown[list]?.output as string[]
  const english = wordsAt(0)
  const digits = await vector('forty digits in fours', 'digits', { secret })
  const read = (name: string, text: string, lists = LISTS) => vector(name, 'read-secret', { text, lists })
  write('words', 'Sixteen bytes as words and digits, and what is read back. Secrets are hex.', [
    ...shown,
    digits,
    await vector('leading zeros stay', 'digits', { secret: '00'.repeat(16) }),
    await vector('the largest', 'digits', { secret: 'ff'.repeat(16) }),
    ...(await Promise.all(shown.map(({ name, output }) => read(name, (output as string[]).join(' '))))),
    await read('Chinese without spaces', wordsAt(3).join('')),
    await read(
      'upper case, numbers and lines',
      english.map((word, at) => `${at + 1}. ${word.toUpperCase()}`).join('\n'),
    ),
    await read('French without accents', wordsAt(1).join(' ').normalize('NFD').replace(/\p{M}/gu, '')),
    await read('digits', digits.output as string),
    await read(
      'full-width digits',
      String(digits.output).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    ),
    await read('nothing', ' \n'),
    await read('eleven words', english.slice(1).join(' ')),
    await read(
      'two words exchanged',
      english
        .with(0, english[1] ?? '')
        .with(1, english[0] ?? '')
        .join(' '),
    ),
    await read('one letter changed', english.with(2, `${english[2]?.slice(0, -1)}q`).join(' ')),
    await read('a word of no list', english.with(2, 'xylophone').join(' ')),
    await read(
      'one digit changed',
      String(digits.output).replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    ),
    await read('thirty-nine digits', String(digits.output).slice(1)),
  ])
}

async function keys(): Promise<void> {
  const operations = ['receipt-keys', 'member-keys', 'staff-keys', 'steward-keys', 'invitation-keys'] as const
  const secrets = ['00'.repeat(16), '00112233445566778899aabbccddeeff']
  const vectors = secrets.flatMap((secret) =>
    operations.map((operation) => vector(secret, operation, { secret })),
  )
  write(
    'keys',
    'HKDF-SHA-256(secret, salt "parasol/1", label): private keys are hex, public keys base64url.',
    await Promise.all(vectors),
  )
}

async function signatures(): Promise<void> {
  const seed = hexNamed('signer')
  const card = { kind: 'card', sign: textNamed('sign', 32), receive: textNamed('receive', 32), day: TODAY }
  const request = {
    kind: 'request',
    network,
    service: 'reports',
    action: 'read',
    mailbox: textNamed('mailbox'),
    body: null,
    expires: '2026-02-03T10:05:00.000Z',
  }
  write('signatures', 'Ed25519 over DSSEv1 PAE(type, statement); the hash is SHA-256 of the same bytes.', [
    await vector('a card', 'sign', { type: 'parasol/card/1', value: card, seed }),
    await vector('a request', 'sign', { type: 'parasol/request/1', value: request, seed }),
  ])
}

async function envelopes(): Promise<void> {
  const readers = ['reader one', 'reader two', 'reader three'].map((name) => newSealKey(seededRandom(name)))
  const [one, two] = readers.map(({ secret }) => bytesToHex(secret))
  const context = { purpose: 'report', network, organisation: harbour.id, id: textNamed('report') }
  const inbox = { purpose: 'inbox', network, organisation: harbour.id, id: '1' }
  const wrapping = { to: readers[0]?.public, context: inbox, key: hexNamed('wrapped key') }
  const wrap = await vector('to one reader', 'wrap-key', wrapping)
  const unwrap = { wrap: valueOf(wrap), context: inbox, secret: one }
  const low = toBase64url(new Uint8Array(32))
  const sealing = { readers: readers.map((reader) => reader.public), context, plaintext: '7b7d' }
  const sealed = await vector('three readers', 'seal-envelope', sealing)
  const alone = await vector('one reader, two places for nobody', 'seal-envelope', {
    ...sealing,
    readers: [readers[0]?.public, null, null],
  })
  const larger = await vector('1021 bytes need the next class', 'seal-envelope', {
    ...sealing,
    plaintext: '41'.repeat(1021),
  })
  const opening = { envelope: valueOf(sealed), position: 1, secret: two, context }
  const open = (name: string, change: object) => vector(name, 'open-envelope', { ...opening, ...change })
  const body = { key: hexNamed('body key'), context: 'parasol/1|1|locked', plaintext: '00ff' }
  const withKey = await vector('a body', 'seal-with', body)
  const opened = { key: body.key, context: body.context, sealed: withKey.output }
  write(
    'envelopes',
    'Wraps (RFC 9180 base mode), bodies (XChaCha20-Poly1305) and envelopes. Bytes are hex.',
    [
      wrap,
      await vector('to a point of low order', 'wrap-key', { ...wrapping, to: low }),
      await vector('by the reader', 'unwrap-key', unwrap),
      await vector('by another', 'unwrap-key', { ...unwrap, secret: two }),
      await vector('another version', 'unwrap-key', { ...unwrap, context: { ...inbox, id: '2' } }),
      await vector('one byte changed', 'unwrap-key', { ...unwrap, wrap: flipped(valueOf(wrap), 79) }),
      await vector('cut', 'unwrap-key', { ...unwrap, wrap: valueOf(wrap).slice(2) }),
      withKey,
      await vector('a body', 'open-with', opened),
      await vector('another context', 'open-with', { ...opened, context: '' }),
      await vector('nonce changed', 'open-with', { ...opened, sealed: flipped(withKey.output as string, 0) }),
      await vector('tag cut', 'open-with', { ...opened, sealed: (withKey.output as string).slice(0, -2) }),
      sealed,
      alone,
      larger,
      await open('by the second reader', {}),
      await open('at another position', { position: 0 }),
      await open('at no position', { position: 3 }),
      await open('another organisation', { context: { ...context, organisation: ridge.id } }),
      await open('another purpose', { context: { ...context, purpose: 'message' } }),
      await open('another suite', { envelope: `02${valueOf(sealed).slice(2)}` }),
      await open('another count', { envelope: `0102${valueOf(sealed).slice(4)}` }),
      await open('last byte changed', { envelope: flipped(valueOf(sealed), valueOf(sealed).length / 2 - 1) }),
      await open('empty', { envelope: '' }),
    ],
  )
}

async function reports(): Promise<void> {
  const receipt = secretHex('receipt')
  const { report } = receiptKeys(secretNamed('receipt'))
  const text = sha256(new TextEncoder().encode('May we warn others?'))
  const sealing = {
    organisation: harbour.id,
    cover: ridge.id,
    day: TODAY,
    form: { happened: ['no-pay'] },
    contact: 'call 555-0142',
    police: null,
    consents: [
      { consent: 'cover', text, answer: 'yes' },
      { consent: 'warn-area', text, answer: 'no' },
    ],
    receipt,
  }
  const sealed = await vector('with cover, locked contact and two answers', 'seal-report', sealing)
  const { envelope, hash } = sealed.output as { envelope: string; hash: string }
  const staff = secretHex('staff of Harbour')
  const inboxReader = { position: 0, secrets: [bytesToHex(harbour.inbox.secret)] }
  const opening = { envelope, organisation: harbour.id, report, reader: inboxReader }
  const open = (name: string, change: object) => vector(name, 'open-report', { ...opening, ...change })
  const cover = { position: 2, secrets: [bytesToHex(ridge.inbox.secret)] }
  const first = { sequence: 1, previous: hash }
  const say = (name: string, from: object, turn: object) =>
    vector(name, 'seal-message', { report: opening, from, day: TODAY, ...turn })
  const acknowledgement = {
    role: 'staff',
    staff,
    organisation: harbour.id,
    content: { type: 'acknowledgement' },
  }
  const answer = await say('staff acknowledge', acknowledgement, first)
  const reply = await say(
    'the reporter replies',
    { role: 'receipt', receipt, content: { type: 'reply', text: 'Thank you.' } },
    first,
  )
  const stored = (to: string, sequence: number, { output }: Vector) => ({
    to,
    sequence,
    sealed: (output as { sealed: string }).sealed,
  })
  const messages = [stored('receipt', 1, answer), stored('organisation', 1, reply)]
  const mailbox = (name: string, change: object) =>
    vector(name, 'open-mailbox', { report: opening, messages, reader: inboxReader, ...change })
  const work = { report, envelope: sha256(new Uint8Array(1)), from: 0, count: 100_000 }
  write(
    'reports',
    'Reports and their mailboxes, under the charter of world.json. Receipts and staff are secrets in hex.',
    [
      sealed,
      await vector('cover without the consent', 'seal-report', { ...sealing, consents: [] }),
      await vector('to no organisation of the charter', 'seal-report', {
        ...sealing,
        organisation: textNamed('nobody'),
      }),
      await open('by the inbox', {}),
      await open('by the receipt', { reader: { receipt } }),
      await open('by the cover', { reader: cover }),
      await open('by another inbox', { reader: { ...inboxReader, secrets: cover.secrets } }),
      await open('as another report', { report: textNamed('another report') }),
      await open('as another organisation’s', { organisation: ridge.id }),
      answer,
      reply,
      await mailbox('by the inbox', {}),
      await mailbox('by the cover', { reader: cover }),
      await mailbox('by the receipt', { reader: { receipt } }),
      await mailbox('the first message twice', { messages: [messages[0], { ...messages[0], sequence: 2 }] }),
      await mailbox('a message said to go the other way', {
        messages: [{ ...messages[0], to: 'organisation' }],
      }),
      await vector('ten bits', 'work', { ...work, bits: 10 }),
      await vector('not found in time', 'work', { ...work, bits: 60, count: 10 }),
    ],
  )
}

async function feeds(): Promise<void> {
  const epochKey = hexNamed('epoch key')
  const withdraw = bytesToHex(receiptKeys(secretNamed('receipt')).withdraw)
  const entry = textNamed('entry')
  const previous = genesisHead(network, 'province')
  const commitment = sha256(
    concatBytes(new TextEncoder().encode('parasol/1/epoch'), seededRandom('epoch key')(32)),
  )
  const sealing = {
    feed: 'province',
    organisation: harbour.id,
    entry,
    epoch: 1,
    epochKey,
    index: 0,
    previous,
    day: TODAY,
    record: {
      type: 'epoch',
      commitment,
      circles: [{ organisation: harbour.id, version: 1 }],
      previousKey: null,
    },
    withdrawals: [withdraw],
    staff: secretHex('staff of Harbour'),
  }
  const sealed = await vector('the record that starts an epoch', 'seal-entry', sealing)
  const recall = await vector('a recall with four slots used', 'seal-entry', {
    ...sealing,
    record: { type: 'recall', entry, reason: 'Published by mistake.' },
    withdrawals: [withdraw, hexNamed('two'), hexNamed('three'), hexNamed('four')],
  })
  const { header, body } = sealed.output as { header: string; body: string }
  const opening = { header, body, epochKey, feed: 'province', index: 0, previous }
  const open = (name: string, change: object) => vector(name, 'open-entry', { ...opening, ...change })
  const place = { feed: 'province', organisation: harbour.id, epoch: 1, epochKey }
  const noting = { ...place, index: 1, head: previous, at: '2026-02-03T10:00:00.000Z', staff: sealing.staff }
  const note = await vector('of a head', 'seal-note', noting)
  write('feeds', 'Entries, notes, epochs and withdrawals, under the charter of world.json.', [
    await vector('of an epoch key', 'epoch-commitment', { key: epochKey }),
    await vector('of one report and entry', 'withdrawal', { secret: withdraw, entry }),
    sealed,
    recall,
    await open('in its place', {}),
    await open('body changed', { body: flipped(body, 100) }),
    await open('day changed in the header', { header: header.replace(TODAY, '2026-02-04') }),
    await open('a space in the header', { header: header.replace(',', ', ') }),
    await open('at another index', { index: 1 }),
    await open('after another head', { previous: genesisHead(network, 'desk') }),
    await open('in another feed', { feed: 'desk' }),
    await open('under another key', { epochKey: hexNamed('other epoch key') }),
    note,
    await vector('by a member', 'open-note', { ...place, sealed: note.output }),
    await vector('as another epoch’s', 'open-note', { ...place, epoch: 2, sealed: note.output }),
  ])
}

async function membership(): Promise<void> {
  const { receive } = memberKeys(secretNamed('member'))
  const circle = bytesToHex(harbour.circle.secret)
  const making = {
    organisation: harbour.id,
    version: 1,
    page: 0,
    circle,
    members: [{ slot: 5, receive: receive.public }],
  }
  const page = await vector('one member in slot 5', 'make-page', making)
  const reading = {
    organisation: harbour.id,
    circle: { version: 1, key: harbour.circle.public },
    page: page.output,
    slot: 5,
    secret: bytesToHex(receive.secret),
  }
  const invitation = secretHex('invitation')
  const { sign, invitation: id } = invitationKeys(secretNamed('invitation'))
  const staff = secretHex('staff of Harbour')
  const sealing = {
    organisation: harbour.id,
    invitation,
    slot: 5,
    circle: { version: 1, secret: toBase64url(harbour.circle.secret) },
    expires: TODAY,
    staff,
  }
  const welcome = await vector('for slot 5', 'seal-welcome', sealing)
  const opening = { organisation: harbour.id, sealed: welcome.output, invitation, today: TODAY }
  const claim = await vector('of a new member', 'seal-claim', {
    organisation: harbour.id,
    invitation,
    receive: receive.public,
    day: TODAY,
  })
  const secrets = [bytesToHex(harbour.inbox.secret)]
  const claimed = {
    organisation: harbour.id,
    invitation: id,
    sign: sign.public,
    sealed: valueOf(claim),
    secrets,
  }
  const document = { name: 'drafts', content: { drafts: [] } }
  const drafts = await vector('no drafts yet', 'seal-document', {
    organisation: harbour.id,
    document,
    version: 1,
    staff,
  })
  const kept = { organisation: harbour.id, name: 'drafts', version: 1, sealed: valueOf(drafts), secrets }
  write('membership', 'Pages, welcomes, claims and documents, under the charter of world.json.', [
    page,
    await vector('by the member', 'read-page', reading),
    await vector('another slot', 'read-page', { ...reading, slot: 6 }),
    await vector('another circle key in the signed state', 'read-page', {
      ...reading,
      circle: { version: 1, key: ridge.circle.public },
    }),
    welcome,
    await vector('by the invitation', 'open-welcome', opening),
    await vector('a day too late', 'open-welcome', { ...opening, today: '2026-02-04' }),
    await vector('by other words', 'open-welcome', {
      ...opening,
      invitation: secretHex('another invitation'),
    }),
    claim,
    await vector('by staff', 'open-claim', claimed),
    await vector('of another invitation', 'open-claim', { ...claimed, sign: receive.public }),
    drafts,
    await vector('by staff', 'open-document', kept),
    await vector('as a later version', 'open-document', { ...kept, version: 2 }),
  ])
}

mkdirSync(FOLDER, { recursive: true })
const about =
  'The invented network under whose charter the other files are made: founding, states and their signatures.'
writeFileSync(join(FOLDER, 'world.json'), `${JSON.stringify({ about, bundle }, null, 2)}\n`)
for (const make of [words, keys, signatures, envelopes, reports, feeds, membership]) await make()
