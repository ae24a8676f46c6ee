import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  fromBase64url,
  networkFileShape,
  networkStateShape,
  readUnverified,
  toBase64url,
} from '@parasol/charter'
import { sealKeyOf, secretOf, type Secret, staffKeys, stewardKeys } from '@parasol/sealing'
import * as v from 'valibot'
import type { Province } from './province.ts'

const placeShape = v.strictObject({
  id: v.string(),
  name: v.string(),
  areas: v.array(v.string()),
  languages: v.array(v.string()),
  people: v.array(v.string()),
  inbox: v.string(),
  circle: v.string(),
})
const keysShape = v.strictObject({
  invented: v.literal(true),
  filled: v.boolean(),
  file: networkFileShape,
  stewards: v.array(v.string()),
  places: v.array(placeShape),
})

export type DemoKeys = { readonly province: Province; readonly filled: boolean }

const keysFileIn = (home: string): string => join(home, 'demo-keys.json')

/** Keys of the invented network: the one case in which words lie on the host, so that somebody can look around. */
export function keepDemoKeys(home: string, { province, filled }: DemoKeys): void {
  const kept: v.InferInput<typeof keysShape> = {
    invented: true,
    filled,
    file: province.file,
    stewards: province.stewards.map(({ secret }) => toBase64url(secret)),
    places: province.places.map((place) => ({
      ...place,
      areas: [...place.areas],
      languages: [...place.languages],
      people: place.people.map(({ secret }) => toBase64url(secret)),
      inbox: toBase64url(place.inbox.secret),
      circle: toBase64url(place.circle.secret),
    })),
  }
  writeFileSync(keysFileIn(home), JSON.stringify(kept), { mode: 0o600 })
  chmodSync(keysFileIn(home), 0o600)
}

function bytes(text: string): Uint8Array {
  const read = fromBase64url(text)
  if (!read.ok) throw new Error('demo-keys.json is damaged; remove the data folder to begin again')
  return read.value
}

function secretIn(text: string): Secret {
  const secret = secretOf(bytes(text))
  if (!secret) throw new Error('demo-keys.json is damaged; remove the data folder to begin again')
  return secret
}

/** The keys of an earlier start, or null. */
export function readDemoKeys(home: string): DemoKeys | null {
  if (!existsSync(keysFileIn(home))) return null
  const kept = v.parse(keysShape, JSON.parse(readFileSync(keysFileIn(home), 'utf8')))
  const first = readUnverified(kept.file.network, networkStateShape)
  if (!first.ok) throw new Error('demo-keys.json is damaged; remove the data folder to begin again')
  const province: Province = {
    network: first.value.network,
    file: kept.file,
    first: first.value,
    stewards: kept.stewards.map(secretIn).map((secret) => ({ secret, ...stewardKeys(secret) })),
    places: kept.places.map((place) => ({
      ...place,
      id: place.id as Province['places'][number]['id'],
      areas: place.areas as unknown as Province['places'][number]['areas'],
      people: place.people.map(secretIn).map((secret) => ({ secret, keys: staffKeys(secret) })),
      inbox: sealKeyOf(bytes(place.inbox)),
      circle: sealKeyOf(bytes(place.circle)),
    })),
  }
  return { province, filled: kept.filled }
}
