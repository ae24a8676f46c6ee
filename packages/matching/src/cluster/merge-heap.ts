/** Two clusters that may merge, as they were when `worth` was computed. */
export type Merge = {
  readonly worth: number
  /** The lower number. */
  readonly left: number
  readonly right: number
  readonly leftVersion: number
  readonly rightVersion: number
}

const before = (a: Merge, b: Merge): boolean =>
  a.worth !== b.worth ? a.worth > b.worth : a.left !== b.left ? a.left < b.left : a.right < b.right

/** A heap of merges: the worthiest first; of equals the lower numbers. */
export type MergeHeap = { readonly push: (merge: Merge) => void; readonly pop: () => Merge | undefined }

export function createMergeHeap(): MergeHeap {
  const heap: Merge[] = []
  return {
    push: (merge) => {
      let at = heap.length
      heap.push(merge)
      while (at > 0) {
        const parent = (at - 1) >> 1
        const above = heap[parent]
        if (!above || !before(merge, above)) break
        heap[at] = above
        at = parent
      }
      heap[at] = merge
    },
    pop: () => {
      const first = heap[0]
      const last = heap.pop()
      if (!first || !last || heap.length === 0) return first
      let at = 0
      for (;;) {
        let child = 2 * at + 1
        const one = heap[child]
        const other = heap[child + 1]
        if (!one) break
        if (other && before(other, one)) child++
        const best = heap[child]
        if (!best || !before(best, last)) break
        heap[at] = best
        at = child
      }
      heap[at] = last
      return first
    },
  }
}
