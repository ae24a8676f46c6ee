import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '@parasol/service'
import type { Trouble } from './outcomes.ts'

export type Command =
  | {
      readonly name: 'start'
      readonly home: string | null
      readonly port: number | null
      readonly demo: boolean
    }
  | { readonly name: (typeof WITH_FILE)[number]; readonly home: string | null; readonly file: string }
  | { readonly name: 'help' }

const WITH_FILE = ['init', 'backup', 'restore', 'backup-tables', 'restore-tables'] as const

const EXAMPLES = {
  init: 'init network.json',
  backup: 'backup parasol.age',
  restore: 'restore parasol.age',
  'backup-tables': 'backup-tables tables.age',
  'restore-tables': 'restore-tables tables.age',
} as const

export function readCommand(words: readonly string[]): Result<Command, Trouble> {
  const parsed = parse(words)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [name = 'help', file, ...rest] = positionals
  if (values.help || name === 'help') return ok({ name: 'help' })
  const home = values.home ?? null
  const excess = rest[0] ?? (name === 'start' ? file : undefined)
  if (excess !== undefined) return notUnderstood(excess)
  if (name === 'start') {
    const port = values.port === undefined ? null : portOf(values.port)
    return port === 'wrong' ? notUnderstood('--port') : ok({ name, home, port, demo: values.demo ?? false })
  }
  const known = WITH_FILE.find((word) => word === name)
  if (known === undefined || values.demo !== undefined || values.port !== undefined)
    return notUnderstood(name)
  if (file === undefined) return fail({ code: 'file-not-named', about: EXAMPLES[known] })
  return ok({ name: known, home, file })
}

function parse(words: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...words],
        allowPositionals: true,
        options: {
          help: { type: 'boolean', short: 'h' },
          demo: { type: 'boolean' },
          home: { type: 'string' },
          port: { type: 'string' },
        },
      }),
    )
  } catch (thrown) {
    return notUnderstood(thrown instanceof Error ? (/'([^']+)'/.exec(thrown.message)?.[1] ?? '') : '')
  }
}

const notUnderstood = (about: string) => fail<Trouble>({ code: 'usage', about })

function portOf(text: string): number | 'wrong' {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  // Desk and tables take the next ones; 0 lets the system choose all.
  return port <= 65_533 ? port : 'wrong'
}
