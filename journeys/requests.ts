import type { BrowserContext } from '@playwright/test'

/** The addresses that a profile asks for from now on, workers included, where they end with `path`. Grows by itself. */
export function requestsOf(context: BrowserContext, path: string): readonly string[] {
  const asked: string[] = []
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith(path)) asked.push(request.url())
  })
  return asked
}
