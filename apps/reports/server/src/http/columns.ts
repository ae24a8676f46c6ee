import type { Encoded } from '@parasol/charter'

export const toColumn = (text: Encoded): Buffer => Buffer.from(text, 'base64url')

/** What our own code once wrote: its shape was checked on the way in. */
export const fromColumn = (bytes: Buffer): string => bytes.toString('base64url')
