/* Keeps the built files, and nothing else, for use without a connection. A new version is stored
   beside the old one and takes over when the app is next started in its only window: it never interrupts. */

type Waiting = Event & { waitUntil(done: Promise<unknown>): void }
type Asking = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Told = Waiting & { readonly data: unknown; readonly ports: readonly MessagePort[] }
type Windows = {
  matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>
  claim(): Promise<void>
}
type FileKeeper = {
  readonly clients: Windows
  skipWaiting(): Promise<void>
  addEventListener(kind: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(kind: 'fetch', listener: (event: Asking) => void): void
  addEventListener(kind: 'message', listener: (event: Told) => void): void
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

/** The window that a first visit opened works without a connection from then on. */
async function begin(): Promise<void> {
  await forgetOlder()
  await worker.clients.claim()
}

async function takeOver({ data, ports }: Told): Promise<void> {
  if (data !== 'take-over') return
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const alone = windows.length <= 1
  ports[0]?.postMessage(alone)
  if (alone) await worker.skipWaiting()
}

worker.addEventListener('install', (event) => event.waitUntil(keep()))
worker.addEventListener('activate', (event) => event.waitUntil(begin()))
worker.addEventListener('message', (event) => event.waitUntil(takeOver(event)))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (paths.has(pathname)) event.respondWith(answer(request, pathname))
})
