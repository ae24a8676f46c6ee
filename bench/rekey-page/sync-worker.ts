import { measureSync, type SyncJob } from '../rekey/measure-sync.ts'
import { freshStores } from './stores.ts'

addEventListener('message', ({ data }: MessageEvent<SyncJob>) => {
  const measured = (async () => measureSync(data, await freshStores()))()
  measured.then(
    (figures) => postMessage({ figures }),
    (thrown: unknown) => postMessage({ failure: String(thrown) }),
  )
})
