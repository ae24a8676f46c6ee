import { readFile } from 'node:fs/promises'
import {
  type CharterBundle,
  type PolicyValues,
  readNetworkFile,
  valuesOf,
  verifyCharter,
} from '@parasol/charter'
import { openDatabase } from '@parasol/service'
import type { OpenData } from './open-data.ts'
import { networkFileIn } from './places.ts'

/** What governing tables have decided and stewards have signed, verified from the network file; nothing before the founding. */
export async function networkPolicy({ home, connection }: OpenData): Promise<PolicyValues> {
  const text = await readFile(networkFileIn(home), 'utf8').catch(() => null)
  const file = text === null ? null : readNetworkFile(text)
  if (!file?.ok) return {}
  const bundle = await storedCharter({ connection })
  if (bundle === null) return {}
  const verified = verifyCharter({ pin: file.value.foundingSigned, bundle, seen: null })
  return verified.ok ? valuesOf(verified.value.state.policies) : {}
}

async function storedCharter({ connection }: Pick<OpenData, 'connection'>): Promise<CharterBundle | null> {
  const database = openDatabase({ connection, maxConnections: 1, onLostConnection: () => undefined })
  try {
    const { rows } = await database.pool.query<{ bundle: string }>('select bundle from charter limit 1')
    const [row] = rows
    return row ? (JSON.parse(row.bundle) as CharterBundle) : null
  } catch {
    // No server has made its tables here yet.
    return null
  } finally {
    await database.close()
  }
}
