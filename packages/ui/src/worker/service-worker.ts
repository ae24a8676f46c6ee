/* Keeps the built files, and nothing else, for use without a connection. A new version is stored
   beside the old one and takes over when the app is next started: it never interrupts. */

type Waiting = Event & { waitUntil(done: Promise<unknown>): void }
type Asking = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type FileKeeper = {
  addEventListener(kind: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(kind: 'fetch', listener: (event: Asking) => void): void
}

declare const STORED_PATHS: readonly string[]
declare const STORED_VERSION: string

const worker = self as unknown as FileKeeper
const prefix = 'files-'
const store = prefix + STORED_VERSION
const paths = new Set(STORED_PATHS)

async function keep(): Promise<void> {
  const cache = await caches.open(store)
  // The names of assets carry their hash, so any copy at hand is the right one.
  const fresh = (path: string): RequestCache => (path.startsWith('/assets/') ? 'default' : 'no-cache')
  await cache.addAll([...paths].map((path) => new Request(path, { cache: fresh(path) })))
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== store).map((name) => caches.delete(name)),
  )
}

async function answer(request: Request, path: string): Promise<Response> {
  const kept = await caches.match(path, { cacheName: store })
  return kept ?? fetch(request)
}

worker.addEventListener('install', (event) => event.waitUntil(keep()))
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (paths.has(pathname)) event.respondWith(answer(request, pathname))
})
