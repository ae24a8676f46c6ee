import type { Store } from '@parasol/device'
import * as v from 'valibot'

const TRIES = 'tries'

/** After how many wrong passphrases the warnings on this phone can be removed. */
export const TRY_LIMITS = [5, 10, 20] as const

export type TryLimit = (typeof TRY_LIMITS)[number]

const triesShape = v.strictObject({
  limit: v.picklist(TRY_LIMITS),
  wrong: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
})

type Tries = Readonly<v.InferOutput<typeof triesShape>>

async function read(store: Store): Promise<Tries | null> {
  const bytes = await store.get(TRIES)
  const tries = bytes && v.safeParse(triesShape, JSON.parse(new TextDecoder().decode(bytes)))
  return tries?.success ? tries.output : null
}

const write = (store: Store, tries: Tries): Promise<void> =>
  store.put([[TRIES, new TextEncoder().encode(JSON.stringify(tries))]])

/** The limit in force; null when there is none. */
export const tryLimit = async (store: Store): Promise<TryLimit | null> => (await read(store))?.limit ?? null

/** Sets or lifts the limit, and begins to count anew. */
export const setTryLimit = (store: Store, limit: TryLimit | null): Promise<void> =>
  limit === null ? store.remove([TRIES]) : write(store, { limit, wrong: 0 })

/** Counts a try before it is made, so that closing the page in the middle of one gives none for free.
 *  @returns how many are left if this one is wrong; null without a limit */
export async function countTry(store: Store): Promise<number | null> {
  const tries = await read(store)
  if (!tries) return null
  const wrong = tries.wrong + 1
  await write(store, { ...tries, wrong })
  return Math.max(0, tries.limit - wrong)
}

/** After the right passphrase. */
export async function forgetTries(store: Store): Promise<void> {
  const tries = await read(store)
  if (tries) await write(store, { ...tries, wrong: 0 })
}
