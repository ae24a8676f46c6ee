import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

const GLOBALS = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'RTCPeerConnection',
  'sendBeacon',
])
const MODULES = new Set([
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'child_process',
  'undici',
  'nodemailer',
])

/** Node's own modules go by two names. */
const bare = (specifier: string): string => specifier.replace(/^node:/, '')

/** What in a file could reach another machine or process: a global of the platform, by any use of its name, or a module it imports. */
export function waysOutIn(file: string, imports: readonly (string | null)[]): readonly string[] {
  const { program } = parseSync(file, readFileSync(file, 'utf8'))
  const named = new Set<string>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && value.type === 'Identifier' && 'name' in value && GLOBALS.has(String(value.name)))
      named.add(String(value.name))
    for (const field of Object.values(value)) walk(field)
  }
  walk(program)
  return [
    ...named,
    ...imports.filter((each) => each !== null && MODULES.has(bare(each))),
  ] as readonly string[]
}
