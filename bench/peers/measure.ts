import type { Described } from '@parasol/matching'
import type { Peer, PlainWarning, Search, SetUp } from './contracts.ts'
import { plainQuery } from './plain-warning.ts'
import type { Question } from './read-set.ts'

/** What one library reached. Times in milliseconds, one thread. */
export type Figures = {
  readonly peer: string
  readonly setUp: string
  /** Questions answered before the time was up, those about nobody included. */
  readonly answered: number
  /** Unweighted mean over kinds of the share whose answer is first, or among the first ten. */
  readonly recall1: number
  readonly recall10: number
  readonly p50: number
  readonly p95: number
  readonly buildMs: number
  /** Growth of the heap and of buffers by the index alone. */
  readonly heapBytes: number
  /** Share of questions about nobody that are shown anything. */
  readonly noneShown: number
  readonly kinds: Readonly<Record<string, { readonly recall1: number; readonly recall10: number }>>
}

export type Task = {
  readonly plain: readonly PlainWarning[]
  readonly warnings: readonly Described[]
  readonly questions: readonly Question[]
  /** Longest that the questions of one set-up may take. */
  readonly seconds: number
}

/** At most, and for no more than a tenth of the time. */
const WARM_UP = 40
/** Share of the questions by which the better set-up is chosen. */
const TRIAL_SHARE = 0.1

type Built = { readonly search: Search; readonly buildMs: number; readonly heapBytes: number }
type Tally = { n: number; first: number; ten: number }

/** Heap and buffers in use once everything that can go is gone. */
function bytesInUse(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

async function build(setUp: SetUp, { plain, warnings }: Task): Promise<Built> {
  const before = bytesInUse()
  const started = performance.now()
  const search = await setUp.build(plain, warnings)
  const buildMs = performance.now() - started
  return { search, buildMs, heapBytes: Math.max(0, bytesInUse() - before) }
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

type Asked = Omit<Figures, 'peer' | 'setUp' | 'buildMs' | 'heapBytes'>

function ask(search: Search, questions: readonly Question[], seconds: number): Asked {
  const tallies = new Map<string, Tally>()
  const times: number[] = []
  const none = { n: 0, shown: 0 }
  const warm = performance.now() + seconds * 100
  for (const { q } of questions.slice(0, WARM_UP)) if (performance.now() < warm) search(plainQuery(q))
  const deadline = performance.now() + seconds * 1000
  for (const { kind, q, gold } of questions) {
    if (performance.now() > deadline) break
    const begun = performance.now()
    const found = search(plainQuery(q))
    times.push(performance.now() - begun)
    if (gold.length === 0) {
      none.n++
      if (found.length > 0) none.shown++
      continue
    }
    const tally = tallies.get(kind) ?? { n: 0, first: 0, ten: 0 }
    tallies.set(kind, tally)
    const rank = found.findIndex((id) => gold.includes(id))
    tally.n++
    if (rank === 0) tally.first++
    if (rank >= 0) tally.ten++
  }
  const kinds = Object.fromEntries(
    Array.from(tallies, ([kind, { n, first, ten }]) => [kind, { recall1: first / n, recall10: ten / n }]),
  )
  const sorted = times.toSorted((a, b) => a - b)
  return {
    answered: times.length,
    recall1: mean(Object.values(kinds).map(({ recall1 }) => recall1)),
    recall10: mean(Object.values(kinds).map(({ recall10 }) => recall10)),
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    noneShown: none.n === 0 ? 0 : none.shown / none.n,
    kinds,
  }
}

async function better(peer: Peer, task: Task): Promise<SetUp> {
  const [first, ...others] = peer.setUps
  if (!first) throw new Error(`${peer.name} has no set-up`)
  if (others.length === 0) return first
  const trial = task.questions.slice(0, Math.ceil(task.questions.length * TRIAL_SHARE))
  let best = { setUp: first, recall: -1 }
  for (const setUp of peer.setUps) {
    const { search } = await build(setUp, task)
    const { recall1, recall10 } = ask(search, trial, task.seconds)
    if (recall1 + recall10 > best.recall) best = { setUp, recall: recall1 + recall10 }
  }
  return best.setUp
}

/** Chooses the better set-up of a library by a tenth of the questions, then asks it all of them, or as many as the time
 *  allows: the kinds take turns, so that a part is fair to each. */
export async function measure(peer: Peer, task: Task): Promise<Figures> {
  const setUp = await better(peer, task)
  const { search, buildMs, heapBytes } = await build(setUp, task)
  return {
    peer: peer.name,
    setUp: setUp.name,
    buildMs,
    heapBytes,
    ...ask(search, task.questions, task.seconds),
  }
}
