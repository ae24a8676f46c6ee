import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import {
  BackupUnreadable,
  endShape,
  type Frame,
  frame,
  headerShape,
  jsonFrame,
  MAGIC,
  parseFrame,
  readFrames,
  sequencesShape,
  tableShape,
} from './backup-frames.ts'
import type { DatabaseConnection } from './database.ts'
import { fail, ok, type Result } from './result.ts'

export type RestoreFailure = 'not-a-backup' | 'incomplete-backup' | 'not-empty' | 'unknown-level'

export type Restored = { readonly tables: number; readonly rows: number }

type Table = { readonly name: string; readonly columns: readonly string[] }

// A connection that breaks between two queries says so here only; the next query then fails with its own error.
async function connected(connection: DatabaseConnection): Promise<pg.Client> {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/**
 * The whole database as it was at one moment, as chunks of one file; writers go on meanwhile. Leaves out unlogged tables
 * and every schema but `public`.
 */
export async function* backupDatabase(connection: DatabaseConnection): AsyncGenerator<Uint8Array> {
  const client = await connected(connection)
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query<{ level: string }>('select max(name) as level from migration')
    yield MAGIC
    yield jsonFrame('H', { level: rows[0]?.level ?? '' })
    for (const table of await tablesParentsFirst(client)) yield* tableFrames(client, table)
    yield jsonFrame('S', await sequences(client))
    yield frame('Z', Buffer.alloc(0))
  } finally {
    await client.end()
  }
}

/**
 * Fills an empty database. `migrateTo` brings its schema to the level the backup was made at; false when it does not know it.
 * Everything arrives or nothing does. Closes the source.
 */
export async function restoreDatabase(
  connection: DatabaseConnection,
  source: AsyncIterable<Uint8Array>,
  migrateTo: (level: string) => Promise<boolean>,
): Promise<Result<Restored, RestoreFailure>> {
  const client = await connected(connection)
  const chunks = source[Symbol.asyncIterator]()
  try {
    // Read first: a stream that was never read from is not closed by its iterator.
    const frames = readFrames(chunks)
    const header = parseFrame(headerShape, await next(frames, 'H'))
    if (await holdsRows(client)) return fail('not-empty')
    if (!(await migrateTo(header.level))) return fail('unknown-level')
    await client.query('begin')
    const restored = await copyIn(client, frames)
    await client.query('commit')
    return ok(restored)
  } catch (thrown) {
    if (thrown instanceof BackupUnreadable) return fail(thrown.failure)
    throw thrown
  } finally {
    await chunks.return?.()
    await client.end()
  }
}

async function copyIn(client: pg.Client, frames: AsyncGenerator<Frame>): Promise<Restored> {
  let tables = 0
  let rows = 0
  for await (const found of frames) {
    if (found.type === 'T') {
      rows += await copyTableIn(client, parseFrame(tableShape, found), frames)
      tables += 1
    } else if (found.type === 'S') {
      for (const { name, last } of parseFrame(sequencesShape, found)) {
        await client.query('select setval($1::regclass, $2)', [name, last])
      }
    } else if (found.type === 'Z') {
      return { tables, rows }
    } else {
      throw new BackupUnreadable('not-a-backup')
    }
  }
  throw new BackupUnreadable('incomplete-backup')
}

async function copyTableIn(client: pg.Client, table: Table, frames: AsyncGenerator<Frame>): Promise<number> {
  const stream = client.query(copyFrom(`copy ${target(table)} from stdin with (format binary)`))
  const done = finished(stream)
  // A refusal is thrown by `done` below, even when it comes while a chunk is still on its way.
  done.catch(() => null)
  for (;;) {
    const { value: found, done: ended } = await frames.next().catch((thrown: unknown) => {
      stream.destroy()
      throw thrown
    })
    if (ended || (found.type !== 'D' && found.type !== 'E')) {
      stream.destroy()
      throw new BackupUnreadable('not-a-backup')
    }
    if (found.type === 'E') {
      stream.end()
      await done
      const { rows } = parseFrame(endShape, found)
      if (rows !== stream.rowCount) throw new BackupUnreadable('not-a-backup')
      return rows
    }
    if (!stream.write(found.payload)) await Promise.race([once(stream, 'drain'), done])
  }
}

async function next(frames: AsyncGenerator<Frame>, type: string): Promise<Frame> {
  const { value, done } = await frames.next()
  if (done || value.type !== type) throw new BackupUnreadable('not-a-backup')
  return value
}

async function* tableFrames(client: pg.Client, table: Table): AsyncGenerator<Uint8Array> {
  yield jsonFrame('T', table)
  const stream = client.query(copyTo(`copy ${target(table)} to stdout with (format binary)`))
  for await (const chunk of stream) yield frame('D', chunk as Buffer)
  yield jsonFrame('E', { rows: stream.rowCount })
}

const target = ({ name, columns }: Table): string =>
  `public.${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`

const BOOKKEEPING = ['migration', 'migration_lock']

/** A table that others refer to comes before them, so that every reference finds its row. */
async function tablesParentsFirst(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; parents: string[] }>(TABLES, [
    BOOKKEEPING,
  ])
  const ordered: Table[] = []
  const waiting = new Map(rows.map((row) => [row.name, row]))
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(({ name, parents }) =>
      parents.every((parent) => parent === name || !waiting.has(parent)),
    )
    if (free.length === 0) throw new Error('tables refer to each other in a circle')
    for (const { name, columns } of free) {
      ordered.push({ name, columns })
      waiting.delete(name)
    }
  }
  return ordered
}

const TABLES = `
  select c.relname::text as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select p.relname::text from pg_constraint k join pg_class p on p.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f') as parents
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> all($1)
  order by c.relname collate "C"`

async function sequences(client: pg.Client): Promise<{ name: string; last: number }[]> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
     from pg_sequences where schemaname = 'public' and last_value is not null`,
  )
  return rows.map(({ name, last }) => ({ name, last: Number(last) }))
}

async function holdsRows(client: pg.Client): Promise<boolean> {
  for (const { name } of await tablesParentsFirst(client)) {
    const { rows } = await client.query(`select from public.${pg.escapeIdentifier(name)} limit 1`)
    if (rows.length > 0) return true
  }
  return false
}
