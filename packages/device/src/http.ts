import { fail, ok, type Result } from '@parasol/charter'
import { jsonOfBytes } from './json-bytes.ts'

export type HttpRequest = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: unknown
  readonly token?: string
  readonly answer: 'json' | 'bytes'
}

export type HttpAnswer = { readonly status: number; readonly body: unknown }

export type Http = (request: HttpRequest) => Promise<Result<HttpAnswer, 'offline'>>

export type FetchSettings = {
  /** Scheme, host and port; the page's own when left out. */
  readonly origin?: string
  readonly timeoutMs: number
}

const isJson = (answer: Response): boolean =>
  /^application\/(problem\+)?json\b/.test(answer.headers.get('content-type') ?? '')

async function bodyOf(answer: Response, wanted: HttpRequest['answer']): Promise<unknown> {
  if (isJson(answer)) return jsonOfBytes(new Uint8Array(await answer.arrayBuffer()))
  return wanted === 'bytes' && answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null
}

export function fetchHttp({ origin = '', timeoutMs }: FetchSettings): Http {
  return async ({ method, path, body, token, answer: wanted }) => {
    const headers: Record<string, string> = {}
    if (body !== undefined) headers['content-type'] = 'application/json'
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`
    try {
      const answer = await fetch(origin + path, {
        method,
        headers,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return ok({ status: answer.status, body: await bodyOf(answer, wanted) })
    } catch {
      return fail('offline')
    }
  }
}
