import type { SyncFailure, VisibleWarning } from '@parasol/device'
import { trustedScriptUrl } from '@parasol/ui'
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Answer, Ask, Copies, Reading, Tell } from './contracts.ts'
import type { News, NewsFilter } from './news.ts'
import workerUrl from './warnings-worker.ts?worker&url'

/** How far the warnings on this phone are. `not-opened`: there is nothing to search, and only `sync` can help. */
export type Progress = {
  readonly at: 'opening' | 'not-opened' | 'syncing' | 'ready'
  readonly copies: Copies | null
  readonly failure: SyncFailure | null
}

/** A member's warnings while unlocked. */
export type OpenWarnings = {
  readonly progress: ReadonlySignal<Progress>
  /** Gets the newest; opens anew what could not be opened. */
  readonly sync: () => void
  /** Searches on this phone; makes no request. `null` when a later check took its place before it was done. */
  readonly check: (fragment: string, limit: number) => Promise<Answer | 'failed' | null>
  /** What is new since the last look. @param filter as it was last chosen, when null */
  readonly news: (limit: number, filter: NewsFilter | null) => Promise<News | 'failed'>
  /** One warning by its key, as it stands now; null once it is gone. */
  readonly read: (key: string) => Promise<VisibleWarning | 'failed' | null>
  /** Ends the worker and with it every opened copy. */
  readonly close: () => void
}

const OPENING: Progress = { at: 'opening', copies: null, failure: null }

/** Opens the copies on this phone in a worker, then looks for newer ones.
 *  @param onCircle hears of a newer circle key, to be kept in the vault */
export function openWarnings(reading: Reading, onCircle: (circle: Reading['circle']) => void): OpenWarnings {
  const progress = signal<Progress>(OPENING)
  const asked = new Map<number, (tell: Tell | null) => void>()
  let newestReading = reading
  let count = 0
  let checking = 0

  const answered = (ask: number, tell: Tell | null): void => {
    asked.get(ask)?.(tell)
    asked.delete(ask)
  }
  const hear = ({ data }: MessageEvent<Tell>): void => {
    switch (data.type) {
      case 'opened':
        progress.value = { at: 'ready', copies: data.copies, failure: null }
        return sync()
      case 'not-opened':
        return breakDown()
      case 'synced':
        progress.value = { at: 'ready', copies: data.copies, failure: data.failure }
        return undefined
      case 'circle':
        newestReading = { ...newestReading, circle: data.circle }
        return onCircle(data.circle)
      default:
        return answered(data.ask, data)
    }
  }
  /** A worker that could not start, or failed at something nobody foresaw, would leave the page waiting for ever. */
  const breakDown = (): void => {
    worker.terminate()
    progress.value = { at: 'not-opened', copies: null, failure: null }
    for (const ask of asked.keys()) answered(ask, { type: 'failed', ask })
  }
  const start = (): Worker => {
    const started = new Worker(trustedScriptUrl(workerUrl), { type: 'module' })
    started.addEventListener('message', hear)
    started.addEventListener('error', breakDown)
    started.addEventListener('messageerror', breakDown)
    started.postMessage({ type: 'open', reading: newestReading } satisfies Ask)
    return started
  }
  const answerTo = (make: (ask: number) => Ask): Promise<Tell | null> =>
    new Promise((resolve) => {
      count += 1
      if (progress.peek().at === 'not-opened') {
        resolve({ type: 'failed', ask: count })
        return
      }
      asked.set(count, resolve)
      worker.postMessage(make(count))
    })
  const sync = (): void => {
    const now = progress.peek()
    if (now.at === 'not-opened') {
      progress.value = OPENING
      worker = start()
    } else if (now.at === 'ready') {
      progress.value = { ...now, at: 'syncing' }
      worker.postMessage({ type: 'sync' } satisfies Ask)
    }
  }

  let worker = start()
  return {
    progress,
    sync,
    check: async (fragment, limit) => {
      answered(checking, null)
      const tell = await answerTo((ask) => {
        checking = ask
        return { type: 'check', ask, fragment, limit }
      })
      if (tell?.type === 'failed') return 'failed'
      return tell?.type === 'found' ? tell.answer : null
    },
    news: async (limit, filter) => {
      const tell = await answerTo((ask) => ({ type: 'news', ask, limit, filter }))
      return tell?.type === 'news' ? tell.news : 'failed'
    },
    read: async (key) => {
      const tell = await answerTo((ask) => ({ type: 'read', ask, key }))
      return tell?.type === 'one' ? tell.shown : 'failed'
    },
    close: () => worker.terminate(),
  }
}
