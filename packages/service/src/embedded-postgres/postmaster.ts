import { readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'

export type PostmasterFile = { readonly pid: number; readonly socketFolder: string; readonly status: string }

/** What a running PostgreSQL writes down: line 1 its pid, line 5 the socket's folder, line 8 its state. */
export async function readPostmasterFile(data: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n').map((line) => line.trim())
  return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', status: lines[7] ?? '' }
}

/** A zombie waits only for its parent to notice; it holds nothing any more. */
export async function lives(pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1) return false
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
    return stat !== null && !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2))
  }
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** PostgreSQL works inside its data folder, so the pid of a stale file that another program got is told apart. */
export async function worksIn(pid: number, data: string): Promise<boolean> {
  if (!(await lives(pid))) return false
  if (process.platform !== 'linux') return true
  return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === data
}

/** Whether any process at all still works in the folder; unknown (true) where the system cannot tell. */
export async function anyoneWorksIn(data: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && (await worksIn(Number(name), data))) return true
  }
  return false
}
