import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const id = 'virtual:parasol-pin'

/** Serves `virtual:parasol-pin`, whose `pin` is the network file that a build belongs to: the JSON file named by the
 *  environment variable PARASOL_NETWORK_FILE, or `null` when it is unset. Nothing fetches a pin when the app runs. */
export function pinPlugin(): Plugin {
  return {
    name: 'parasol-pin',
    resolveId: (asked) => (asked === id ? id : undefined),
    load(asked) {
      if (asked !== id) return undefined
      const file = process.env['PARASOL_NETWORK_FILE']
      if (!file) return 'export const pin = null'
      this.addWatchFile(file)
      return `export const pin = ${JSON.stringify(JSON.parse(readFileSync(file, 'utf8')))}`
    },
  }
}
