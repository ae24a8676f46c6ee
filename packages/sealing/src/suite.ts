import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'

/** DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM: ids 0x0020, 0x0001, 0x0002 of RFC 9180. */
const suiteOf = (kem: DhkemX25519HkdfSha256): CipherSuite =>
  new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() })

export const nativeSuite = (): CipherSuite => suiteOf(new DhkemX25519HkdfSha256())

/** For browsers whose WebCrypto has no X25519: the same suite, its curve in JavaScript. */
export async function portableSuite(): Promise<CipherSuite> {
  const { DhkemX25519HkdfSha256: PortableKem } = await import('@hpke/dhkem-x25519')
  return suiteOf(new PortableKem())
}

export async function works({ kem }: CipherSuite): Promise<boolean> {
  try {
    const pair = await kem.deriveKeyPair(new Uint8Array(32))
    const { enc, sharedSecret } = await kem.encap({
      recipientPublicKey: pair.publicKey,
      ekm: new Uint8Array(32),
    })
    const opened = await kem.decap({ recipientKey: pair.privateKey, enc })
    return new Uint8Array(opened).every((byte, at) => byte === new Uint8Array(sharedSecret)[at])
  } catch {
    return false
  }
}

async function choose(): Promise<CipherSuite> {
  const native = nativeSuite()
  return (await works(native)) ? native : await portableSuite()
}

let chosen: Promise<CipherSuite> | undefined

/** Tested once a page; a fallback that could not be fetched is asked for again next time. */
export function suite(): Promise<CipherSuite> {
  chosen ??= choose().catch((reason: unknown) => {
    chosen = undefined
    throw reason
  })
  return chosen
}
