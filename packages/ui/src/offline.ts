import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { trustedScriptUrl } from './trusted-script.ts'

const newer = signal(false)
export const newerWaits: ReadonlySignal<boolean> = newer

// A worker that does not answer must not keep anyone from the page.
const ANSWER_MS = 2000

function watch(registration: ServiceWorkerRegistration): void {
  const look = (): void => {
    newer.value = registration.waiting !== null && navigator.serviceWorker.controller !== null
  }
  look()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look)
  })
}

/** Tells the worker which version runs here, by its entry, so that it can forget what only older ones need. */
function tellEntry(): void {
  const entry = document.querySelector<HTMLScriptElement>('script[type=module][src]')
  if (entry) navigator.serviceWorker.controller?.postMessage(new URL(entry.src).pathname)
}

/** Begins to keep the built files on this device. @returns false where the browser will not, or there is no connection */
export async function keepOffline(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  if (document.readyState !== 'complete') {
    await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }))
  }
  try {
    watch(await navigator.serviceWorker.register(trustedScriptUrl('/sw.js'), { scope: '/' }))
    tellEntry()
    return true
  } catch {
    // Private windows refuse service workers. The app works without.
    return false
  }
}

const inTime = (begin: (settle: (value: boolean) => void) => void): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), ANSWER_MS)
    begin(resolve)
  })

/** Whether the worker takes over: it does when no other window is open. */
const asked = (worker: ServiceWorker): Promise<boolean> =>
  inTime((settle) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }) => settle(data === true))
    port1.start()
    worker.postMessage('take-over', [port2])
  })

export async function startNewest(): Promise<void> {
  const { serviceWorker } = navigator
  const waiting = (await serviceWorker?.getRegistration().catch(() => undefined))?.waiting
  if (!waiting) return
  const taken = inTime((settle) =>
    serviceWorker.addEventListener('controllerchange', () => settle(true), { once: true }),
  )
  if (!(await asked(waiting)) || !(await taken)) return
  location.reload()
  await new Promise(() => undefined)
}
