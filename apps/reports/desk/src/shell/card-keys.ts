import type { Day } from '@parasol/charter'
import { CARD, cardText } from '@parasol/protocol'
import {
  type SealKey,
  type Secret,
  type SignKey,
  signStatement,
  staffKeys,
  stewardKeys,
} from '@parasol/sealing'

/** What somebody's words are for: signing for the network, or working at an organisation. */
export type Purpose = 'steward' | 'organisation'

/** The keys of one person, of whose public halves her card is made. */
export type CardKeys = { readonly sign: SignKey; readonly receive: SealKey }

/** A steward receives nothing sealed, so her card names the key that she would receive with as staff. */
export function cardKeysOf(secret: Secret, purpose: Purpose): CardKeys {
  const { sign, receive } = staffKeys(secret)
  return { sign: purpose === 'steward' ? stewardKeys(secret).sign : sign, receive }
}

/** The card as text, to be handed to those who let her in. It holds public keys only. */
export const makeCard = ({ sign, receive }: CardKeys, day: Day): string =>
  cardText(signStatement(CARD, { kind: 'card', sign: sign.public, receive: receive.public, day }, sign))
