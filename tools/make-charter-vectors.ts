// Writes vectors/charter/*.json. Every key in them is made from a name and guards nothing.
//
//   node tools/make-charter-vectors.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha512 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'
import type { CharterBundle, Seen } from '../packages/charter/src/charter.ts'
import { FOUNDING } from '../packages/charter/src/founding.ts'
import * as made from '../packages/charter/src/network-for-tests.ts'
import { hashOfStatement, signingBytes, type StatementType } from '../packages/charter/src/signing.ts'
import { verifyCharter } from '../packages/charter/src/verify-charter.ts'

const { bundle, firstState, foundingSigned, harbour, harbourState, stewards } = made
const [one, two, three] = stewards

// RFC 8032, section 7.1; the fourth of its tests, a message of 1023 bytes, is left out.
const RFC_8032 = [
  {
    name: 'RFC 8032 test 1',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'RFC 8032 test 2',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: 'RFC 8032 test 3',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    name: 'RFC 8032 test SHA(abc)',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
]

type SignatureCase = {
  readonly name: string
  readonly key: string
  readonly message: string
  readonly signature: string
  readonly valid: boolean
}

const ORDER = ed25519.Point.Fn.ORDER
const hex = bytesToHex

function scalarBytes(scalar: bigint): Uint8Array {
  return hexToBytes(scalar.toString(16).padStart(64, '0')).toReversed()
}
const scalarOf = (bytes: Uint8Array): bigint => BigInt(`0x${hex(bytes.toReversed())}`)

// What a point of small order signs for everybody: R of small order, S zero.
const NEUTRAL = '01' + '00'.repeat(31)
const SMALL_ORDER = [
  NEUTRAL,
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '00'.repeat(32),
  '00'.repeat(31) + '80',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
]
const UNREDUCED = [
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '01' + '00'.repeat(30) + '80',
]

/** A signature over `message` with this R, made to fit by whoever holds the key and chose R without a secret. */
function fitting(secret: Uint8Array, point: string, message: string): SignatureCase {
  const { scalar, pointBytes } = ed25519.utils.getExtendedPublicKey(secret)
  const challenge = scalarOf(sha512(concatBytes(hexToBytes(point), pointBytes, hexToBytes(message)))) % ORDER
  const s = scalarBytes((challenge * scalar) % ORDER)
  return { name: '', key: hex(pointBytes), message, signature: point + hex(s), valid: false }
}

function signatureCases(): readonly SignatureCase[] {
  const rfc = RFC_8032.map((test) => ({ ...test, valid: true }))
  const [, , third] = rfc
  if (!third) throw new TypeError('RFC 8032 test 3 is missing')
  const r = third.signature.slice(0, 64)
  const s = scalarOf(hexToBytes(third.signature.slice(64)))
  const message = third.message
  return [
    ...rfc,
    { ...third, name: 'another message', message: 'af83', valid: false },
    { ...third, name: 'another key', key: rfc[0]?.key ?? '', valid: false },
    { ...third, name: 'S plus the order', signature: r + hex(scalarBytes(s + ORDER)), valid: false },
    { ...third, name: 'S turned round', signature: r + hex(scalarBytes(ORDER - s)), valid: false },
    { ...third, name: 'S is the order', signature: r + hex(scalarBytes(ORDER)), valid: false },
    {
      ...third,
      name: 'S with its highest bit set',
      signature: third.signature.slice(0, 126) + '8a',
      valid: false,
    },
    { ...third, name: 'R and S all zero', signature: '00'.repeat(64), valid: false },
    {
      ...third,
      name: 'R is no point',
      signature: '02' + '00'.repeat(31) + third.signature.slice(64),
      valid: false,
    },
    { ...third, name: 'key is no point', key: '02' + '00'.repeat(31), valid: false },
    ...[...SMALL_ORDER, ...UNREDUCED].flatMap((key) =>
      [NEUTRAL, key].map((point) => ({
        name: `key ${key} signs anything with R ${point}`,
        key,
        message,
        signature: point + '00'.repeat(32),
        valid: false,
      })),
    ),
    ...UNREDUCED.map((point) => ({
      ...fitting(one.secret, point, message),
      name: `R unreduced: ${point}`,
    })),
  ]
}

const TYPES: readonly StatementType[] = ['parasol/network/1', 'parasol/test/1']
const TEXTS = ['', '{}', '{"name":"café 🌂"}', JSON.stringify(harbourState)]

const statementCases = TYPES.flatMap((type) =>
  TEXTS.map((statement) => {
    const { signatures } = made.signText(type, statement, [one])
    const bytes = hex(signingBytes(type, statement))
    return { type, statement, bytes, hash: hashOfStatement(type, statement), ...signatures[0] }
  }),
)

const base64urlCases = {
  valid: [
    ['', ''],
    ['00', 'AA'],
    ['ff', '_w'],
    ['fbff', '-_8'],
    ['000000', 'AAAA'],
    [
      '00108310518720928b30d38f41149351559761969b71d79f8218a39259a7a29aabb2dbafc31cb3d35db7e39ebbf3dfbf',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
    ],
  ],
  invalid: ['A', 'AB', 'AAB', 'AA==', 'AAA=', '+A', '/w', ' AA', 'AA ', 'AA\n', 'AAAAA', 'Aé'],
}

type BundleCase = {
  readonly rule: string
  readonly name: string
  readonly bundle: CharterBundle
  readonly seen: Seen | null
  readonly expect: { readonly version: number } | { readonly reason: string; readonly about: string }
}

function seenIn(known: CharterBundle): Seen {
  const charter = verifyCharter({ pin: foundingSigned, bundle: known, seen: null })
  if (!charter.ok) throw new TypeError(JSON.stringify(charter.failure))
  return charter.value.seen
}

function bundleCases(): readonly BundleCase[] {
  const [harbourSigned, ridgeSigned] = bundle.organisations
  if (!harbourSigned || !ridgeSigned) throw new TypeError('two organisations are expected')
  const other = made.sign(FOUNDING, { ...JSON.parse(foundingSigned.statement), name: 'Another' }, one, two)
  const second = made.following(firstState, bundle.network, { stewards: [one.public, made.stranger.public] })
  const secondSigned = made.signNetwork(second, two, three)
  const third = made.following(second, secondSigned, { name: 'Renamed' })
  const handedOver = {
    ...bundle,
    handovers: [secondSigned],
    network: made.signNetwork(third, one, made.stranger),
  }
  const asIfNot = { ...firstState, version: 5, previous: made.hashOfState(secondSigned) }
  const harbourNext = made.followingOrganisation(harbourState, harbourSigned, { hours: 'nights' })
  const moved = {
    ...bundle,
    organisations: [made.signOrganisation(harbourNext, made.coordinator), ridgeSigned],
  }
  const swapped = harbourSigned.statement.replace(harbourState.inbox.key, made.stranger.public)
  const forgedStaff = { ...harbourState, staff: [made.coordinator, made.stranger].map(made.staffEntry) }
  const withHarbour = (signed: typeof harbourSigned): CharterBundle => ({
    ...bundle,
    organisations: [signed, ridgeSigned],
  })
  const repeated = harbourSigned.statement.replace('"version":1', '"version":1,"version":1')
  const repeatedSigned = made.signText('parasol/organisation/1', repeated, [made.coordinator])

  return [
    { rule: 'CHARTER-24', name: 'a good bundle', bundle, seen: null, expect: { version: 1 } },
    { rule: 'CHARTER-24', name: 'the same again', bundle, seen: seenIn(bundle), expect: { version: 1 } },
    {
      rule: 'CHARTER-15',
      name: 'a handover',
      bundle: handedOver,
      seen: seenIn(bundle),
      expect: { version: 3 },
    },
    {
      rule: 'CHARTER-14',
      name: 'another founding by the same stewards',
      bundle: { ...bundle, founding: other },
      seen: null,
      expect: { reason: 'other-network', about: 'founding' },
    },
    {
      rule: 'CHARTER-15',
      name: 'one steward too few',
      bundle: { ...bundle, network: made.signNetwork(firstState, one) },
      seen: null,
      expect: { reason: 'not-enough-signatures', about: 'network' },
    },
    {
      rule: 'CHARTER-15',
      name: 'the handover left out',
      bundle: { ...handedOver, handovers: [] },
      seen: null,
      expect: { reason: 'bad-signature', about: 'network' },
    },
    {
      rule: 'CHARTER-17',
      name: 'an older network state',
      bundle,
      seen: seenIn(handedOver),
      expect: { reason: 'rolled-back', about: 'network' },
    },
    {
      rule: 'CHARTER-17',
      name: 'two network states of one version',
      bundle: { ...bundle, network: made.signNetwork({ ...firstState, name: 'Split' }) },
      seen: seenIn(bundle),
      expect: { reason: 'forked', about: 'network' },
    },
    {
      rule: 'CHARTER-18',
      name: 'stewards who handed over go on',
      bundle: { ...bundle, network: made.signNetwork(asIfNot, two, three) },
      seen: seenIn({ ...bundle, network: secondSigned }),
      expect: { reason: 'forked', about: 'handover' },
    },
    {
      rule: 'CHARTER-19',
      name: 'an inbox key put in place of another',
      bundle: withHarbour({ ...harbourSigned, statement: swapped }),
      seen: null,
      expect: { reason: 'bad-signature', about: harbour },
    },
    {
      rule: 'CHARTER-19',
      name: 'staff added by a stranger',
      bundle: withHarbour(made.signOrganisation(forgedStaff, made.stranger)),
      seen: null,
      expect: { reason: 'bad-signature', about: harbour },
    },
    {
      rule: 'CHARTER-19',
      name: 'a coordinator of another organisation',
      bundle: withHarbour(made.signOrganisation(harbourState, made.otherCoordinator)),
      seen: null,
      expect: { reason: 'bad-signature', about: harbour },
    },
    {
      rule: 'CHARTER-2',
      name: 'a repeated key',
      bundle: withHarbour(repeatedSigned),
      seen: null,
      expect: { reason: 'malformed', about: 'organisation' },
    },
    {
      rule: 'CHARTER-23',
      name: 'an older organisation state',
      bundle,
      seen: seenIn(moved),
      expect: { reason: 'rolled-back', about: harbour },
    },
    {
      rule: 'CHARTER-23',
      name: 'two organisation states of one version',
      bundle: withHarbour(made.signOrganisation({ ...harbourState, hours: 'never' }, made.coordinator)),
      seen: seenIn(bundle),
      expect: { reason: 'forked', about: harbour },
    },
    {
      rule: 'CHARTER-23',
      name: 'an organisation left out',
      bundle: { ...bundle, organisations: [ridgeSigned] },
      seen: seenIn(bundle),
      expect: { reason: 'withheld', about: harbour },
    },
  ]
}

const ABOUT = 'Invented keys, made from names; see packages/charter/SPEC.md'

const files: Readonly<Record<string, object>> = {
  rfc8032: { about: `${ABOUT}, CHARTER-6. Bytes in hexadecimal.`, cases: signatureCases() },
  base64url: { about: 'Hexadecimal and base64url; CHARTER-1.', ...base64urlCases },
  statements: { about: `${ABOUT}, CHARTER-5. \`bytes\` in hexadecimal.`, cases: statementCases },
  bundles: { about: `${ABOUT}, CHARTER-13 to CHARTER-24.`, pin: foundingSigned, cases: bundleCases() },
}

const folder = resolve('vectors/charter')
mkdirSync(folder, { recursive: true })
for (const [name, file] of Object.entries(files))
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(file, null, 2)}\n`)
