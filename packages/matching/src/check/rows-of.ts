import { countOf, stringAt } from './packed-strings.ts'
import type { KeyRead, Row, Term } from './row.ts'
import { eachPosting, identifierKinds, itemBits, type Segment, type Space, spaces } from './segment.ts'

/** Which term stands where, turned round: by description instead of by term. */
type Forward = {
  readonly words: readonly string[]
  readonly starts: Uint32Array
  readonly terms: Uint32Array
  readonly items: Uint8Array
}

function forwardOf(segment: Segment, space: Space): Forward {
  const columns = segment.spaces[space]
  const count = segment.count
  const bits = itemBits[space]
  const terms = countOf(columns.terms)
  const starts = new Uint32Array(count + 1)
  const visitAll = (posting: (term: number, number: number, item: number) => void): void => {
    for (let term = 0; term < terms; term++)
      eachPosting(columns, term, { bits, count, posting: (number, item) => posting(term, number, item) })
  }
  visitAll((_term, number) => {
    starts[number + 1] = (starts[number + 1] ?? 0) + 1
  })
  for (let number = 1; number <= count; number++)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0)
  const next = starts.slice()
  const held = new Uint32Array(starts[count] ?? 0)
  const items = new Uint8Array(held.length)
  visitAll((term, number, item) => {
    const at = next[number] ?? 0
    held[at] = term
    items[at] = item
    next[number] = at + 1
  })
  return {
    words: Array.from({ length: terms }, (_, term) => stringAt(columns.terms, term)),
    starts,
    terms: held,
    items,
  }
}

function termsAt({ words, starts, terms, items }: Forward, space: Space, number: number): readonly Term[] {
  const row: Term[] = []
  for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++)
    row.push({ space, term: words[terms[at] ?? 0] ?? '', item: items[at] ?? 0 })
  return row.toSorted((left, right) => left.item - right.item)
}

/** Reads descriptions back out of a segment, each as it was put in but for what it said twice. */
export function rowReader(segment: Segment): (number: number) => Row {
  const forward = spaces.map((space) => [space, forwardOf(segment, space)] as const)
  const owned = new Map<number, KeyRead[]>()
  for (const kind of identifierKinds) {
    const { keys, owners, doubtful } = segment.identifiers[kind]
    for (const [at, owner] of owners.entries()) {
      const mine = owned.get(owner)
      const read: KeyRead = [kind, stringAt(keys, at), doubtful[at] === 1]
      if (mine) mine.push(read)
      else owned.set(owner, [read])
    }
  }
  return (number) => ({
    id: stringAt(segment.ids, number),
    day: segment.days[number] ?? 0,
    kinds: segment.kinds[number] ?? 0,
    terms: forward.flatMap(([space, columns]) => termsAt(columns, space, number)),
    identifiers: owned.get(number) ?? [],
  })
}
