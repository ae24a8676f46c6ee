import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import {
  hashOfStatement,
  type Hash,
  type PublicKey,
  type Signature,
  type Signed,
  signingBytes,
  type StatementType,
} from '@parasol/charter'

export type TestKey = { readonly public: PublicKey; sign(bytes: Uint8Array): Signature }

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The same label gives the same key. */
export function testKey(label: string): TestKey {
  const seed = createHash('sha256').update(label).digest()
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return {
    public: x as PublicKey,
    sign: (bytes) => sign(null, bytes, key).toString('base64url') as Signature,
  }
}

export function signStatement(type: StatementType, value: object, ...keys: readonly TestKey[]): Signed {
  const statement = JSON.stringify(value)
  const bytes = signingBytes(type, statement)
  return { statement, signatures: keys.map((key) => ({ key: key.public, signature: key.sign(bytes) })) }
}

export const hashOfSigned = (type: StatementType, { statement }: Signed): Hash =>
  hashOfStatement(type, statement)
