import { type CharterBundle, type NetworkId, type Signed, verifyCharter } from '@parasol/charter'
import type { Kysely } from 'kysely'
import type { CurrentCharter } from '../http/shared.ts'
import type { Tables } from '../http/tables.ts'
import { readCharter, readRevision } from './store.ts'

export type CharterSource = {
  readonly charter: () => Promise<CurrentCharter>
  readonly lastCharter: () => Promise<CurrentCharter>
}

/** Verifies the stored charter from the pin, once a revision; asks the database for the revision each time. */
export function openCharterSource(db: Kysely<Tables>, network: NetworkId, pin: Signed): CharterSource {
  let last: CurrentCharter | null = null

  const load = async (): Promise<CurrentCharter> => {
    const stored = await readCharter(db, network)
    const bundle = JSON.parse(stored.bundle) as CharterBundle
    const verified = verifyCharter({ pin, bundle, seen: null })
    // What stands there was verified before it was stored: the database was changed by other hands.
    if (!verified.ok) throw new CharterDamaged()
    last = { revision: stored.revision, bundle, charter: verified.value }
    return last
  }

  return {
    charter: async () => {
      const revision = await readRevision(db, network)
      return last && last.revision === revision ? last : load()
    },
    lastCharter: async () => last ?? load(),
  }
}

class CharterDamaged extends Error {}
