import type { Page } from '@playwright/test'

/** Everything that a browser can keep for a page, by name, as the browser itself tells it. */
export const keptOn = (page: Page): Promise<Readonly<Record<string, readonly string[]>>> =>
  page.evaluate(async () => {
    const files: string[] = []
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) files.push(name)
    const registrations = await navigator.serviceWorker.getRegistrations()
    const subscriptions = await Promise.all(
      registrations.map(({ pushManager }) => pushManager.getSubscription().catch(() => null)),
    )
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
      caches: await caches.keys(),
      workers: registrations.map(({ scope }) => scope),
      subscriptions: subscriptions.flatMap((each) => (each ? [each.endpoint] : [])),
      files,
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie === '' ? [] : [document.cookie],
    }
  })

/** What hides a page from whoever holds the phone: another app, the list of apps, a dark screen. */
export const turnsAway = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: now })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
