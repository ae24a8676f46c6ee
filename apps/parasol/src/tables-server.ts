import { randomInt } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { claimHome, fail, ok, type Result } from '@parasol/service'
import { connectionVariables, type OpenData, openData } from './open-data.ts'
import type { Trouble } from './outcomes.ts'
import { openingCodeIn, TABLES_FILES, TABLES_PROGRAM, tablesHomeIn } from './places.ts'
import { type ServerProcess, startServer } from './server-process.ts'

export type TablesServer = ServerProcess & { readonly tablesPort: number }

const LETTERS = 'abcdefghjkmnpqrstvwxyz23456789'

/** The database of the tables: a private one of its own, or the operator's by TABLES_DATABASE_URL. Never that of the reports. */
export async function openTablesData(
  home: string,
  env: NodeJS.ProcessEnv,
): Promise<Result<OpenData, Trouble>> {
  // Its folder lies in a home that must be ours, too.
  const claimed = await claimHome(home)
  if (!claimed.ok) return fail({ code: claimed.failure.code, about: claimed.failure.path })
  const { DATABASE_URL: _, TABLES_DATABASE_URL: own, ...rest } = env
  return openData(tablesHomeIn(claimed.value), own ? { ...rest, DATABASE_URL: own } : rest)
}

/** Runs the tables server, which is told nothing of the reports service. */
export async function startTablesServer(
  data: OpenData,
  { env, port, code }: { readonly env: NodeJS.ProcessEnv; readonly port: number; readonly code: string },
): Promise<Result<TablesServer, Trouble>> {
  const { DATABASE_URL: _, TABLES_DATABASE_URL: _own, ...rest } = env
  const started = await startServer(TABLES_PROGRAM, {
    ...rest,
    ...connectionVariables(data.connection),
    PARASOL_TABLES_PORT: String(port),
    PARASOL_TABLES_FILES: TABLES_FILES,
    PARASOL_TABLES_CODE: code,
  })
  if (!started.ok) return started
  const { ready, ...server } = started.value
  return ok({ ...server, tablesPort: ready.tablesPort ?? 0 })
}

/** What opens a new table here: made once, kept in the home, told to whoever starts Parasol. */
export async function openingCode(home: string, env: NodeJS.ProcessEnv): Promise<string> {
  const told = env['PARASOL_TABLES_CODE']
  if (told) return told
  const path = openingCodeIn(home)
  const kept = await readFile(path, 'utf8').catch(() => null)
  if (kept !== null) return kept.trim()
  const group = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  const code = `${group()}-${group()}-${group()}`
  await writeFile(path, `${code}\n`, { mode: 0o600 })
  return code
}
