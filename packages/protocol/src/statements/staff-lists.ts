import { dayShape, entryIdShape, instantShape, line, list, publicKeyShape } from '@parasol/charter'
import * as v from 'valibot'
import { feedIdShape } from '../feed.ts'

/** Shape of a Rota. */
export const rotaShape = v.strictObject({
  turns: list(
    v.strictObject({
      who: publicKeyShape,
      from: instantShape,
      until: instantShape,
      call: line(120),
    }),
    0,
    400,
  ),
})
/** Who is on duty from when until when, and how colleagues reach them then. */
export type Rota = Readonly<v.InferOutput<typeof rotaShape>>

/** Where a warning can be passed on besides the feed. */
export const CHANNELS = ['sheets', 'van', 'email', 'phone-tree', 'text', 'in-person', 'partners'] as const
/** One of the channels. */
export type Channel = (typeof CHANNELS)[number]

/** Shape of Channels. */
export const channelsShape = v.strictObject({
  warnings: list(
    v.strictObject({
      feed: feedIdShape,
      entry: entryIdShape,
      passedOn: list(
        v.strictObject({ channel: v.picklist(CHANNELS), by: publicKeyShape, day: dayShape }),
        0,
        CHANNELS.length,
      ),
    }),
    0,
    2000,
  ),
})
/** Where each warning was passed on by hand, by whom and when. */
export type Channels = Readonly<v.InferOutput<typeof channelsShape>>
