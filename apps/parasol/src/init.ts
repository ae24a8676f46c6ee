import { open, readFile, rename, rm } from 'node:fs/promises'
import { readNetworkFile } from '@parasol/charter'
import { claimHome, fail, ok, type Result } from '@parasol/service'
import { buildPages } from './build-pages.ts'
import type { Trouble } from './outcomes.ts'
import { networkFileIn } from './places.ts'
import { say } from './say.ts'

/** Makes this home serve one network for good: checks the file, keeps it, and builds the pages that carry its pin. */
export async function init(home: string, file: string): Promise<Result<true, Trouble>> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return fail({ code: 'file-unreadable', about: file })
  const read = readNetworkFile(text)
  if (!read.ok) return fail({ code: 'network-file', about: file })

  const claimed = await claimHome(home)
  if (!claimed.ok) return fail({ code: claimed.failure.code, about: claimed.failure.path })
  const kept = networkFileIn(claimed.value)
  const before = await readFile(kept, 'utf8').catch(() => null)
  if (before !== null) {
    const known = readNetworkFile(before)
    if (!known.ok || known.value.network !== read.value.network) {
      return fail({ code: 'other-network', about: claimed.value })
    }
  }
  if (before !== text) await keep(kept, text)
  say(`This is the network “${read.value.founding.name}”. Building its pages …`)
  const built = await buildPages(claimed.value)
  if (!built.ok) return built
  say('Done. To start: npm start')
  return ok(true)
}

async function keep(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  try {
    const handle = await open(draft, 'wx', 0o600)
    await handle.writeFile(text).finally(async () => {
      await handle.sync()
      await handle.close()
    })
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
