import { type Hash, whoIs } from '@parasol/charter'
import { fail, ok } from '@parasol/service'
import { digestOf } from '../http/digest.ts'
import type { Shared } from '../http/shared.ts'
import { hasRole } from './rules.ts'
import { sessionKey } from './store.ts'

/** Tokens are stored hashed, as the text that the header carries. */
export const tokenHash = (token: string): Hash => digestOf(Buffer.from(token, 'utf8'))

export const openSessions =
  ({ db, network, now, charter }: Pick<Shared, 'db' | 'network' | 'now' | 'charter'>): Shared['signedIn'] =>
  async (token) => {
    if (token === '') return fail('not-signed-in')
    const key = await sessionKey(db, network, { token: tokenHash(token), now: now() })
    if (!key) return fail('not-signed-in')
    const { revision, charter: current } = await charter()
    const roles = whoIs(current, key)
    return hasRole(roles) ? ok({ key, roles, charter: current, revision }) : fail('not-signed-in')
  }
