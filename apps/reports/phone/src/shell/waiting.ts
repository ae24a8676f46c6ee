import { signal } from '@preact/signals'

/** How many sealed reports wait on this phone. Set by the outbox; the start page and settings read it. */
export const waiting = signal(0)

/** Whether a report that waited has been sent since the app started. */
export const arrived = signal(false)

/** Whether a locked draft is kept on this phone. */
export const draftKept = signal(false)
