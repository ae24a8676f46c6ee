import * as v from 'valibot'

/** Whole days that a withdrawal can wait; 0 is at once. */
const WAITS = [0, 3, 14] as const
/** 0, 3 or 14. */
export type Wait = (typeof WAITS)[number]

/** Days, from the one a withdrawal waited for, in which desks take warnings back before the server deletes the report. */
export const DESK_DAYS = 3

/** Shape of a Wait. */
export const waitShape = v.picklist(WAITS)
