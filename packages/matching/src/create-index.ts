import type { Described, Slot } from './contracts.ts'
import { tokensOf } from './text/fold.ts'
import { type Identifier, type IdentifierSlot, identifiersOf } from './identifiers.ts'
import { soundKey } from './sound-key.ts'

/** Where a word stands, as bits of one number, so that a posting is one number: entry × 64 + bits. */
export const wordSlots = ['name', 'vehicle', 'place', 'handle', 'description', 'text'] as const
export type WordSlot = (typeof wordSlots)[number]
export const SLOT_BITS = 64

export type Entry = {
  readonly item: Described
  readonly identifiers: readonly Identifier[]
  readonly words: ReadonlyMap<string, number>
}

/** Searchable descriptions. Made by `createIndex`, changed by `addTo` and `removeFrom` alone; its inside is nobody else's
 *  business and will change. */
export type Index = {
  readonly entries: (Entry | null)[]
  readonly numbers: Map<string, number>
  /** Per kind of identifier: which entries hold it. */
  readonly identifiers: Readonly<Record<IdentifierSlot, Map<string, number[]>>>
  /** Per word: which entries hold it, and where. */
  readonly words: Map<string, number[]>
  /** Per way of sounding: which words of names sound so. */
  readonly sounds: Map<string, Set<string>>
}

const valuesOf = (item: Described): Readonly<Record<WordSlot, readonly string[]>> => ({
  name: item.names,
  vehicle: item.vehicles,
  place: item.places,
  handle: [...item.handles, ...item.emails],
  description: [item.description],
  text: [item.text],
})

export const slotBit = (slot: Slot): number => 1 << wordSlots.indexOf(slot as WordSlot)

function wordsIn(item: Described): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  const values = valuesOf(item)
  for (const slot of wordSlots)
    for (const value of values[slot])
      for (const token of tokensOf(value)) words.set(token, (words.get(token) ?? 0) | slotBit(slot))
  return words
}

function put<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

function drop(map: Map<string, number[]>, key: string, keep: (value: number) => boolean): void {
  const kept = map.get(key)?.filter(keep) ?? []
  if (kept.length > 0) map.set(key, kept)
  else map.delete(key)
}

/** Adds a description; one of the same id is replaced. */
export function addTo(index: Index, item: Described): void {
  removeFrom(index, item.id)
  const number = index.entries.length
  const entry: Entry = { item, identifiers: identifiersOf(item), words: wordsIn(item) }
  index.entries.push(entry)
  index.numbers.set(item.id, number)
  for (const { slot, key } of entry.identifiers)
    if (index.identifiers[slot].get(key)?.at(-1) !== number) put(index.identifiers[slot], key, number)
  for (const [token, bits] of entry.words) {
    put(index.words, token, number * SLOT_BITS + bits)
    if (bits & slotBit('name')) {
      const sound = soundKey(token)
      const alike = index.sounds.get(sound)
      if (alike) alike.add(token)
      else index.sounds.set(sound, new Set([token]))
    }
  }
}

/** Takes the description of that id out; nothing happens when there is none. */
export function removeFrom(index: Index, id: string): void {
  const number = index.numbers.get(id)
  if (number === undefined) return
  const entry = index.entries[number]
  if (!entry) return
  index.numbers.delete(id)
  index.entries[number] = null
  for (const { slot, key } of entry.identifiers)
    drop(index.identifiers[slot], key, (other) => other !== number)
  for (const token of entry.words.keys()) {
    drop(index.words, token, (posting) => Math.floor(posting / SLOT_BITS) !== number)
    if (index.words.has(token)) continue
    const sound = soundKey(token)
    const alike = index.sounds.get(sound)
    alike?.delete(token)
    if (alike?.size === 0) index.sounds.delete(sound)
  }
}

/** An index of descriptions; of two with the same id the later one counts. */
export function createIndex(items: Iterable<Described>): Index {
  const index: Index = {
    entries: [],
    numbers: new Map(),
    identifiers: { phone: new Map(), plate: new Map(), handle: new Map(), email: new Map() },
    words: new Map(),
    sounds: new Map(),
  }
  for (const item of items) addTo(index, item)
  return index
}
