import { closeSync, existsSync, fsyncSync, openSync, readFileSync } from 'node:fs'
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
import * as v from 'valibot'

/** What must stay deleted after a backup is restored; nothing in it says when. */
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
export type Deletion = Readonly<v.InferOutput<typeof deletionShape>>

export type Journal = {
  /** Returns once the deletions are on the disk: to be awaited before the transaction that makes them commits. */
  record(deletions: readonly Deletion[]): Promise<void>
  close(): Promise<void>
}

const NEWLINE = '\n'

/** Whole lines are appended, so several servers on one machine may share the file. */
export async function openJournal(path: string): Promise<Journal> {
  const isNew = !existsSync(path)
  const file = await open(path, 'a', 0o600)
  if (isNew) syncFolder(dirname(path))
  else await endTornLine(file, path)
  return {
    async record(deletions) {
      if (deletions.length === 0) return
      await file.appendFile(deletions.map((deletion) => JSON.stringify(deletion) + NEWLINE).join(''))
      await file.datasync()
    },
    close: () => file.close(),
  }
}

/** A line that does not end belongs to a deletion that was never committed. @throws when any other line cannot be read */
export function readJournal(path: string): readonly Deletion[] {
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split(NEWLINE)
  return lines
    .slice(0, -1)
    .filter((line) => line !== '' && !line.endsWith(TORN))
    .map((line) => v.parse(deletionShape, JSON.parse(line)))
}

const TORN = '~'

async function endTornLine(file: FileHandle, path: string): Promise<void> {
  const text = readFileSync(path)
  if (text.length === 0 || text.at(-1) === NEWLINE.charCodeAt(0)) return
  await file.appendFile(TORN + NEWLINE)
  await file.datasync()
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  fsyncSync(folder)
  closeSync(folder)
}
