import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { deleteOldBackups, noteBackup } from './old-backups.ts'

const home = mkdtempSync(join(tmpdir(), 'parasol-backups-'))
afterAll(() => rmSync(home, { recursive: true }))

const made = async (name: string, day: string): Promise<string> => {
  const file = join(home, name)
  writeFileSync(file, name)
  await noteBackup(home, { file, day, sha256: createHash('sha256').update(name).digest('hex') })
  return file
}

describe('[PROTOCOL-37] backups', () => {
  it('are deleted when they are older than a table decided, and only those that Parasol wrote', async () => {
    const [old, changed, young] = [
      await made('old', '2026-01-01'),
      await made('changed', '2026-01-01'),
      await made('young', '2026-01-25'),
    ]
    writeFileSync(changed, 'somebody else’s')
    expect(await deleteOldBackups(home, { days: 30, today: '2026-01-31' })).toEqual([])
    expect(await deleteOldBackups(home, { days: 30, today: '2026-02-01' })).toEqual([old])
    expect([old, changed, young].map(existsSync)).toEqual([false, true, true])
    expect(await deleteOldBackups(home, { days: 1, today: '2026-02-01' })).toEqual([young])
    expect(await deleteOldBackups(home, { days: 1, today: '2026-02-01' })).toEqual([])
  })
})
