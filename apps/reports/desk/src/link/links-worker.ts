import {
  compareRecords,
  createLinks,
  type Described,
  type LinkDecision,
  type LinkIndex,
  suggestLinks,
  withDecisions,
} from '@parasol/matching'
import type { Ask, Tell } from './links-contracts.ts'

/* Compares records off the page's own thread. Holds what the page gave it, in memory, and ends with the page's work. */

const records = new Map<string, Described>()
let decisions: readonly LinkDecision[] = []
let index: LinkIndex | null = null
// What the index was made of: more may have been brought since.
let indexed: ReadonlySet<string> = new Set()
let stale = false
let renewing: ReturnType<typeof setTimeout> | null = null

// Reports open one after the other; ten thousand records take seconds to make ready, so it is done once for all of them.
const QUIET_MS = 1000

const tell = (message: Tell): void => postMessage(message)

function made(): LinkIndex {
  index = createLinks([...records.values()], decisions)
  indexed = new Set(records.keys())
  stale = false
  return index
}

const indexNow = (): LinkIndex => index ?? made()

function renew(): void {
  renewing = null
  try {
    index = index && !stale ? withDecisions(index, decisions) : made()
    tell({ type: 'renewed' })
  } catch {
    // Answering from what was, as if it were what is, would hide the newest report. Whoever asks next begins anew.
    index = null
    tell({ type: 'failed', ask: null })
  }
}

function renewSoon(): void {
  if (renewing !== null) clearTimeout(renewing)
  renewing = setTimeout(renew, QUIET_MS)
}

function answer(asked: Ask): void {
  switch (asked.type) {
    case 'bring':
      for (const id of asked.gone) records.delete(id)
      for (const record of asked.come) records.set(record.id, record)
      decisions = asked.decisions
      if (!index) return
      stale ||= asked.come.length + asked.gone.length > 0
      return renewSoon()
    case 'suggest': {
      const { ask, record, limit, except } = asked
      const suggestions = suggestLinks(indexNow(), record, limit)
      const itself = new Set([record.id, ...except])
      const compared = [...indexed].filter((id) => !itself.has(id)).length
      return tell({ type: 'answer', ask, suggestions, compared })
    }
    case 'compare': {
      const compared = compareRecords(indexNow(), asked.left, asked.right)
      return tell({ type: 'answer', ask: asked.ask, suggestions: [compared], compared: 1 })
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  try {
    answer(data)
  } catch {
    if (data.type !== 'bring') tell({ type: 'failed', ask: data.ask })
  }
})
