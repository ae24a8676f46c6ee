import { trustedScriptUrl } from '@parasol/ui'
import { measureSync, type SyncFigures, type SyncJob } from '../rekey/measure-sync.ts'
import { freshStores } from './stores.ts'
import workerUrl from './sync-worker.ts?worker&url'

type Told = { readonly figures: SyncFigures } | { readonly failure: string }

const inWorker = (job: SyncJob): Promise<SyncFigures> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) =>
      'figures' in data ? resolve(data.figures) : reject(new Error(data.failure)),
    )
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    worker.postMessage(job)
  })

const measure = async (job: SyncJob, where: 'worker' | 'page'): Promise<SyncFigures> =>
  where === 'worker' ? inWorker(job) : measureSync(job, await freshStores())

Object.assign(globalThis, { measure })
