import { type EntryId, fail, type Hash, type NetworkId, ok, type Result } from '@parasol/charter'
import { type EntryHeader, type FeedId, genesisHead, nextHead, readHeader, SEGMENT } from '@parasol/protocol'

/** The headers of a feed, in order, with the head after each. `heads[n]` covers the first n entries. */
export type Chain = {
  readonly texts: readonly string[]
  readonly headers: readonly EntryHeader[]
  readonly heads: readonly Hash[]
}

export type ChainFailure = 'malformed' | 'truncated' | 'forked' | 'broken-chain'

export type FetchedHeaders = {
  /** The feed's length and head, as the server says. */
  readonly count: number
  readonly head: Hash
  /** Header texts from `from` on. */
  readonly from: number
  readonly texts: readonly string[]
}

export const emptyChain = (network: NetworkId, feed: FeedId): Chain => ({
  texts: [],
  headers: [],
  heads: [genesisHead(network, feed)],
})

/** The newest epoch of a feed, 0 while it is empty. */
export const newestEpoch = ({ headers }: Chain): number => headers.at(-1)?.epoch ?? 0

/** Where the next fetch has to begin: whole segments, so that nothing tells how far this device had come. */
export const firstUnfinished = (chain: Chain): number => Math.floor(chain.texts.length / SEGMENT) * SEGMENT

/** Adds headers to a chain. No entry id comes twice, and epochs go up by one or stay: anything else is `broken-chain`. */
export function addHeaders(
  chain: Chain,
  texts: readonly string[],
): Result<Chain, 'malformed' | 'broken-chain'> {
  const headers = [...chain.headers]
  const heads = [...chain.heads]
  const ids = new Set<EntryId>(headers.map(({ entry }) => entry))
  let head = heads[heads.length - 1] as Hash
  for (const text of texts) {
    const header = readHeader(text)
    if (!header.ok) return fail('malformed')
    const { entry, epoch } = header.value
    const step = epoch - (headers.at(-1)?.epoch ?? 0)
    const inOrder = headers.length === 0 ? step === 1 : step === 0 || step === 1
    if (ids.has(entry) || !inOrder) return fail('broken-chain')
    ids.add(entry)
    headers.push(header.value)
    head = nextHead(head, text)
    heads.push(head)
  }
  return ok({ texts: [...chain.texts, ...texts], headers, heads })
}

/** Continues a verified chain. Shorter than before is `truncated`, another past is `forked`, and a head that the
 *  headers do not lead to is `broken-chain` (dropped, reordered or changed headers). */
export function extendChain(chain: Chain, fetched: FetchedHeaders): Result<Chain, ChainFailure> {
  const known = chain.texts.length
  if (fetched.count < known || fetched.from + fetched.texts.length < known) return fail('truncated')
  const overlap = fetched.texts.slice(0, known - fetched.from)
  if (overlap.some((text, n) => text !== chain.texts[fetched.from + n])) return fail('forked')
  const extended = addHeaders(chain, fetched.texts.slice(known - fetched.from))
  if (!extended.ok) return extended
  const { texts, heads } = extended.value
  const whole = texts.length === fetched.count && heads[heads.length - 1] === fetched.head
  return whole ? extended : fail('broken-chain')
}
