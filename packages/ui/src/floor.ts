/* What the oldest browsers of ours lack and the app uses: Safari before 16 and Chrome before 110. The first import of an app. */

type Compare = (left: unknown, right: unknown) => number

const lists = [Array, Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array]

function add(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

for (const { prototype } of lists) {
  add(prototype, 'toSorted', function toSorted(this: unknown[], compare?: Compare) {
    // oxlint-disable-next-line unicorn/no-array-sort -- this is what gives toSorted
    return this.slice().sort(compare)
  })
  add(prototype, 'toReversed', function toReversed(this: unknown[]) {
    // oxlint-disable-next-line unicorn/no-array-reverse -- this is what gives toReversed
    return this.slice().reverse()
  })
  add(prototype, 'with', function replaced(this: unknown[], at: number, value: unknown) {
    const copy = this.slice()
    copy[at < 0 ? at + copy.length : at] = value
    return copy
  })
}

add(AbortSignal, 'timeout', (ms: number) => {
  const abort = new AbortController()
  setTimeout(() => abort.abort(new DOMException('', 'TimeoutError')), ms)
  return abort.signal
})

// oxlint-disable-next-line unicorn/require-module-specifiers -- a test imports it as a module
export {}
