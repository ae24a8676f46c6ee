import type { Encoded } from '@parasol/charter'

export const toColumn = (text: Encoded): Buffer => Buffer.from(text, 'base64url')

/** Only for what our own code once wrote: the shape was checked on its way in. */
export const fromColumn = <Text extends Encoded>(bytes: Buffer): Text => bytes.toString('base64url') as Text
