import type { Needle } from './needle.ts'
import { scannerFor } from './scan.ts'
import type { Store } from './stores.ts'

export type Finding = { readonly store: Pick<Store, 'kind' | 'name'>; readonly needle: Needle }

export type Searched = {
  readonly stores: number
  readonly bytes: number
  readonly findings: readonly Finding[]
}

/** Looks for every needle in every store. */
export async function search(
  needles: readonly Needle[],
  stores: AsyncIterable<Store> | Iterable<Store>,
): Promise<Searched> {
  const scan = scannerFor(needles)
  const findings: Finding[] = []
  let [count, bytes] = [0, 0]
  for await (const store of stores) {
    count += 1
    bytes += store.bytes.length
    const { kind, name } = store
    for (const needle of scan(store.bytes)) findings.push({ store: { kind, name }, needle })
  }
  return { stores: count, bytes, findings }
}
