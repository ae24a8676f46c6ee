/** Makes 32 bytes out of a passphrase and a 16-byte salt, slowly on purpose. */
export type Stretch = (passphrase: string, salt: Uint8Array) => Promise<Uint8Array>

/** Argon2id in a worker of its own, which ends with the answer, so that its memory is given back at once.
 *  `newWorker` starts `argon2-worker.ts` as the app's build names it. */
export const workerStretch =
  (newWorker: () => Worker): Stretch =>
  (passphrase, salt) =>
    new Promise((resolve, reject) => {
      const worker = newWorker()
      worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array>) => {
        worker.terminate()
        resolve(data)
      })
      worker.addEventListener('error', () => {
        worker.terminate()
        reject(new Error('the passphrase worker stopped'))
      })
      worker.postMessage({ passphrase, salt })
    })
