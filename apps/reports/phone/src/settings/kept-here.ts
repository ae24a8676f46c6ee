import { isKept, LETTERS_STORE, STORE } from '../shell/stores.ts'

/** What is kept on this phone besides waiting reports. */
export type KeptHere = {
  readonly page: boolean
  readonly letters: boolean
  readonly roster: boolean
  readonly membership: boolean
}

/** Looks at what is kept, without making anything. */
export async function keptHere(): Promise<KeptHere> {
  const page = 'caches' in globalThis && (await caches.keys()).length > 0
  const letters = await isKept(LETTERS_STORE)
  if (!(await isKept(STORE))) return { page, letters, roster: false, membership: false }
  const [{ openEngine }, { hasVault }] = await Promise.all([
    import('../shell/engine.ts'),
    import('@parasol/device'),
  ])
  const engine = await openEngine()
  return {
    page,
    letters,
    roster: (await engine.storedCharter()) !== null,
    membership: await hasVault(engine.store),
  }
}
