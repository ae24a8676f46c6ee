import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import * as v from 'valibot'
import { backupsFileIn } from './places.ts'

const backupShape = v.strictObject({ file: v.string(), day: v.string(), sha256: v.string() })
const backupsShape = v.array(backupShape)

/** A backup that Parasol made: where, on which day (UTC, YYYY-MM-DD), and its hash. */
export type MadeBackup = Readonly<v.InferOutput<typeof backupShape>>

/** Remembers a backup, so that it can be let go of when its time is over. */
export async function noteBackup(home: string, made: MadeBackup): Promise<void> {
  await keep(home, [...(await readBackups(home)), made])
}

/**
 * Deletes the backups that are older than a governing table decided. Only files that Parasol made here, found where it put them and as it
 * wrote them: what somebody copied elsewhere it cannot reach.
 * @returns the files it deleted
 */
export async function deleteOldBackups(
  home: string,
  { days, today }: { readonly days: number; readonly today: string },
): Promise<readonly string[]> {
  const last = new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
  const backups = await readBackups(home)
  const old = backups.filter(({ day }) => day < last)
  if (old.length === 0) return []
  const deleted: string[] = []
  for (const { file, sha256 } of old) {
    if ((await hashOf(file)) !== sha256) continue
    await rm(file)
    deleted.push(file)
  }
  await keep(
    home,
    backups.filter((each) => !old.includes(each)),
  )
  return deleted
}

async function readBackups(home: string): Promise<readonly MadeBackup[]> {
  try {
    return v.parse(backupsShape, JSON.parse(await readFile(backupsFileIn(home), 'utf8')))
  } catch {
    return []
  }
}

async function keep(home: string, backups: readonly MadeBackup[]): Promise<void> {
  const path = backupsFileIn(home)
  await writeFile(`${path}.part`, JSON.stringify(backups), { mode: 0o600 })
  await rename(`${path}.part`, path)
}

async function hashOf(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk)
    return hash.digest('hex')
  } catch {
    return null
  }
}
