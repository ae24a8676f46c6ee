import { type FeedStores, openStore, sealedStore } from '@parasol/device'

const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))

/** As a phone keeps its feeds: what was served as it is, what was opened under a key. */
export async function freshStores(): Promise<FeedStores> {
  const store = await openStore(`sync-${crypto.randomUUID()}`)
  return { sealed: store, open: sealedStore(store, random(32), random) }
}
