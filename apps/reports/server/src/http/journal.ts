import { constants, existsSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import {
  entryIdShape,
  exactBytes,
  invitationIdShape,
  networkIdShape,
  organisationIdShape,
  reportIdShape,
} from '@parasol/charter'
import { feedIdShape } from '@parasol/protocol'
import { type Kysely, sql } from 'kysely'
import * as v from 'valibot'
import type { Tables } from './tables.ts'

const deletionShape = v.variant('kind', [
  v.strictObject({
    kind: v.literal('report'),
    network: networkIdShape,
    organisation: organisationIdShape,
    report: reportIdShape,
  }),
  v.strictObject({
    kind: v.literal('withdrawal'),
    network: networkIdShape,
    feed: feedIdShape,
    entry: entryIdShape,
    preimage: exactBytes(32),
  }),
  v.strictObject({
    kind: v.literal('recall'),
    network: networkIdShape,
    feed: feedIdShape,
    entry: entryIdShape,
    recall: entryIdShape,
  }),
  v.strictObject({
    kind: v.literal('invitation'),
    network: networkIdShape,
    organisation: organisationIdShape,
    invitation: invitationIdShape,
  }),
])

/** What must stay deleted after a backup is restored. */
export type Deletion = Readonly<v.InferOutput<typeof deletionShape>>

export type Journal = {
  /**
   * Settles once the deletions are on the disk: to be awaited as the last thing in the transaction that makes them.
   * Should that fail after all, they are made again by a restore; whoever asked had the right to.
   */
  record(transaction: Kysely<Tables>, deletions: readonly Deletion[]): Promise<void>
  close(): Promise<void>
}

/*
 * Lines of JSON, each padded with blanks to one length, and blank lines between them. A deletion goes into a blank line
 * drawn at random: were they in order, the withdrawal of a warning would stand beside that of the report behind it.
 */
const LINE_BYTES = 256
const FIRST_LINES = 64
const DRAWS = 12
const BLANK = `${' '.repeat(LINE_BYTES - 1)}\n`
// Servers over one database may share the file; which number it is matters to nobody else.
const LOCK = 7_275_701

export async function openJournal(path: string, random: (bytes: number) => Uint8Array): Promise<Journal> {
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600)
  await syncFolder(dirname(path))
  return {
    async record(transaction, deletions) {
      if (deletions.length === 0) return
      await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction)
      for (const deletion of deletions) {
        const line = `${JSON.stringify(deletion).padEnd(LINE_BYTES - 1)}\n`
        await file.write(line, (await blankLine(file, random)) * LINE_BYTES)
      }
      await file.datasync()
    },
    close: () => file.close(),
  }
}

async function blankLine(file: FileHandle, random: (bytes: number) => Uint8Array): Promise<number> {
  const lines = Math.floor((await file.stat()).size / LINE_BYTES)
  for (let drawn = 0; lines > 0 && drawn < DRAWS; drawn++) {
    const place = Buffer.from(random(6)).readUIntBE(0, 6) % lines
    const { buffer } = await file.read(Buffer.alloc(LINE_BYTES), 0, LINE_BYTES, place * LINE_BYTES)
    if (buffer.toString('latin1') === BLANK) return place
  }
  await file.write(BLANK.repeat(Math.max(FIRST_LINES, lines)), lines * LINE_BYTES)
  return blankLine(file, random)
}

/**
 * All that was recorded, in no order. A line that a power cut tore belongs to a deletion that was never made.
 * @throws when a whole line says something unknown
 */
export function readJournal(path: string): readonly Deletion[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => readLine(line))
    .filter((line) => line !== null)
    .map((line) => v.parse(deletionShape, line))
}

function readLine(line: string): unknown {
  try {
    return line.trim() === '' ? null : JSON.parse(line)
  } catch {
    return null
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}
