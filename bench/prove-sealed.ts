// Whether anything that a person typed, any word or key, or any client's address is in what the server keeps: plays the
// journey of a report through the real programs, then searches database, write-ahead log, logs, journal and backups.
// Then it plants a leak in each of them and shows that the search finds it.
//
//   npm run --silent prove:sealed
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startEmbeddedPostgres } from '@parasol/service'
import pg from 'pg'
import { recordBeside } from '../journeys/transcript.ts'
import type { Needle } from './prove-sealed/needle.ts'
import { needlesOfNetwork } from './prove-sealed/network-keys.ts'
import { isCaught, plant } from './prove-sealed/plant.ts'
import { readTranscript } from './prove-sealed/read-transcript.ts'
import { search, type Searched } from './prove-sealed/search.ts'
import { backupStores, filesOf, outputStore, rowsOf, type Store } from './prove-sealed/stores.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const JOURNEY = 'journeys/a-report-travels-from-a-phone-to-a-check.test.ts'

/** Its output goes to stderr, as stdout holds the answer alone. */
async function runNode(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', process.stderr, process.stderr],
  })
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}`)
}

async function withDatabase<T>(home: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const postgres = await startEmbeddedPostgres({ home })
  if (!postgres.ok) throw new Error(`the database does not start: ${postgres.failure.code}`)
  const client = new pg.Client(postgres.value.connection)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
    await postgres.value.stop()
  }
}

async function collect(stores: AsyncIterable<Store>): Promise<readonly Store[]> {
  const all: Store[] = []
  for await (const store of stores) all.push(store)
  return all
}

async function proveSealed(folder: string): Promise<boolean> {
  const left = recordBeside(join(folder, 'transcript.jsonl'))
  await runNode(['node_modules/@playwright/test/cli.js', 'test', JOURNEY], {
    PARASOL_TRANSCRIPT: left.transcript,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'journey.json'),
  })
  const { needles: typed, exempt, staff, backupIdentity } = readTranscript(left.transcript)
  const backUp = async (name: string): Promise<string> => {
    const file = join(folder, name)
    await runNode(['apps/parasol/src/main.ts', 'backup', file, '--home', left.home])
    return file
  }

  async function searchAll(needles: readonly Needle[], backups: readonly string[]): Promise<Searched> {
    const rows = await withDatabase(left.home, (client) => collect(rowsOf(client)))
    async function* stores(): AsyncGenerator<Store> {
      yield* filesOf(left.home)
      yield* rows
      yield outputStore(left.output)
      for (const backup of backups) yield* backupStores(backup, backupIdentity)
    }
    return search(needles, stores())
  }

  const network = await withDatabase(left.home, (client) => needlesOfNetwork(client, staff))
  const needles = [...typed, ...network]
  const backups = [left.backup, await backUp('at-the-end.age')]
  const clean = await searchAll(needles, backups)
  for (const { store, needle } of clean.findings)
    console.error(`FOUND ${needle.source} (${needle.form}) in ${store.kind} ${store.name}`)

  const places = { home: left.home, output: left.output }
  const planted = await withDatabase(left.home, (client) => plant(needles, { client, ...places }))
  const dirty = await searchAll(needles, [await backUp('planted.age')])
  const caught = planted.filter((each) => isCaught(each, dirty.findings))
  for (const { needle, stores } of planted.filter((each) => !caught.includes(each)))
    console.error(`MISSED ${needle.source} (${needle.form}) planted in ${stores.join(' or ')}`)

  console.log(
    JSON.stringify({
      searched: { files: clean.stores, bytes: clean.bytes, needles: needles.length },
      found: clean.findings.length,
      exempt,
      planted: planted.length,
      caught: caught.length,
    }),
  )
  return clean.findings.length === 0 && caught.length === planted.length
}

const folder = mkdtempSync(join(tmpdir(), 'parasol-record-'))
// The database's own account has to reach the data folder inside.
chmodSync(folder, 0o755)
try {
  process.exitCode = (await proveSealed(folder)) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
