import { fail, ok, type OrganisationState, type PublicKey, type Result } from '@parasol/charter'
import { newSecret, recoveryKey, type SealKey, secretOf } from '@parasol/sealing'
import { combine, split } from 'shamir-secret-sharing'
import { inboxSecrets, type Outcome, ownState, type Work } from '../shell/work/work.ts'
import { readInboxKeys, recoveredKeys } from '../shell/work/inbox-keys.ts'
import { holderOf } from '../shell/work/organisation-state.ts'
import { signChange } from './set-up.ts'

/** How many pieces there are, and how many of them open the inbox. */
export type PieceCounts = Pick<NonNullable<OrganisationState['recovery']>, 'needed' | 'pieces'>

/** A fresh recovery key in pieces (Shamir 1979, over GF(2^8)). Nothing has been signed yet. */
export type Pieces = PieceCounts & { readonly key: PublicKey; readonly all: readonly Uint8Array[] }

/** Makes pieces of a key that nobody holds whole: it is gone from here once they are handed out. */
export async function makePieces({ desk }: Work, { needed, pieces }: PieceCounts): Promise<Pieces> {
  const secret = newSecret(desk.ports.random)
  const key = recoveryKey(secret).public
  const all = await split(secret, pieces, needed)
  secret.fill(0)
  return { needed, pieces, key, all }
}

/** The key that pieces open together. 'wrong-pieces': some are of another set or damaged, or there are too few. */
export async function joinPieces(
  pieces: readonly Uint8Array[],
  { key, needed }: Pick<NonNullable<OrganisationState['recovery']>, 'key' | 'needed'>,
): Promise<Result<SealKey, 'wrong-pieces'>> {
  const places = new Set(pieces.map((piece) => piece.at(-1)))
  if (places.size < needed || places.size < pieces.length) return fail('wrong-pieces')
  const secret = secretOf(await combine([...pieces]))
  const joined = secret && recoveryKey(secret)
  return joined?.public === key ? ok(joined) : fail('wrong-pieces')
}

/** Signs that these pieces open the inbox from now on, and hands them its key. Earlier pieces open nothing any more. */
export async function signPieces(work: Work, { key, needed, pieces }: Pieces): Outcome {
  const own = ownState(work)
  if (!own.ok) return own
  const inbox = work.inboxKeys.peek().find(({ version }) => version === own.value.inbox.version)
  if (!inbox) return fail('no-inbox-key')
  const recovery = { key, needed, pieces }
  return signChange(work, { kind: 'recovery', recovery }, { inbox, inboxTo: [holderOf(recovery)] })
}

/** Opens the inbox with pieces, for a coordinator who has no key to it: everybody sees in the roster that it was done. Whoever lost
 *  words is still to be removed, which makes new keys. */
export async function recoverInbox(work: Work, pieces: readonly Uint8Array[]): Outcome {
  const own = ownState(work)
  if (!own.ok) return own
  const { recovery, inbox } = own.value
  if (!recovery) return fail('no-pieces')
  const joined = await joinPieces(pieces, recovery)
  if (!joined.ok) return joined
  const keys = await recoveredKeys(work, joined.value)
  if (!keys.ok) return keys
  const newest = keys.value.find(({ version }) => version === inbox.version)
  if (!newest) return fail('no-inbox-key')
  const staff = { key: work.keys.sign.public, receive: work.keys.receive.public }
  const signed = await signChange(work, { kind: 'recover', staff }, { inbox: newest, inboxTo: [staff] })
  if (!signed.ok) return signed
  const opened = await readInboxKeys(work)
  if (!opened.ok) return opened
  const older = keys.value.filter(({ version }) => version !== newest.version)
  work.inboxKeys.value = [...opened.value, ...older]
  return ok(true)
}

/** Whether this person can open what is sealed to the organisation now. */
export const holdsInbox = (work: Work): boolean => inboxSecrets(work).length > 0
