import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { fail, ok, openDatabase, type Result, restoreDatabase } from '@parasol/service'
import { decryptWith } from './age-file.ts'
import { connectionVariables, type OpenData } from './open-data.ts'
import type { Trouble } from './outcomes.ts'
import { runsElsewhere } from './running-file.ts'
import type { SavedService } from './saved-service.ts'
import { say } from './say.ts'
import { migrateWith } from './server-process.ts'

/** Puts a backup into an empty database and notes there that the server has to catch up with what happened since. */
export async function restoreBackup(
  service: SavedService,
  home: string,
  file: string,
  env: NodeJS.ProcessEnv,
): Promise<Result<true, Trouble>> {
  if (
    !(await access(file, constants.R_OK).then(
      () => true,
      () => false,
    ))
  ) {
    return fail({ code: 'file-unreadable', about: file })
  }
  if (await runsElsewhere(home)) return fail({ code: 'already-running', about: home })
  const identity = await askIdentity()
  const opened = await decryptWith(identity, createReadStream(file))
  if (opened === null) return fail({ code: 'wrong-identity', about: file })
  const data = await service.open(home, env)
  if (!data.ok) {
    return data
  }
  try {
    return await fill(service, data.value, opened, { file, env })
  } finally {
    await data.value.stop()
  }
}

async function fill(
  service: SavedService,
  data: OpenData,
  plain: AsyncIterable<Uint8Array>,
  { file, env }: { file: string; env: NodeJS.ProcessEnv },
): Promise<Result<true, Trouble>> {
  let unmigrated: Trouble | null = null
  const restored = await restoreDatabase(data.connection, whileWhole(plain), async (level) => {
    const { DATABASE_URL: _, TABLES_DATABASE_URL: _tables, ...rest } = env
    const migrated = await migrateWith(
      service.program,
      { ...rest, ...connectionVariables(data.connection) },
      level,
    )
    if (!migrated.ok) unmigrated = migrated.failure
    return migrated.ok
  })
  if (unmigrated !== null) return fail(unmigrated)
  if (!restored.ok) return fail({ code: restored.failure, about: file })
  if (service.catchesUp) await markRestored(data)
  say(
    `Records restored: ${restored.value.rows}`,
    service.catchesUp
      ? 'What was withdrawn since the backup is deleted again when Parasol starts, if its list of deletions is there.'
      : 'A table that was deleted since the backup is back. Its host has to delete it again.',
    'To start: npm start',
  )
  return ok(true)
}

/** Where the file was cut or changed the chunks end early, and a restore takes nothing from what ends early. */
async function* whileWhole(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch {
    return
  }
}

async function markRestored({ connection }: OpenData): Promise<void> {
  const database = openDatabase({ connection, maxConnections: 1, onLostConnection: () => undefined })
  await database.pool
    .query(
      `insert into service_state (network, key, value) select network, 'restored', 'pending' from charter
       on conflict (network, key) do update set value = excluded.value`,
    )
    .finally(database.close)
}

/** Read without showing it, from a person or from a pipe. */
async function askIdentity(): Promise<string> {
  if (process.stdin.isTTY) process.stdout.write('The key that opens your backups (AGE-SECRET-KEY-…): ')
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY })
  try {
    for await (const line of lines) return line.trim()
    return ''
  } finally {
    lines.close()
    process.stdin.unref()
    if (process.stdin.isTTY) process.stdout.write('\n')
  }
}
