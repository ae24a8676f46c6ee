/* Keeps the built files, and nothing else, for use without a connection. A new version is stored
   beside the old one and takes over when the app is next started in its only window: it never interrupts. */

type Waiting = Event & { waitUntil(done: Promise<unknown>): void }
type Asking = Event & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Port = { postMessage(alone: boolean): void }
type Told = Waiting & { readonly data: unknown; readonly ports: readonly Port[] }
type Windows = {
  matchAll(which: { type: 'window'; includeUncontrolled: true }): Promise<readonly unknown[]>
  claim(): Promise<void>
}
type FileKeeper = {
  readonly clients: Windows
  readonly registration: { readonly waiting: unknown; readonly installing: unknown }
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

/** A page that an older version began still gets the parts it has not loaded yet: the names of assets carry their hash. */
async function answer(request: Request, path: string): Promise<Response> {
  const kept = (await caches.match(path, { cacheName: store })) ?? (await caches.match(path))
  return kept ?? fetch(request)
}

const LOOKS = 4
const BETWEEN_LOOKS_MS = 150

/** Whether there is one window alone; a page that was just loaded anew is there twice for a moment. */
async function isAlone(): Promise<boolean> {
  for (let look = 1; ; look++) {
    const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
    if (windows.length <= 1) return true
    if (look === LOOKS) return false
    await new Promise((later) => setTimeout(later, BETWEEN_LOOKS_MS))
  }
}

/** The browser may put this off until the older worker is idle, when somebody is in the middle of a form. */
async function takeOver(port: Port | undefined): Promise<void> {
  const alone = await isAlone()
  port?.postMessage(alone)
  if (alone) await worker.skipWaiting()
}

/** Once the only window runs this version, which the name of its entry tells, nothing needs an older one's files. */
async function begun(entry: string): Promise<void> {
  const { installing, waiting } = worker.registration
  if (paths.has(entry) && !installing && !waiting && (await isAlone())) await forgetOlder()
}

async function heed({ data, ports }: Told): Promise<void> {
  if (data === 'take-over') await takeOver(ports[0])
  else if (typeof data === 'string') await begun(data)
}

worker.addEventListener('install', (event) => event.waitUntil(keep()))
// The window that a first visit opened works without a connection from then on.
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('message', (event) => event.waitUntil(heed(event)))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (paths.has(pathname) || pathname.startsWith('/assets/')) event.respondWith(answer(request, pathname))
})
