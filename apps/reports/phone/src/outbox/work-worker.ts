import { doWork } from '@parasol/sealing'
import type { WorkAnswer, WorkQuestion } from './work-contract.ts'

// Small enough that the first answer, which tells the speed, comes within a tenth of a second on a slow phone.
const CHUNK = 4096

const answer = (message: WorkAnswer): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<WorkQuestion>) => {
  const started = performance.now()
  for (let from = 0; ; ) {
    const done = doWork({ ...data, from, count: CHUNK })
    if (done.found) {
      answer({ nonce: done.nonce })
      return
    }
    const perSecond = done.next / ((performance.now() - started) / 1000)
    if (from === 0) answer({ seconds: Math.ceil(2 ** data.bits / perSecond) })
    from = done.next
  }
})
