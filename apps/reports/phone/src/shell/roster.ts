import type { Charter } from '@parasol/charter'
import type { SyncFailure } from '@parasol/device'
import { computed, signal } from '@preact/signals'

/** What is known of the network. `refused` names why a newer copy was not taken, or that there is no connection. */
export type Roster =
  | { readonly at: 'loading' }
  | { readonly at: 'known'; readonly charter: Charter; readonly refused: SyncFailure | null }
  | { readonly at: 'unknown'; readonly failure: SyncFailure }

const state = signal<Roster>({ at: 'loading' })

export const roster = computed(() => state.value)

/** The verified charter, or null while there is none. */
export const charterNow = (): Charter | null => (state.value.at === 'known' ? state.value.charter : null)

let underWay: Promise<void> | null = null

async function load(): Promise<void> {
  const { openEngine } = await import('./engine.ts')
  const engine = await openEngine()
  const kept = await engine.storedCharter()
  if (kept && state.peek().at !== 'known') state.value = { at: 'known', charter: kept, refused: null }
  const fresh = await engine.syncCharter()
  if (fresh.ok) state.value = { at: 'known', charter: fresh.value, refused: null }
  else if (kept) state.value = { at: 'known', charter: kept, refused: fresh.failure }
  else state.value = { at: 'unknown', failure: fresh.failure }
}

/** Shows the last good copy at once, then looks for a newer one. Calls while one is under way share it. */
export function loadRoster(): Promise<void> {
  underWay ??= load()
    .catch(() => {
      if (state.peek().at === 'loading')
        state.value = { at: 'unknown', failure: { reason: 'offline', about: 'roster' } }
    })
    .finally(() => {
      underWay = null
    })
  return underWay
}
