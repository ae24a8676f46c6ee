import { argon2id } from 'hash-wasm'

// RFC 9106 section 4, second recommended choice: 64 MiB, three passes; one lane, as the worker has one thread.
const MEMORY_KIB = 64 * 1024
const PASSES = 3

export type StretchQuestion = { readonly passphrase: string; readonly salt: Uint8Array }

addEventListener('message', async ({ data }: MessageEvent<StretchQuestion>) => {
  const key = await argon2id({
    password: data.passphrase.normalize('NFKC'),
    salt: data.salt,
    memorySize: MEMORY_KIB,
    iterations: PASSES,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
  postMessage(key)
})
