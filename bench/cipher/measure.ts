import { gcm } from '@noble/ciphers/aes.js'
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'

/** Seals or opens one body under a key used once, as every body has its own: setting up the key is part of the cost. */
type Cipher = {
  readonly nonceBytes: number
  readonly seal: (key: Bytes, nonce: Bytes, body: Bytes) => Bytes | Promise<Bytes>
  readonly open: (key: Bytes, nonce: Bytes, sealed: Bytes) => Bytes | Promise<Bytes>
}
type Bytes = Uint8Array<ArrayBuffer>
export type Rates = Readonly<Record<string, { readonly seal: number; readonly open: number }>>

const aesKey = (key: Bytes, use: 'encrypt' | 'decrypt') =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use])

const CIPHERS: Readonly<Record<string, Cipher>> = {
  'noble XChaCha20-Poly1305': {
    nonceBytes: 24,
    seal: (key, nonce, body) => Uint8Array.from(xchacha20poly1305(key, nonce).encrypt(body)),
    open: (key, nonce, sealed) => Uint8Array.from(xchacha20poly1305(key, nonce).decrypt(sealed)),
  },
  'noble AES-256-GCM': {
    nonceBytes: 12,
    seal: (key, nonce, body) => Uint8Array.from(gcm(key, nonce).encrypt(body)),
    open: (key, nonce, sealed) => Uint8Array.from(gcm(key, nonce).decrypt(sealed)),
  },
  'WebCrypto AES-256-GCM': {
    nonceBytes: 12,
    seal: async (key, iv, body) =>
      new Uint8Array(
        await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await aesKey(key, 'encrypt'), body),
      ),
    open: async (key, iv, sealed) =>
      new Uint8Array(
        await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await aesKey(key, 'decrypt'), sealed),
      ),
  },
}

const SIZES_KIB = [1, 4, 16, 64]
const ROUNDS = 5
const ROUND_MS = 120

async function rate(run: () => Bytes | Promise<Bytes>): Promise<number> {
  const start = performance.now()
  let times = 0
  let now = start
  for (; now - start < ROUND_MS; now = performance.now(), times++) await run()
  return (times * 1000) / (now - start)
}

const median = (values: readonly number[]): number =>
  Math.round(values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0)

/** Rates per second, by cipher and size in KiB; the first of six rounds only warms up. */
export async function measure(): Promise<Readonly<Record<string, Rates>>> {
  const cells = Object.entries(CIPHERS).flatMap(([name, { nonceBytes, seal, open }]) =>
    SIZES_KIB.map((kib) => {
      const key = new Uint8Array(32).fill(1)
      const nonce = new Uint8Array(nonceBytes).fill(2)
      return {
        name,
        kib,
        key,
        nonce,
        seal,
        open,
        body: new Uint8Array(kib * 1024).fill(3),
        seals: [0],
        opens: [0],
      }
    }),
  )
  for (let round = -1; round < ROUNDS; round++)
    for (const cell of cells) {
      const { key, nonce, body, seal, open } = cell
      const sealed = await seal(key, nonce, body)
      const seals = await rate(() => seal(key, nonce, body))
      const opens = await rate(() => open(key, nonce, sealed))
      cell.seals = round < 0 ? [] : [...cell.seals, seals]
      cell.opens = round < 0 ? [] : [...cell.opens, opens]
    }
  const byCipher = Object.groupBy(cells, ({ name }) => name)
  return Object.fromEntries(
    Object.entries(byCipher).map(([name, own = []]) => [
      name,
      Object.fromEntries(
        own.map(({ kib, seals, opens }) => [kib, { seal: median(seals), open: median(opens) }]),
      ),
    ]),
  )
}
