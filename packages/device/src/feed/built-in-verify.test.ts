import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import type { PublicKey } from '@parasol/charter'
import { describe, expect, it } from 'vitest'
import { builtInVerify, subtleHere } from './built-in-verify.ts'

const seed = Buffer.alloc(32, 7)
const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
const secret = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
const key = createPublicKey(secret).export({ format: 'jwk' }).x as PublicKey
const bytes = new TextEncoder().encode('ten past four')
const signature = new Uint8Array(sign(null, bytes, secret))

describe('the built-in verifier', () => {
  it('[DEVICE-8] says yes to a signature, and no to any other byte or key', async () => {
    const verify = builtInVerify(subtleHere())
    expect(await verify(key, bytes, signature)).toBe(true)
    expect(await verify(key, bytes.with(0, 0), signature)).toBe(false)
    expect(await verify(key, bytes, signature.with(0, 0))).toBe(false)
    const other = Buffer.alloc(32, 9).toString('base64url') as PublicKey
    expect(await Promise.resolve(verify(other, bytes, signature)).catch(() => false)).toBe(false)
  })

  it('[DEVICE-8] says no where there is none, or none for Ed25519', async () => {
    expect(await builtInVerify(undefined)(key, bytes, signature)).toBe(false)
    const without = {
      importKey: () => Promise.reject(new DOMException('', 'NotSupportedError')),
      verify: () => Promise.resolve(true),
    }
    const verify = builtInVerify(without)
    await expect(verify(key, bytes, signature)).rejects.toThrow()
    await expect(verify(key, bytes, signature)).rejects.toThrow()
  })

  it('[DEVICE-8] imports each key once', async () => {
    const { subtle } = crypto
    let imports = 0
    const counting = {
      importKey: ((...given: Parameters<SubtleCrypto['importKey']>) => {
        imports += 1
        return subtle.importKey(...given)
      }) as SubtleCrypto['importKey'],
      verify: subtle.verify.bind(subtle),
    }
    const verify = builtInVerify(counting)
    for (let asked = 0; asked < 3; asked++) await verify(key, bytes, signature)
    expect(imports).toBe(1)
  })
})
