import {
  type AreaId,
  bytesOf,
  dayShape,
  entryIdShape,
  fail,
  type Hash,
  hashShape,
  list,
  type NetworkId,
  ok,
  readExactJson,
  type Result,
  sha256,
  versionShape,
} from '@parasol/charter'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { sizeClassShape } from './sizes.ts'

/** 'province', 'desk' (judgements and pattern records, staff only), or an area's own. */
export type FeedId = 'province' | 'desk' | AreaId

const NAME: v.GenericSchema<string, string> = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,30}$/))

/** Shape of a FeedId. Whether the network has such an area is another question. */
export const feedIdShape = NAME as v.GenericSchema<string, FeedId>

/** Shape of a count or an index: a whole number from 0. */
export const countShape = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** Entries in a segment: entry n lies in segment floor(n / 256). A full segment never changes. */
export const SEGMENT = 256
/** Withdrawal slots of an entry; the unused ones are random. */
export const SLOTS = 4

/** Shape of an EntryHeader. */
export const entryHeaderShape = v.strictObject({
  entry: entryIdShape,
  epoch: versionShape,
  size: sizeClassShape,
  slots: list(hashShape, SLOTS, SLOTS),
  day: dayShape,
  body: hashShape,
})
/** What everybody sees of an entry: id, epoch, size class (KiB), slots, day, SHA-256 of the body. The chain covers its exact text. */
export type EntryHeader = Readonly<v.InferOutput<typeof entryHeaderShape>>

/** The exact text of a header: its members in this order, as JSON.stringify writes them. */
export const headerText = ({ entry, epoch, size, slots, day, body }: EntryHeader): string =>
  JSON.stringify({ entry, epoch, size, slots, day, body })

/** Reads the exact text of a header; any other spelling of the same is 'malformed'. */
export function readHeader(text: string): Result<EntryHeader, 'malformed'> {
  const json = readExactJson(text)
  const header = json.ok ? v.safeParse(entryHeaderShape, json.value) : null
  return header?.success && headerText(header.output) === text ? ok(header.output) : fail('malformed')
}

/** Head of a feed without entries. */
export const genesisHead = (network: NetworkId, feed: FeedId): Hash =>
  sha256(concatBytes(utf8ToBytes('parasol/1/feed'), bytesOf(network), utf8ToBytes(feed)))

/** Head after one more entry: SHA-256(head ‖ SHA-256(header text)). */
export const nextHead = (head: Hash, header: string): Hash =>
  sha256(concatBytes(bytesOf(head), bytesOf(sha256(utf8ToBytes(header)))))

/** The slot that a withdrawal's preimage opens: its SHA-256. */
export const slotOf = (preimage: Uint8Array): Hash => sha256(preimage)
