import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import { ok, type Result } from '@parasol/service'
import { chooseHome, surroundings, whereThePersonStands } from './choose-home.ts'
import { helpLines } from './help.ts'
import { init } from './init.ts'
import { makeBackup } from './make-backup.ts'
import { EXIT_STATUS, messageFor, type Trouble, UNEXPECTED_STATUS } from './outcomes.ts'
import { type Command, readCommand } from './read-command.ts'
import { restoreBackup } from './restore-backup.ts'
import { REPORTS, TABLES } from './saved-service.ts'
import { say } from './say.ts'
import { start } from './start.ts'

const PHONE_PORT = 7300

async function run(command: Command): Promise<Result<true, Trouble>> {
  if (command.name === 'help') {
    say(...helpLines())
    return ok(true)
  }
  const home = chooseHome(command.home, surroundings())
  const { env } = process
  if (command.name === 'start') return start({ ...(await startPlace(command, home)), asked: askedToStop() })
  const file = resolve(whereThePersonStands(), command.file)
  if (command.name === 'init') return init(home, file)
  switch (command.name) {
    case 'backup':
      return makeBackup(REPORTS, home, file, env)
    case 'backup-tables':
      return makeBackup(TABLES, home, file, env)
    case 'restore':
      return restoreBackup(REPORTS, home, file, env)
    case 'restore-tables':
      return restoreBackup(TABLES, home, file, env)
  }
}

async function startPlace({ port, demo }: Extract<Command, { name: 'start' }>, home: string) {
  const { DATABASE_URL: _, TABLES_DATABASE_URL: _tables, ...withoutOwnDatabase } = process.env
  const phonePort = port ?? Number(process.env['PARASOL_PHONE_PORT'] ?? PHONE_PORT)
  const next = phonePort === 0 ? 0 : phonePort + 1
  const deskPort = port === null ? Number(process.env['PARASOL_DESK_PORT'] ?? next) : next
  const after = deskPort === 0 ? 0 : deskPort + 1
  const tablesPort = port === null ? Number(process.env['PARASOL_TABLES_PORT'] ?? after) : after
  const ports = { phonePort, deskPort, tablesPort }
  if (!demo) return { ...ports, home, env: process.env, demo: null }
  // Invented records never come near real ones: another folder, and never a database of the operator's own.
  return {
    ...ports,
    home: `${home}-demo`,
    env: withoutOwnDatabase,
    demo: (await import('./demo/demo.ts')).demo,
  }
}

function askedToStop(): AbortSignal {
  const asked = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort())
  return asked.signal
}

// A terminal that was closed must not keep the database from being stopped in peace.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

function complain(lines: readonly string[], status: number): void {
  process.stderr.write(`\n${lines.join('\n')}\n`)
  process.exitCode = status
}

try {
  const command = readCommand(process.argv.slice(2))
  const result = command.ok ? await run(command.value) : command
  if (!result.ok) complain([messageFor(result.failure)], EXIT_STATUS[result.failure.code])
} catch (thrown) {
  const kind = thrown instanceof Error ? thrown.constructor.name : typeof thrown
  const code: unknown = thrown instanceof Error && 'code' in thrown ? thrown.code : ''
  complain(
    [
      `Something unexpected happened (${kind} ${String(code)}, incident ${randomInt(10_000_000, 100_000_000)}).`,
    ],
    UNEXPECTED_STATUS,
  )
}
