import { randomBytes } from 'node:crypto'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NetworkId, OrganisationId, ReportId } from '@parasol/charter'
import { openDatabase } from '@parasol/service'
import {
  postgresesForTests,
  type RunningPostgresForTests,
  startPostgresForTests,
} from '@parasol/service/for-tests'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Deletion, type Journal, openJournal, readJournal } from './journal.ts'
import type { Tables } from './tables.ts'

const id = (number: number): string => {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32BE(number)
  return bytes.toString('base64url')
}
const withdrawn = (number: number): Deletion => ({
  kind: 'report',
  network: id(1) as NetworkId,
  organisation: id(2) as OrganisationId,
  report: id(number) as ReportId,
})
const count = (path: string) => new Set(readJournal(path).map((deletion) => JSON.stringify(deletion))).size

describe('the deletion journal', () => {
  let postgres: RunningPostgresForTests
  let database: ReturnType<typeof openDatabase<Tables>>
  let folder: string
  let path: string
  beforeAll(async () => {
    postgres = await startPostgresForTests(postgresesForTests()[0]?.binaries ?? '')
    const connection = await postgres.freshDatabase()
    database = openDatabase<Tables>({ connection, maxConnections: 4, onLostConnection: () => undefined })
  })
  afterAll(async () => {
    await database.close()
    await postgres.stop()
  })
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parasol-journal-'))
    path = join(folder, 'deletions.jsonl')
  })
  afterEach(() => rm(folder, { recursive: true }))

  const record = (journal: Journal, ...deletions: Deletion[]) =>
    database.db.transaction().execute((transaction) => journal.record(transaction, deletions))

  it('is empty before the first deletion, and then holds all, over several openings', async () => {
    expect(readJournal(path)).toEqual([])
    for (const number of [3, 4]) {
      const journal = await openJournal(path, randomBytes)
      await record(journal, withdrawn(number), withdrawn(number + 10))
      await journal.close()
    }
    expect(count(path)).toBe(4)
    expect(readJournal(path)).toEqual(expect.arrayContaining([3, 13, 4, 14].map(withdrawn)))
  })

  it('keeps all when many are recorded at once through two openings, and grows', async () => {
    const journals = [await openJournal(path, counted()), await openJournal(path, counted())] as const
    await Promise.all(
      Array.from({ length: 300 }, (_, number) => record(journals[number % 2 ? 1 : 0], withdrawn(number))),
    )
    for (const journal of journals) await journal.close()
    expect(count(path)).toBe(300)
  })

  it('[G10] holds them in no order', async () => {
    const journal = await openJournal(path, randomBytes)
    for (let number = 0; number < 40; number++) await record(journal, withdrawn(number))
    await journal.close()
    const order = readJournal(path)
    const neighbours = order.filter((deletion, at) => {
      const next = order[at + 1]
      return next && JSON.stringify(withdrawnNext(deletion)) === JSON.stringify(next)
    })
    expect(neighbours.length).toBeLessThan(10)
  })

  it('skips a line that a power cut tore, and goes on', async () => {
    const journal = await openJournal(path, randomBytes)
    await record(journal, withdrawn(3))
    const file = await open(path, 'r+')
    const blank = (await readFile(path, 'utf8')).split('\n').findIndex((line) => line.trim() === '')
    await file.write('{"kind":"report","netw', blank * 256)
    await file.close()
    expect(readJournal(path)).toEqual([withdrawn(3)])
    await record(journal, withdrawn(4))
    await journal.close()
    expect(count(path)).toBe(2)
  })

  it('refuses to go on from a file whose whole lines say something unknown', async () => {
    await writeFile(path, `{"kind":"report"}\n`)
    expect(() => readJournal(path)).toThrow()
  })
})

/** Draws one place after the other, so that two openings want the same. */
function counted(): (bytes: number) => Uint8Array {
  let next = 0
  return (length) => {
    const bytes = Buffer.alloc(length)
    bytes.writeUIntBE(next++, 0, length)
    return bytes
  }
}

function withdrawnNext(deletion: Deletion): Deletion {
  const number = deletion.kind === 'report' ? Buffer.from(deletion.report, 'base64url').readUInt32BE() : 0
  return withdrawn(number + 1)
}
