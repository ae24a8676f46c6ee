import { trustedScriptUrl } from '@parasol/ui'
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Described, LinkDecision, LinkSuggestion } from '@parasol/matching'
import type { Ask, Tell } from './links-contracts.ts'
import workerUrl from './links-worker.ts?worker&url'

/** What a record was found to be like, and among how many. */
export type Suggested = { readonly suggestions: readonly LinkSuggestion[]; readonly compared: number }

/** Comparing records, while somebody works at the desk. */
export type Links = {
  /** Makes these the records that are compared, and these the decisions in force. A record never changes. */
  readonly bring: (records: ReadonlyMap<string, Described>, decisions: readonly LinkDecision[]) => void
  /** Records that may be about the same person, likeliest first; never the record itself. `null` when comparing broke down.
   *  @param asked.except what stands for the record itself, and is not counted */
  readonly suggest: (
    record: Described,
    asked: { readonly limit: number; readonly except: readonly string[] },
  ) => Promise<Suggested | null>
  /** What two records say of being about one person; `null` when comparing broke down. */
  readonly compare: (left: Described, right: Described) => Promise<LinkSuggestion | null>
  /** Goes up when what was brought is taken in, or could not be: ask anew. */
  readonly renewed: ReadonlySignal<number>
  /** Ends the worker and with it all that it held. */
  readonly close: () => void
}

export function openLinks(): Links {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module' })
  const asked = new Map<number, (answer: Suggested | null) => void>()
  const renewed = signal(0)
  let held: ReadonlySet<string> = new Set()
  let decided = ''
  let count = 0
  const post = (ask: Ask): void => worker.postMessage(ask)
  const answerTo = (make: (ask: number) => Ask): Promise<Suggested | null> =>
    new Promise((resolve) => {
      count += 1
      asked.set(count, resolve)
      post(make(count))
    })
  worker.addEventListener('message', ({ data }: MessageEvent<Tell>) => {
    if (data.type === 'renewed' || data.ask === null) {
      renewed.value += 1
      return
    }
    asked.get(data.ask)?.(data.type === 'answer' ? data : null)
    asked.delete(data.ask)
  })
  return {
    renewed,
    bring: (records, decisions) => {
      const come = [...records.values()].filter(({ id }) => !held.has(id))
      const gone = [...held].filter((id) => !records.has(id))
      const said = JSON.stringify(decisions)
      if (come.length + gone.length === 0 && said === decided) return
      held = new Set(records.keys())
      decided = said
      post({ type: 'bring', come, gone, decisions })
    },
    suggest: (record, asking) => answerTo((ask) => ({ type: 'suggest', ask, record, ...asking })),
    compare: async (left, right) => {
      const answer = await answerTo((ask) => ({ type: 'compare', ask, left, right }))
      return answer?.suggestions[0] ?? null
    },
    close: () => worker.terminate(),
  }
}
