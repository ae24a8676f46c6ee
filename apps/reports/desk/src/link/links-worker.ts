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
let stale = false
let renewing: ReturnType<typeof setTimeout> | null = null

// Reports open one after the other; ten thousand records take seconds to make ready, so it is done once for all of them.
const QUIET_MS = 1000

const tell = (message: Tell): void => postMessage(message)

const made = (): LinkIndex => createLinks([...records.values()], decisions)

const indexNow = (): LinkIndex => (index ??= made())

function renewSoon(): void {
  if (renewing !== null) clearTimeout(renewing)
  renewing = setTimeout(() => {
    renewing = null
    index = index && !stale ? withDecisions(index, decisions) : made()
    stale = false
    tell({ type: 'renewed' })
  }, QUIET_MS)
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
      const suggestions = suggestLinks(indexNow(), asked.record, asked.limit)
      return tell({ type: 'answer', ask: asked.ask, suggestions })
    }
    case 'compare': {
      const compared = compareRecords(indexNow(), asked.left, asked.right)
      return tell({ type: 'answer', ask: asked.ask, suggestions: [compared] })
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
