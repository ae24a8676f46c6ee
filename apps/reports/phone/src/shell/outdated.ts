import type { Http } from '@parasol/device'
import { signal } from '@preact/signals'

/** Whether the server has stopped speaking as this page does: it must be loaded anew, when she is done. */
export const outdated = signal(false)

const isUnknownRoute = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'code' in body && body.code === 'unknown-route'

/** Notices when the server does not know a call. */
export const heedVersion =
  (http: Http): Http =>
  async (request) => {
    const sent = await http(request)
    if (sent.ok && isUnknownRoute(sent.value.body)) outdated.value = true
    return sent
  }
