import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fail, ok, type Result } from '@parasol/service'
import type { Trouble } from './outcomes.ts'
import { BUILD_PROGRAM, CHECKOUT, networkFileIn } from './places.ts'

/** Builds the phone's and the desk's pages for the network of this home; quick when nothing changed. */
export async function buildPages(home: string): Promise<Result<true, Trouble>> {
  const { PARASOL_NETWORK_FILE: _, ...env } = process.env
  const networkFile = networkFileIn(home)
  const child = spawn(process.execPath, [BUILD_PROGRAM], {
    cwd: CHECKOUT,
    env: existsSync(networkFile) ? { ...env, PARASOL_NETWORK_FILE: networkFile } : env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const status = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
    child.once('error', () => resolve(null))
  })
  return status === 0 ? ok(true) : fail({ code: 'build-failed', about: '' })
}
