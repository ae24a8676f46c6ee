import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto'
import { Aes128Gcm, CipherSuite, HkdfSha256 } from '@hpke/core'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type NetworkId, type OrganisationId, type PublicKey, toBase64url } from '@parasol/charter'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Context, contextText } from './context.ts'
import { canSealTo, deriveKey, newSealKey, sealKeyOf } from './key-tree.ts'
import { nativeSuite, portableSuite, suite, works } from './suite.ts'
import { openWith, sealWith } from './symmetric.ts'
import { decoyWrap, unwrapKey, wrapKey } from './wrap.ts'
import { seededRandom } from './world-for-tests.ts'

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))
const toHex = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(new Uint8Array(bytes)).toString('hex')
const publicKey = (bytes: Uint8Array): PublicKey => toBase64url(bytes) as PublicKey

/** RFC 9180 base mode written a second time, over Node's own primitives. */
const independent = (aead: { id: number; cipher: 'aes-128-gcm' | 'aes-256-gcm'; keyBytes: number }) => {
  const utf8 = (text: string): Buffer => Buffer.from(text)
  const i2osp = (value: number): Buffer => Buffer.from([value >> 8, value & 255])
  const hmac = (key: Uint8Array, ...parts: readonly Uint8Array[]): Buffer =>
    createHmac('sha256', key).update(Buffer.concat(parts)).digest()
  const kemId = Buffer.concat([utf8('KEM'), i2osp(0x20)])
  const hpkeId = Buffer.concat([utf8('HPKE'), i2osp(0x20), i2osp(1), i2osp(aead.id)])
  const extract = (id: Buffer, salt: Uint8Array, label: string, ikm: Uint8Array): Buffer =>
    hmac(salt.length > 0 ? salt : Buffer.alloc(32), utf8('HPKE-v1'), id, utf8(label), ikm)
  const expand = (id: Buffer, prk: Uint8Array, label: string, info: Uint8Array, bytes: number): Buffer =>
    hmac(prk, i2osp(bytes), utf8('HPKE-v1'), id, utf8(label), info, Buffer.from([1])).subarray(0, bytes)
  const privateKey = (raw: Uint8Array) =>
    createPrivateKey({
      key: Buffer.concat([hex('302e020100300506032b656e04220420'), raw]),
      format: 'der',
      type: 'pkcs8',
    })
  const publicKeyOf = (raw: Uint8Array) =>
    createPublicKey({
      key: Buffer.concat([hex('302a300506032b656e032100'), raw]),
      format: 'der',
      type: 'spki',
    })
  const rawPublic = (secret: Uint8Array): Buffer =>
    createPublicKey(privateKey(secret)).export({ format: 'der', type: 'spki' }).subarray(12)
  const schedule = (dh: Uint8Array, enc: Uint8Array, recipient: Uint8Array, info: Uint8Array) => {
    const eae = extract(kemId, Buffer.alloc(0), 'eae_prk', dh)
    const shared = expand(kemId, eae, 'shared_secret', Buffer.concat([enc, recipient]), 32)
    const empty = Buffer.alloc(0)
    const context = Buffer.concat([
      Buffer.from([0]),
      extract(hpkeId, empty, 'psk_id_hash', empty),
      extract(hpkeId, empty, 'info_hash', info),
    ])
    const secret = extract(hpkeId, shared, 'secret', empty)
    return {
      key: expand(hpkeId, secret, 'key', context, aead.keyBytes),
      nonce: expand(hpkeId, secret, 'base_nonce', context, 12),
    }
  }
  const deriveSecret = (ikm: Uint8Array): Buffer =>
    expand(kemId, extract(kemId, Buffer.alloc(0), 'dkp_prk', ikm), 'sk', Buffer.alloc(0), 32)
  return {
    deriveSecret,
    seal(input: {
      ikm: Uint8Array
      to: Uint8Array
      info: Uint8Array
      aad: Uint8Array
      plaintext: Uint8Array
    }) {
      const ephemeral = deriveSecret(input.ikm)
      const enc = rawPublic(ephemeral)
      const dh = diffieHellman({ privateKey: privateKey(ephemeral), publicKey: publicKeyOf(input.to) })
      const { key, nonce } = schedule(dh, enc, input.to, input.info)
      const cipher = createCipheriv(aead.cipher, key, nonce).setAAD(input.aad)
      return { enc, ct: Buffer.concat([cipher.update(input.plaintext), cipher.final(), cipher.getAuthTag()]) }
    },
    open(input: { secret: Uint8Array; enc: Uint8Array; ct: Uint8Array; info: Uint8Array; aad: Uint8Array }) {
      const dh = diffieHellman({ privateKey: privateKey(input.secret), publicKey: publicKeyOf(input.enc) })
      const { key, nonce } = schedule(dh, input.enc, rawPublic(input.secret), input.info)
      const decipher = createDecipheriv(aead.cipher, key, nonce).setAAD(input.aad)
      decipher.setAuthTag(input.ct.subarray(-16))
      return Buffer.concat([decipher.update(input.ct.subarray(0, -16)), decipher.final()])
    },
  }
}
const aes128 = independent({ id: 1, cipher: 'aes-128-gcm', keyBytes: 16 })
const aes256 = independent({ id: 2, cipher: 'aes-256-gcm', keyBytes: 32 })

const CONTEXT: Context = {
  purpose: 'inbox',
  network: toBase64url(new Uint8Array(16).fill(1)) as NetworkId,
  organisation: toBase64url(new Uint8Array(16).fill(2)) as OrganisationId,
  id: '7',
}
const LINE = Buffer.from(contextText(CONTEXT, { of: 1, position: 0 }))

// RFC 9180, appendix A.1.1
const A1 = {
  info: hex('4f6465206f6e2061204772656369616e2055726e'),
  ikmE: hex('7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234'),
  enc: '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
  skRm: hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'),
  ikmR: hex('6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037'),
  pkRm: hex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
  sharedSecret: 'fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc',
  plaintext: hex('4265617574792069732074727574682c20747275746820626561757479'),
  aad: hex('436f756e742d30'),
  ct: 'f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a',
}

describe('HPKE as we call it', () => {
  const kems = { native: async () => nativeSuite(), portable: portableSuite }

  it.each(Object.entries(kems))('[SEAL-12] RFC 9180 A.1.1 with our %s KEM', async (_, make) => {
    const { kem } = await make()
    const hpke = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes128Gcm() })
    const { privateKey, publicKey: recipientPublicKey } = await kem.deriveKeyPair(A1.ikmR)
    expect(toHex(await kem.serializePrivateKey(privateKey))).toBe(toHex(A1.skRm))
    expect(toHex(await kem.serializePublicKey(recipientPublicKey))).toBe(toHex(A1.pkRm))
    const encapsulated = await kem.encap({ recipientPublicKey, ekm: A1.ikmE })
    expect(toHex(encapsulated.sharedSecret)).toBe(A1.sharedSecret)
    const sealed = await hpke.seal({ recipientPublicKey, info: A1.info, ekm: A1.ikmE }, A1.plaintext, A1.aad)
    expect([toHex(sealed.enc), toHex(sealed.ct)]).toEqual([A1.enc, A1.ct])
  })

  it('[SEAL-12] the independent implementation agrees with RFC 9180 A.1.1', () => {
    const { enc, ct } = aes128.seal({
      ikm: A1.ikmE,
      to: A1.pkRm,
      info: A1.info,
      aad: A1.aad,
      plaintext: A1.plaintext,
    })
    expect([toHex(enc), toHex(ct)]).toEqual([A1.enc, A1.ct])
    expect(toHex(aes128.deriveSecret(A1.ikmR))).toBe(toHex(A1.skRm))
  })

  it('[SEAL-12] our suite seals and opens byte for byte like the independent implementation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (seed) => {
        const random = seededRandom(seed)
        const to = newSealKey(random)
        const key = random(32)
        const ikm = random(32)
        const wrap = await wrapKey({ to: to.public, context: CONTEXT, key, random: () => ikm })
        const other = aes256.seal({
          ikm,
          to: Buffer.from(to.public, 'base64url'),
          info: LINE,
          aad: LINE,
          plaintext: key,
        })
        expect(wrap).toEqual({ ok: true, value: Uint8Array.from(Buffer.concat([other.enc, other.ct])) })
        if (!wrap.ok) return
        const [enc, ct] = [wrap.value.subarray(0, 32), wrap.value.subarray(32)]
        expect(Uint8Array.from(aes256.open({ secret: to.secret, enc, ct, info: LINE, aad: LINE }))).toEqual(
          key,
        )
        expect(await unwrapKey({ wrap: wrap.value, context: CONTEXT, secret: to.secret })).toEqual({
          ok: true,
          value: key,
        })
      }),
      { numRuns: 25 },
    )
  })

  it('[SEAL-12] native and portable suites open each other, and are told apart from a broken one', async () => {
    const suites = [nativeSuite(), await portableSuite()] as const
    const pairs = [suites, [suites[1], suites[0]]] as const
    for (const [sender, receiver] of pairs) {
      const secret = hex('11'.repeat(32))
      const to = await sender.kem.deserializePublicKey(x25519.getPublicKey(secret))
      const { enc, ct } = await sender.seal({ recipientPublicKey: to, ekm: hex('22'.repeat(32)) }, hex('33'))
      const recipientKey = await receiver.kem.deserializePrivateKey(secret)
      expect(toHex(await receiver.open({ recipientKey, enc }, ct))).toBe('33')
      expect(await works(sender)).toBe(true)
    }
    const broken = new CipherSuite({ kem: nativeSuite().kem, kdf: new HkdfSha256(), aead: new Aes128Gcm() })
    broken.kem.deriveKeyPair = async () => await Promise.reject(new Error('X25519 is not known here'))
    expect(await works(broken)).toBe(false)
    expect(await suite()).toBe(await suite())
  })

  it('[SEAL-12] where WebCrypto has no X25519, the portable suite seals and opens in its place', async () => {
    const importKey = crypto.subtle.importKey.bind(crypto.subtle)
    const refusing = vi.spyOn(crypto.subtle, 'importKey')
    refusing.mockImplementation(async (...given: unknown[]) => {
      const named = given[2] as string | { readonly name: string }
      if ((typeof named === 'string' ? named : named.name) === 'X25519') throw new Error('Unrecognized name.')
      return await (importKey as (...asked: unknown[]) => Promise<never>)(...given)
    })
    vi.resetModules()
    const older = await import('./wrap.ts')
    const random = seededRandom('an older phone')
    const { secret, public: to } = newSealKey(random)
    const wrap = await older.wrapKey({ to, context: CONTEXT, key: A1.skRm, random })
    const opened = wrap.ok && (await older.unwrapKey({ wrap: wrap.value, context: CONTEXT, secret }))
    refusing.mockRestore()
    expect(opened).toEqual({ ok: true, value: A1.skRm })
    expect(wrap.ok && (await unwrapKey({ wrap: wrap.value, context: CONTEXT, secret }))).toEqual(opened)
  })
})

// Wycheproof's low-order points: the six of RFC 7748 and their spellings above p.
const LOW_ORDER = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
  '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
]

describe('edge cases', () => {
  it.each(LOW_ORDER)(
    '[SEAL-9] nothing is sealed to the low-order point %s, nor opened from it',
    async (point) => {
      const random = seededRandom(point)
      const low = publicKey(hex(point))
      expect(canSealTo(low)).toBe(false)
      const context = CONTEXT
      expect(await wrapKey({ to: low, context, key: random(32), random })).toEqual({
        ok: false,
        failure: 'bad-key',
      })
      const { kem } = await portableSuite()
      const recipientPublicKey = await kem.deserializePublicKey(hex(point))
      await expect(kem.encap({ recipientPublicKey, ekm: random(32) })).rejects.toThrow()
      const { secret } = newSealKey(random)
      const wrap = Uint8Array.from([...hex(point), ...random(48)])
      expect(await unwrapKey({ wrap, context, secret })).toEqual({ ok: false, failure: 'cannot-open' })
    },
  )

  it('[SEAL-9] a public key spelled above p is no second spelling: what is sealed to it opens for nobody', async () => {
    const random = seededRandom('above p')
    const canonical = sealKeyOf(new Uint8Array(32).fill(8))
    const bytes = Uint8Array.from(Buffer.from(canonical.public, 'base64url'))
    const above = publicKey(bytes.with(31, (bytes[31] ?? 0) | 128))
    const wrap = await wrapKey({ to: above, context: CONTEXT, key: random(32), random })
    if (!wrap.ok) return
    const opened = await unwrapKey({ wrap: wrap.value, context: CONTEXT, secret: canonical.secret })
    expect(opened).toEqual({ ok: false, failure: 'cannot-open' })
  })

  it('[SEAL-11] RFC 7748 5.2: X25519', () => {
    const scalar = hex('a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4')
    const point = hex('e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c')
    expect(toHex(x25519.getSharedSecret(scalar, point))).toBe(
      'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552',
    )
  })

  it.each([
    [
      'A.1',
      '0b'.repeat(22),
      '000102030405060708090a0b0c',
      'f0f1f2f3f4f5f6f7f8f9',
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    ],
    [
      'A.3',
      '0b'.repeat(22),
      '',
      '',
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    ],
  ])('[SEAL-11] RFC 5869 %s: HKDF-SHA-256', (_, ikm, salt, info, okm) => {
    expect(toHex(hkdf(sha256, hex(ikm), hex(salt), hex(info), 42))).toBe(okm)
  })

  it('[SEAL-8] a key is HKDF-SHA-256 of the secret, the salt "parasol/1" and its label', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), fc.string(), (ikm, label) => {
        const other = hkdfSync('sha256', ikm, Buffer.from('parasol/1'), Buffer.from(label), 32)
        expect(deriveKey(ikm, label)).toEqual(new Uint8Array(other))
      }),
    )
  })

  it.each([
    [
      '1',
      '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '2',
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      '3',
      'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ])('[SEAL-11] RFC 8032 7.1, test %s: Ed25519', (_, seed, key, message, signature) => {
    expect(toHex(ed25519.getPublicKey(hex(seed)))).toBe(key)
    expect(toHex(ed25519.sign(hex(message), hex(seed)))).toBe(signature)
  })

  it('[SEAL-11] XChaCha20-Poly1305, draft-irtf-cfrg-xchacha A.3.1', () => {
    const text =
      "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
    const key = hex('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f')
    const nonce = hex('404142434445464748494a4b4c4d4e4f5051525354555657')
    const sealed = xchacha20poly1305(key, nonce, hex('50515253c0c1c2c3c4c5c6c7')).encrypt(Buffer.from(text))
    expect(toHex(sealed)).toBe(
      'bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49',
    )
  })

  it('[SEAL-16] a cut or changed body never opens', () => {
    const random = seededRandom('body')
    const key = random(32)
    const plaintext = random(40)
    const sealed = sealWith({ key, context: 'a', plaintext, random })
    expect(openWith({ key, context: 'a', sealed })).toEqual({ ok: true, value: plaintext })
    for (let length = 0; length < sealed.length; length++)
      expect(openWith({ key, context: 'a', sealed: sealed.subarray(0, length) }).ok).toBe(false)
    for (let at = 0; at < sealed.length; at++)
      for (const bit of [1, 128]) {
        const changed = sealed.with(at, (sealed[at] ?? 0) ^ bit)
        expect(openWith({ key, context: 'a', sealed: changed })).toEqual({
          ok: false,
          failure: 'cannot-open',
        })
      }
    expect(openWith({ key, context: 'b', sealed }).ok).toBe(false)
    expect(openWith({ key: key.subarray(1), context: 'a', sealed })).toEqual({
      ok: false,
      failure: 'malformed',
    })
    expect(openWith({ key: key.with(0, (key[0] ?? 0) ^ 1), context: 'a', sealed }).ok).toBe(false)
  })

  it('[SEAL-16] a cut or changed wrap never opens', async () => {
    const random = seededRandom('wrap')
    const { secret, public: to } = newSealKey(random)
    const wrapped = await wrapKey({ to, context: CONTEXT, key: random(32), random })
    if (!wrapped.ok) throw new Error('not wrapped')
    const open = (wrap: Uint8Array) => unwrapKey({ wrap, context: CONTEXT, secret })
    for (const length of [0, 31, 32, 64, 79])
      expect(await open(wrapped.value.subarray(0, length))).toEqual({ ok: false, failure: 'malformed' })
    for (let at = 0; at < 80; at++) {
      const changed = wrapped.value.with(at, (wrapped.value[at] ?? 0) ^ 1)
      expect(await open(changed)).toEqual({ ok: false, failure: 'cannot-open' })
    }
    expect(await open(Uint8Array.from([...wrapped.value, 0]))).toEqual({ ok: false, failure: 'malformed' })
  })

  it('[SEAL-17] a decoy has the size of a wrap and a point of the curve like one', () => {
    for (let seed = 0; seed < 20; seed++) {
      const decoy = decoyWrap(seededRandom(`${seed}`))
      expect(decoy).toHaveLength(80)
      expect(canSealTo(publicKey(decoy.subarray(0, 32)))).toBe(true)
      expect((decoy[31] ?? 0) & 128).toBe(0)
    }
  })
})
