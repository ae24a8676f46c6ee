import type { SyncFailure, VisibleWarning } from '@parasol/device'
import { trustedScriptUrl } from '@parasol/ui'
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Ask, Copies, Found, Reading, Tell } from './contracts.ts'
import workerUrl from './warnings-worker.ts?worker&url'

/** How far the warnings on this phone are. */
export type Progress = {
  readonly at: 'opening' | 'syncing' | 'ready'
  readonly copies: Copies | null
  readonly failure: SyncFailure | null
}

/** A member's warnings while unlocked. */
export type OpenWarnings = {
  readonly progress: ReadonlySignal<Progress>
  readonly sync: () => void
  /** Searches on this phone; makes no request. `null` when a later check took its place before it was done. */
  readonly check: (fragment: string, limit: number) => Promise<readonly Found[] | 'failed' | null>
  readonly newest: (limit: number) => Promise<readonly VisibleWarning[]>
  /** Ends the worker and with it every opened copy. */
  readonly close: () => void
}

/** Opens the copies on this phone in a worker, then looks for newer ones.
 *  @param onCircle hears of a newer circle key, to be kept in the vault */
export function openWarnings(reading: Reading, onCircle: (circle: Reading['circle']) => void): OpenWarnings {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' })
  const progress = signal<Progress>({ at: 'opening', copies: null, failure: null })
  const asked = new Map<number, (tell: Tell | null) => void>()
  let count = 0
  let checking = 0
  const post = (ask: Ask): void => worker.postMessage(ask)
  const answerTo = (make: (ask: number) => Ask): Promise<Tell | null> =>
    new Promise((resolve) => {
      count += 1
      asked.set(count, resolve)
      post(make(count))
    })
  const sync = (): void => {
    if (progress.peek().at === 'syncing') return
    progress.value = { ...progress.peek(), at: 'syncing' }
    post({ type: 'sync' })
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Tell>) => {
    if (data.type === 'opened') {
      progress.value = { at: 'ready', copies: data.copies, failure: null }
      sync()
    } else if (data.type === 'synced') {
      progress.value = { at: 'ready', copies: data.copies, failure: data.failure }
    } else if (data.type === 'circle') {
      onCircle(data.circle)
    } else {
      asked.get(data.ask)?.(data)
      asked.delete(data.ask)
    }
  })
  post({ type: 'open', reading })
  return {
    progress,
    sync,
    check: async (fragment, limit) => {
      asked.get(checking)?.(null)
      asked.delete(checking)
      const tell = await answerTo((ask) => {
        checking = ask
        return { type: 'check', ask, fragment, limit }
      })
      if (tell?.type === 'failed') return 'failed'
      return tell?.type === 'found' ? tell.found : null
    },
    newest: async (limit) => {
      const tell = await answerTo((ask) => ({ type: 'newest', ask, limit }))
      return tell?.type === 'list' ? tell.list : []
    },
    close: () => worker.terminate(),
  }
}
