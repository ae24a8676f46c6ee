import { check } from '../../packages/matching/src/check/check.ts'
import { type Index, openIndex } from '../../packages/matching/src/check/search-index.ts'

const SHOWN = 10

let bytes = new Uint8Array(0)
let index: Index | null = null

/** Fetches a stored index; what comes after is measured. */
const load = async (address: string): Promise<number> => {
  bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  return bytes.byteLength
}

const open = (): number => {
  const started = performance.now()
  index = openIndex(bytes)
  return performance.now() - started
}

/** Answers each fragment once. @returns milliseconds of each */
const checkAll = (fragments: readonly string[]): readonly number[] => {
  const opened = index
  if (!opened) throw new Error('The index did not open')
  return fragments.map((fragment) => {
    const started = performance.now()
    check(opened, fragment, SHOWN)
    return performance.now() - started
  })
}

Object.assign(globalThis, { load, open, checkAll })
