import { entryIdShape } from '@parasol/charter'
import * as v from 'valibot'
import { feedIdShape } from '../feed.ts'

/** What somebody can say of a warning: it may be about them, something in it is wrong, or they ask something else. */
export const ABOUT_WARNING = ['about-me', 'wrong', 'question'] as const

/** Shape of an AboutWarning. */
export const aboutWarningShape = v.strictObject({
  says: v.picklist(ABOUT_WARNING),
  warning: v.nullable(v.strictObject({ feed: feedIdShape, entry: entryIdShape })),
})
/** Makes of a report a word about a warning: not something that happened, but somebody who was warned of or knows better.
 *  `warning` is null where its writer was never shown one. It takes nothing back: people read it and decide. */
export type AboutWarning = Readonly<v.InferOutput<typeof aboutWarningShape>>
