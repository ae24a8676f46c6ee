import type { Base64url } from '@parasol/charter'
import { trustedScriptUrl } from '@parasol/ui'
import type { WorkAnswer, WorkQuestion } from './work-contract.ts'
import workerUrl from './work-worker.ts?worker&url'

/** Does the work in a worker of its own. @param onSeconds hears how long this usually takes here */
export function workInWorker(
  question: WorkQuestion,
  onSeconds: (seconds: number) => void,
): Promise<Base64url> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<WorkAnswer>) => {
      if ('seconds' in data) {
        onSeconds(data.seconds)
        return
      }
      worker.terminate()
      resolve(data.nonce)
    })
    worker.addEventListener('error', () => {
      worker.terminate()
      reject(new Error('the work stopped'))
    })
    worker.postMessage(question)
  })
}
