import { readFileSync } from 'node:fs'
import { readNetworkFile } from '@parasol/charter'
import type { Plugin } from 'vite'

const id = 'virtual:parasol-pin'

/** Serves `virtual:parasol-pin`, whose `pin` is the network file that a build belongs to, and `networkName` the name it was founded with: the JSON file named by the
 *  environment variable PARASOL_NETWORK_FILE, or `null` when it is unset. Nothing fetches a pin when the app runs. */
export function pinPlugin(): Plugin {
  return {
    name: 'parasol-pin',
    resolveId: (asked) => (asked === id ? id : undefined),
    load(asked) {
      if (asked !== id) return undefined
      const file = process.env['PARASOL_NETWORK_FILE']
      if (!file) return 'export const pin = null\nexport const networkName = null'
      this.addWatchFile(file)
      const text = readFileSync(file, 'utf8')
      const read = readNetworkFile(text)
      if (!read.ok) throw new Error(`${file} is ${read.failure}`)
      return [
        `export const pin = ${JSON.stringify(JSON.parse(text))}`,
        `export const networkName = ${JSON.stringify(read.value.founding.name)}`,
      ].join('\n')
    },
  }
}
