import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { WASM_WORKER_POLICY } from './security-headers.ts'

export type BuiltFile = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }
type Encodings = { readonly plain: BuiltFile; readonly br?: BuiltFile; readonly gz?: BuiltFile }

/** Every file of a built app, read once: what was not there at the start is never served, so no address reaches the disk. */
export type BuiltApp = ReadonlyMap<string, Encodings>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
}
const NOT_SERVED = new Set(['/build.json'])

export function readBuiltApp(folder: string): BuiltApp {
  const paths = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`),
  )
  const app = new Map<string, Encodings>()
  for (const path of paths) {
    const type = TYPES[extname(path)]
    if (type === undefined || NOT_SERVED.has(path)) continue
    const headers = headersOf(path, type)
    const read = (suffix: '' | '.br' | '.gz', encoding?: string): BuiltFile | undefined =>
      paths.has(path + suffix) ? builtFile(join(folder, path + suffix), headers, encoding) : undefined
    const plain = read('')
    const br = read('.br', 'br')
    const gz = read('.gz', 'gzip')
    if (plain) app.set(path, { plain, ...(br && { br }), ...(gz && { gz }) })
  }
  return app
}

type Wanted = { readonly path: string; readonly isPage: boolean; readonly acceptEncoding: string }

/** @returns null when the app has no such file; an address that a person opens (`isPage`) gives the page itself. */
export function fileFor(app: BuiltApp, { path, isPage, acceptEncoding }: Wanted): BuiltFile | null {
  const asked = app.get(path === '/' ? '/index.html' : path)
  const file = asked ?? (isPage && extname(path) === '' ? app.get('/index.html') : undefined)
  if (!file) return null
  const refused = /(?:^|,)\s*(\w+)\s*;\s*q=0(?:\.0*)?\s*(?=,|$)/g
  const accepted = acceptEncoding.replaceAll(refused, '')
  if (file.br && /\bbr\b/.test(accepted)) return file.br
  if (file.gz && /\bgzip\b/.test(accepted)) return file.gz
  return file.plain
}

function headersOf(path: string, type: string): Record<string, string> {
  return {
    'content-type': type,
    vary: 'accept-encoding',
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(/^\/assets\/argon2-[\w.-]+\.js$/.test(path) && { 'content-security-policy': WASM_WORKER_POLICY }),
  }
}

function builtFile(path: string, headers: Record<string, string>, encoding?: string): BuiltFile {
  const body = readFileSync(path)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { body, headers: { ...headers, etag, ...(encoding && { 'content-encoding': encoding }) } }
}
