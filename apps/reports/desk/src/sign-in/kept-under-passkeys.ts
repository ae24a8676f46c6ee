import { type Day, dayShape, fail, fromBase64url, ok, type Result, toBase64url } from '@parasol/charter'
import { bytesOfJson, jsonOfBytes, type Store } from '@parasol/device'
import { openWith, sealWith, type Secret, secretOf } from '@parasol/sealing'
import * as v from 'valibot'
import type { Ports } from '../shell/ports.ts'
import type { PasskeyFailure } from '../shell/passkeys.ts'

const KEPT = 'passkeys'
const SALT_BYTES = 32

const keptShape = v.strictObject({
  version: v.literal(1),
  salt: v.string(),
  passkeys: v.array(v.strictObject({ id: v.string(), day: dayShape, words: v.string() })),
})
type Kept = v.InferOutput<typeof keptShape>

/** A passkey that opens the words kept on this device, and the day (UTC) it was made. */
export type KeptPasskey = { readonly id: string; readonly day: Day }

export type OpenFailure = PasskeyFailure | 'damaged'

async function readKept(store: Store): Promise<Kept | null> {
  const bytes = await store.get(KEPT)
  const read = v.safeParse(keptShape, bytes && jsonOfBytes(bytes))
  return read.success ? read.output : null
}

export const passkeysKept = async (store: Store): Promise<readonly KeptPasskey[]> =>
  (await readKept(store))?.passkeys ?? []

/** Makes a passkey, and keeps somebody's words on this device sealed under the key it gives; beside those made before. */
export async function keepUnderPasskey(
  { store, passkeys, random, today }: Ports,
  secret: Secret,
): Promise<Result<KeptPasskey, PasskeyFailure>> {
  const before = await readKept(store)
  const salt = before && fromBase64url(before.salt)
  const salted = salt?.ok ? salt.value : random(SALT_BYTES)
  const earlier = salt?.ok ? (before?.passkeys ?? []) : []
  const made = await passkeys.make(
    salted,
    earlier.map(({ id }) => id),
  )
  if (!made.ok) return made
  const { id, key } = made.value
  const words = toBase64url(sealWith({ key, context: KEPT, plaintext: secret, random }))
  key.fill(0)
  const passkey = { id, day: today() }
  const record: Kept = {
    version: 1,
    salt: toBase64url(salted),
    passkeys: [...earlier, { ...passkey, words }],
  }
  await store.put([[KEPT, bytesOfJson(record)]])
  return ok(passkey)
}

/** The words kept on this device, opened with any of its passkeys. `damaged`: what is kept is not what was kept. */
export async function openWithPasskey({ store, passkeys }: Ports): Promise<Result<Secret, OpenFailure>> {
  const kept = await readKept(store)
  const salt = kept && fromBase64url(kept.salt)
  if (!kept || !salt?.ok) return fail('damaged')
  const used = await passkeys.use(
    salt.value,
    kept.passkeys.map(({ id }) => id),
  )
  if (!used.ok) return used
  const sealed = fromBase64url(kept.passkeys.find(({ id }) => id === used.value.id)?.words ?? '')
  if (!sealed.ok) return fail('damaged')
  const { key } = used.value
  const opened = openWith({ key, context: KEPT, sealed: sealed.value })
  key.fill(0)
  const secret = opened.ok ? secretOf(opened.value) : null
  return secret ? ok(secret) : fail('damaged')
}

/** Takes away what one passkey opens. The device keeps the passkey itself until she removes it there. */
export async function forgetPasskey(store: Store, id: string): Promise<void> {
  const kept = await readKept(store)
  const passkeys = kept?.passkeys.filter((each) => each.id !== id) ?? []
  if (!kept || passkeys.length === 0) return store.remove([KEPT])
  await store.put([[KEPT, bytesOfJson({ ...kept, passkeys })]])
}
