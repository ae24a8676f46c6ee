import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { hashOfStatement, type PublicKey } from '@parasol/charter'
import type { Context } from '../context.ts'
import { openEnvelope, sealEnvelope } from '../envelope.ts'
import { handleOf } from '../handle.ts'
import { invitationKeys, memberKeys, receiptKeys, signKeyOf, staffKeys, stewardKeys } from '../key-tree.ts'
import { signStatement, type Statements } from '../sign.ts'
import { openWith, sealWith } from '../symmetric.ts'
import { digitsOf } from '../words/digits.ts'
import { english } from '../words/english.ts'
import { french } from '../words/french.ts'
import { korean } from '../words/korean.ts'
import { readSecret } from '../words/read-secret.ts'
import { simplifiedChinese } from '../words/simplified-chinese.ts'
import { spanish } from '../words/spanish.ts'
import { traditionalChinese } from '../words/traditional-chinese.ts'
import { type WordListName, wordsOf } from '../words/word-list.ts'
import { unwrapKey, wrapKey } from '../wrap.ts'
import { type Hex, inHex, secretIn, shown, type VectorTools } from './in-vectors-for-tests.ts'

const LISTS = [english, french, spanish, simplifiedChinese, traditionalChinese, korean]
const listNamed = (name: WordListName) => LISTS.find((list) => list.name === name) ?? english

export const keyOperations = {
  words: (input: { secret: Hex; list: WordListName }) =>
    wordsOf(secretIn(input.secret), listNamed(input.list)),
  digits: (input: { secret: Hex }) => digitsOf(secretIn(input.secret)),
  'read-secret': (input: { text: string; lists: readonly WordListName[] }) =>
    inHex(readSecret(input.text, input.lists.map(listNamed))),

  'receipt-keys': (input: { secret: Hex }) => {
    const { report, lookup, sign, receive, withdraw, release } = receiptKeys(secretIn(input.secret))
    const { contact, police } = release
    return {
      report,
      lookup: shown(lookup),
      sign: shown(sign),
      receive: shown(receive),
      withdraw: bytesToHex(withdraw),
      release: { contact: bytesToHex(contact), police: bytesToHex(police) },
    }
  },
  'member-keys': (input: { secret: Hex }) => {
    const { receive } = memberKeys(secretIn(input.secret))
    return { receive: shown(receive), handle: handleOf(receive.public) }
  },
  'staff-keys': (input: { secret: Hex }) => {
    const { sign, receive } = staffKeys(secretIn(input.secret))
    return { sign: shown(sign), receive: shown(receive) }
  },
  'steward-keys': (input: { secret: Hex }) => ({ sign: shown(stewardKeys(secretIn(input.secret)).sign) }),
  'invitation-keys': (input: { secret: Hex }) => {
    const { invitation, lookup, sign, welcome } = invitationKeys(secretIn(input.secret))
    return { invitation, lookup: shown(lookup), sign: shown(sign), welcome: bytesToHex(welcome) }
  },

  sign: (input: { type: keyof Statements; value: never; seed: Hex }) => {
    const signed = signStatement(input.type, input.value, signKeyOf(hexToBytes(input.seed)))
    return { ...signed, hash: hashOfStatement(input.type, signed.statement) }
  },

  'seal-with': (input: { key: Hex; context: string; plaintext: Hex }, { random }: VectorTools) => {
    const { context } = input
    return bytesToHex(
      sealWith({ key: hexToBytes(input.key), context, plaintext: hexToBytes(input.plaintext), random }),
    )
  },
  'open-with': (input: { key: Hex; context: string; sealed: Hex }) =>
    inHex(openWith({ key: hexToBytes(input.key), context: input.context, sealed: hexToBytes(input.sealed) })),
  'wrap-key': async (input: { to: PublicKey; context: Context; key: Hex }, { random }: VectorTools) =>
    inHex(await wrapKey({ to: input.to, context: input.context, key: hexToBytes(input.key), random })),
  'unwrap-key': async (input: { wrap: Hex; context: Context; secret: Hex }) => {
    const { context } = input
    return inHex(await unwrapKey({ wrap: hexToBytes(input.wrap), context, secret: hexToBytes(input.secret) }))
  },
  'seal-envelope': async (
    input: { readers: readonly (PublicKey | null)[]; context: Context; plaintext: Hex },
    { random }: VectorTools,
  ) => inHex(await sealEnvelope({ ...input, plaintext: hexToBytes(input.plaintext), random })),
  'open-envelope': async (input: { envelope: Hex; position: number; secret: Hex; context: Context }) =>
    inHex(
      await openEnvelope({
        ...input,
        envelope: hexToBytes(input.envelope),
        secret: hexToBytes(input.secret),
      }),
    ),
} as const
