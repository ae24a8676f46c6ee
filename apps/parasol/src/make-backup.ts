import { createHash } from 'node:crypto'
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { backupDatabase, fail, migrationLevel, ok, openDatabase, type Result } from '@parasol/service'
import { encryptFor, newIdentity } from './age-file.ts'
import type { OpenData } from './open-data.ts'
import type { Trouble } from './outcomes.ts'
import { networkPolicy } from './network-policy.ts'
import { deleteOldBackups, noteBackup } from './old-backups.ts'
import { recipientFileIn } from './places.ts'
import type { SavedService } from './saved-service.ts'
import { say } from './say.ts'

/** Writes the whole database of a service into one age file, while Parasol runs or not. */
export async function makeBackup(
  service: SavedService,
  home: string,
  file: string,
  env: NodeJS.ProcessEnv,
): Promise<Result<true, Trouble>> {
  if (await exists(file)) return fail({ code: 'file-exists', about: file })
  const opened = await service.open(home, env)
  if (!opened.ok) return opened
  const data = opened.value
  try {
    if (!(await hasRun(data))) return fail({ code: 'nothing-to-save', about: data.home })
    const written = await writeBackup(data, service.homeOf(data), file)
    // The tables know nothing of the network; their old backups go when Parasol starts, and daily.
    if (written.ok && service.catchesUp) await letOldBackupsGo(data)
    return written
  } finally {
    if (!data.adopted) await data.stop()
  }
}

async function hasRun({ connection }: OpenData): Promise<boolean> {
  const database = openDatabase({ connection, maxConnections: 1, onLostConnection: () => undefined })
  const level = await migrationLevel(database).finally(database.close)
  return level !== null
}

async function writeBackup(data: OpenData, home: string, file: string): Promise<Result<true, Trouble>> {
  const recipient = await recipientOf(home)
  const sealed = await encryptFor(recipient, backupDatabase(data.connection))
  if (sealed === null) return fail({ code: 'bad-recipient', about: recipientFileIn(home) })
  const draft = `${file}.part`
  const print = createHash('sha256')
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      for await (const chunk of sealed) {
        print.update(chunk)
        await handle.writeFile(chunk)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (thrown) {
    await rm(draft, { force: true })
    if (thrown instanceof Error && 'path' in thrown) return fail({ code: 'file-unwritable', about: file })
    throw thrown
  }
  const { size } = await stat(file)
  const sha256 = print.digest('hex')
  await noteBackup(home, { file, day: today(), sha256 })
  say(`Saved: ${file} (${size} bytes)`, `SHA-256 ${sha256}`)
  return ok(true)
}

/** Obeys what a governing table decided about how long backups live, and says so. */
export async function letOldBackupsGo(data: OpenData): Promise<void> {
  const days = (await networkPolicy(data))['backups-days']
  if (days === undefined) return
  const deleted = await deleteOldBackups(data.home, { days, today: today() })
  for (const each of deleted)
    say(`Deleted: ${each}, as backups live ${days} days here by a table’s decision.`)
}

const today = (): string => new Date().toISOString().slice(0, 10)

/** The first backup makes the key. We keep the half that seals; the half that opens is shown once and forgotten. */
async function recipientOf(home: string): Promise<string> {
  const path = recipientFileIn(home)
  const kept = await readFile(path, 'utf8').catch(() => null)
  if (kept !== null) return kept.trim()
  const { identity, recipient } = await newIdentity()
  await writeFile(path, `${recipient}\n`, { mode: 0o600, flag: 'wx' })
  say(
    'This is the key that opens your backups. It is shown this one time and kept nowhere.',
    'Write it down or save it away from this computer. Without it no backup can be read.',
    '',
    `  ${identity}`,
    '',
  )
  return recipient
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
