import {
  type Charter,
  type CharterBundle,
  charterBundleShape,
  fail,
  ok,
  type Result,
  type Seen,
  seenShape,
  type Signed,
  verifyCharter,
} from '@parasol/charter'
import { readCharterRoute } from '@parasol/protocol'
import * as v from 'valibot'
import { call } from './call.ts'
import { syncFailure, type SyncFailure } from './failures.ts'
import type { Http } from './http.ts'
import { bytesOfJson, jsonOfBytes } from './json-bytes.ts'
import type { Store } from './store.ts'

export const KEPT_CHARTER = 'charter'
const keptShape = v.strictObject({ bundle: charterBundleShape, seen: seenShape })

export type CharterSource = { readonly pin: Signed; readonly store: Store }

/** What was kept of another network says nothing about this one. */
async function readKept({
  pin,
  store,
}: CharterSource): Promise<{ bundle: CharterBundle; seen: Seen } | null> {
  const bytes = await store.get(KEPT_CHARTER)
  const kept = bytes && v.safeParse(keptShape, jsonOfBytes(bytes))
  return kept?.success && kept.output.bundle.founding.statement === pin.statement ? kept.output : null
}

/** The roster this device verified last, verified again from the pin; null when it has none. */
export async function storedCharter({ pin, store }: CharterSource): Promise<Charter | null> {
  const kept = await readKept({ pin, store })
  const charter = kept && verifyCharter({ pin, bundle: kept.bundle, seen: kept.seen })
  return charter?.ok ? charter.value : null
}

/** Fetches the roster, verifies it from the pin and against what this device saw before, and remembers it.
 *  A refusal keeps the last good copy. */
export async function syncCharter({
  http,
  pin,
  store,
}: CharterSource & { readonly http: Http }): Promise<Result<Charter, SyncFailure>> {
  const bundle = await call(http, readCharterRoute, {})
  if (!bundle.ok) return fail(syncFailure(bundle.failure, 'roster'))
  const kept = await readKept({ pin, store })
  const charter = verifyCharter({ pin, bundle: bundle.value, seen: kept?.seen ?? null })
  if (!charter.ok) return charter
  await store.put([[KEPT_CHARTER, bytesOfJson({ bundle: bundle.value, seen: charter.value.seen })]])
  return ok(charter.value)
}
