import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import pg from 'pg'
import { decryptWith } from '../../apps/parasol/src/age-file.ts'
import { readFrames } from '../../packages/service/src/backup-frames.ts'
import { packedValuesIn, withoutPageHeaders } from './unpack.ts'

export type StoreKind =
  | 'database file'
  | 'database file, unpacked'
  | 'write-ahead log'
  | 'write-ahead log, unpacked'
  | 'database log'
  | 'every row'
  | 'deletion journal'
  | 'other file of the data folder'
  | 'output of the server'
  | 'backup'
  | 'backup, opened'

/** Bytes that somebody who takes the server away would hold. */
export type Store = { readonly kind: StoreKind; readonly name: string; readonly bytes: Uint8Array }

function kindOf(path: string): StoreKind {
  if (path.startsWith('data/pg_wal/')) return 'write-ahead log'
  if (path.startsWith('data/')) return 'database file'
  if (path === 'postgres.log') return 'database log'
  return path === 'deletions.jsonl' ? 'deletion journal' : 'other file of the data folder'
}

/** Every file of the data folder, and what PostgreSQL packed or cut in those that are its own. */
export function* filesOf(home: string): Generator<Store> {
  for (const entry of readdirSync(home, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile()) continue
    const name = relative(home, path)
    const kind = kindOf(name)
    const bytes = readFileSync(path)
    yield { kind, name, bytes }
    if (kind !== 'database file' && kind !== 'write-ahead log') continue
    const whole = kind === 'write-ahead log' ? withoutPageHeaders(bytes) : bytes
    const unpacked = [...(whole === bytes ? [] : [whole]), ...packedValuesIn(whole)]
    for (const value of unpacked) yield { kind: `${kind}, unpacked`, name, bytes: value }
  }
}

const OWN_SCHEMAS = ['pg_catalog', 'information_schema', 'pg_toast']

const bytesOfValue = (value: unknown): Uint8Array => {
  if (value instanceof Uint8Array) return value
  return Buffer.from(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
}

/** Every row of every table as it is when read, so that nothing hides in a form of storage; statistics keep samples. */
export async function* rowsOf(client: pg.Client): AsyncGenerator<Store> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'm') and n.nspname <> all($1) order by 1`,
    [OWN_SCHEMAS],
  )
  for (const { name } of [...tables, { name: 'pg_catalog.pg_stats' }]) {
    const { rows } = await client.query({ text: `select * from ${name}`, rowMode: 'array' })
    const values = (rows as unknown[][]).flat().map(bytesOfValue)
    const between = Buffer.from('\n')
    yield { kind: 'every row', name, bytes: Buffer.concat(values.flatMap((value) => [value, between])) }
  }
}

/** A backup as it lies on a disk, and what its key makes of it: frames joined, as one may end in the middle of a text. */
export async function* backupStores(path: string, identity: string): AsyncGenerator<Store> {
  yield { kind: 'backup', name: path, bytes: readFileSync(path) }
  const opened = await decryptWith(identity, createReadStream(path))
  if (!opened) throw new Error('the backup does not open with its key')
  const payloads: Uint8Array[] = []
  for await (const { payload } of readFrames(opened[Symbol.asyncIterator]())) payloads.push(payload)
  yield { kind: 'backup, opened', name: path, bytes: Buffer.concat(payloads) }
}

export const outputStore = (path: string): Store => ({
  kind: 'output of the server',
  name: path,
  bytes: statSync(path, { throwIfNoEntry: false }) ? readFileSync(path) : new Uint8Array(),
})
