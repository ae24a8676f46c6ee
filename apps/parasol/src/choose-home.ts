import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

type Surroundings = { readonly env: NodeJS.ProcessEnv; readonly root: boolean; readonly cwd: string }

export function chooseHome(asked: string | null, { env, root, cwd }: Surroundings): string {
  const given = asked ?? env['PARASOL_HOME']
  if (given !== undefined && given !== '') return resolve(cwd, given)
  if (root) return '/var/lib/parasol'
  const shared = env['XDG_DATA_HOME']
  // The XDG rules ask to ignore a relative one.
  return join(
    shared !== undefined && isAbsolute(shared) ? shared : join(homedir(), '.local', 'share'),
    'parasol',
  )
}

/** npm changes into the checkout; a file that a person names lies where that person stands. */
export const whereThePersonStands = (): string => process.env['INIT_CWD'] ?? process.cwd()

export const surroundings = (): Surroundings => ({
  env: process.env,
  root: process.getuid?.() === 0,
  cwd: whereThePersonStands(),
})
