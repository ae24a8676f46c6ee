import type { Charter, CharterBundle, NetworkId, PublicKey, Roles } from '@parasol/charter'
import type { Result } from '@parasol/service'
import type { Kysely } from 'kysely'
import type { Journal } from './journal.ts'
import type { Tables } from './tables.ts'

/** The charter in force, and the revision under which it is stored. */
export type CurrentCharter = {
  readonly revision: number
  readonly bundle: CharterBundle
  readonly charter: Charter
}

export type SignedIn = Pick<CurrentCharter, 'revision' | 'charter'> & {
  readonly key: PublicKey
  readonly roles: Roles
}

/** What every room is given. */
export type Shared = {
  readonly db: Kysely<Tables>
  readonly network: NetworkId
  readonly now: () => Date
  /** Always the newest: another server over the same database may have changed it. */
  readonly charter: () => Promise<CurrentCharter>
  /** The one this process read last, without asking the database. */
  readonly lastCharter: () => Promise<CurrentCharter>
  /** Checked against the newest charter, so that nobody outlives their place in the roster. */
  readonly signedIn: (token: string) => Promise<Result<SignedIn, 'not-signed-in'>>
  readonly journal: Journal
}
