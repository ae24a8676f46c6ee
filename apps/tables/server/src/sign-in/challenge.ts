import { createHmac, timingSafeEqual } from 'node:crypto'

/*
 * A challenge carries its own moment and proof, so that asking for one writes nothing: seconds since 1970 (4 bytes), chance (4), and
 * the first half of an HMAC-SHA-256 over both (8).
 */
const SAID_BYTES = 8
const LIFE_SECONDS = 5 * 60

export function makeChallenge(key: Buffer, now: Date, chance: Uint8Array): Buffer {
  const said = Buffer.alloc(SAID_BYTES)
  said.writeUInt32BE(secondsOf(now))
  said.set(chance.subarray(0, 4), 4)
  return Buffer.concat([said, proofOf(key, said)])
}

/** @returns the moment until which it may be used; null when it is not ours or that has passed */
export function challengeExpiry(key: Buffer, now: Date, challenge: Buffer): Date | null {
  const said = challenge.subarray(0, SAID_BYTES)
  const proof = challenge.subarray(SAID_BYTES)
  if (proof.length !== SAID_BYTES || !timingSafeEqual(proof, proofOf(key, said))) return null
  const ends = said.readUInt32BE() + LIFE_SECONDS
  return secondsOf(now) < ends ? new Date(ends * 1000) : null
}

const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000)

const proofOf = (key: Buffer, said: Uint8Array): Buffer =>
  createHmac('sha256', key).update(said).digest().subarray(0, SAID_BYTES)
