import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decryptWith, encryptFor, newIdentity } from './age-file.ts'

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000)
}
async function collect(chunks: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks ?? []) all.push(chunk)
  return Buffer.concat(all)
}
const plain = randomBytes(300_000)

describe('age files', () => {
  it('open with the identity alone, to the same bytes', async () => {
    const { identity, recipient } = await newIdentity()
    const sealed = await collect(await encryptFor(recipient, pieces(plain)))
    expect(sealed.includes(plain.subarray(1000, 1032))).toBe(false)
    expect((await collect(await decryptWith(identity, pieces(sealed)))).equals(plain)).toBe(true)
    expect(await decryptWith((await newIdentity()).identity, pieces(sealed))).toBeNull()
    expect(await decryptWith('twelve words', pieces(sealed))).toBeNull()
  })

  it.each([
    ['cut', (sealed: Buffer) => sealed.subarray(0, 200_000)],
    ['cut at a chunk', (sealed: Buffer) => sealed.subarray(0, sealed.length - (300_000 % 65_536) - 16)],
    [
      'changed',
      (sealed: Buffer) => {
        const changed = Buffer.from(sealed)
        changed[250_000] = (changed[250_000] ?? 0) ^ 1
        return changed
      },
    ],
  ])('show that they were %s', async (_name, damage) => {
    const { identity, recipient } = await newIdentity()
    const sealed = await collect(await encryptFor(recipient, pieces(plain)))
    await expect(decryptWith(identity, pieces(damage(sealed))).then(collect)).rejects.toThrow()
  })

  it('refuse what is no recipient', async () => {
    expect(await encryptFor('age1nonsense', pieces(plain))).toBeNull()
  })
})
