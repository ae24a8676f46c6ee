import type { ClaimColumns } from './claim-columns.ts'
import type { Hits } from './hits.ts'
import { spaces } from './segment.ts'

const MOST_ITEMS = 8
const NONE = 0xff
const TEXT = spaces.indexOf('text')
// What stands in the text stands in no item.
const SLOTS = TEXT * MOST_ITEMS

/** Which item of each space the words of a fragment mean in one candidate: the one that most speaks for. Holds room for one
 *  candidate, used again for the next. */
export class ItemsMeant {
  private readonly items = new Uint8Array(spaces.length)
  /** By space: how many words mean its item. */
  private readonly words = new Uint8Array(spaces.length)
  /** By space, item and word: the most that the word speaks for the item. */
  private readonly gains: Float64Array
  /** Places in `gains` that hold something, and items that do, in the order found. */
  private readonly gained: Uint16Array
  private readonly slots = new Uint8Array(SLOTS)
  private readonly sums = new Float64Array(SLOTS)
  private readonly wordsOfSlot = new Uint8Array(SLOTS)
  private readonly columns: ClaimColumns
  private readonly count: number

  /** @param count how many words there are */
  constructor(columns: ClaimColumns, count: number) {
    this.columns = columns
    this.count = count
    this.gains = new Float64Array(SLOTS * count)
    this.gained = new Uint16Array(SLOTS * count)
  }

  /** Reads the hits of a candidate. */
  read({ starts, claims, items }: Hits, candidate: number): void {
    const { columns, gains, gained, count } = this
    let found = 0
    const end = starts[candidate + 1] ?? 0
    for (let hit = starts[candidate] ?? 0; hit < end; hit++) {
      const claim = claims[hit] ?? 0
      const space = columns.spaces[claim] ?? NONE
      if (space >= TEXT) continue
      const gain = columns.gains[claim] ?? 0
      const place = (space * MOST_ITEMS + (items[hit] ?? 0)) * count + (columns.from[claim] ?? 0)
      const before = gains[place] ?? 0
      if (gain <= before) continue
      if (before === 0) gained[found++] = place
      gains[place] = gain
    }
    this.addUp(found)
  }

  private addUp(found: number): void {
    const { gains, gained, slots, sums, wordsOfSlot, count } = this
    let held = 0
    for (let at = 0; at < found; at++) {
      const place = gained[at] ?? 0
      const slot = Math.floor(place / count)
      if (wordsOfSlot[slot] === 0) slots[held++] = slot
      sums[slot] = (sums[slot] ?? 0) + (gains[place] ?? 0)
      wordsOfSlot[slot] = (wordsOfSlot[slot] ?? 0) + 1
      gains[place] = 0
    }
    this.choose(held)
  }

  private choose(held: number): void {
    const { items, words, slots, sums, wordsOfSlot } = this
    items.fill(NONE)
    words.fill(0)
    for (let at = 0; at < held; at++) {
      const slot = slots[at] ?? 0
      const space = Math.floor(slot / MOST_ITEMS)
      const item = slot % MOST_ITEMS
      const known = items[space] ?? NONE
      const sum = sums[slot] ?? 0
      const best = known === NONE ? -1 : (sums[space * MOST_ITEMS + known] ?? 0)
      if (sum > best || (sum === best && item < known)) {
        items[space] = item
        words[space] = wordsOfSlot[slot] ?? 0
      }
    }
    for (let at = 0; at < held; at++) {
      sums[slots[at] ?? 0] = 0
      wordsOfSlot[slots[at] ?? 0] = 0
    }
  }

  /** The item of a space that is meant, -1 when none is. */
  itemOf(space: number): number {
    const item = this.items[space] ?? NONE
    return item === NONE ? -1 : item
  }

  /** How many words mean the item of a space that is meant. */
  wordsOf(space: number): number {
    return this.words[space] ?? 0
  }
}
