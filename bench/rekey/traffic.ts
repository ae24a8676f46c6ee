import type { Http, HttpRequest } from '@parasol/device'

export type Exchange = {
  readonly path: string
  /** Of the JSON posted; headers are not counted. */
  readonly bytesUp: number
  /** Of the answer's body. */
  readonly bytesDown: number
  readonly posted: unknown
}

export type Traffic = {
  readonly http: Http
  /** Since the last `take`. */
  readonly take: () => { readonly exchanges: readonly Exchange[]; readonly busyMs: number }
}

const utf8 = new TextEncoder()

const bytesIn = (body: unknown): number =>
  body instanceof Uint8Array ? body.length : utf8.encode(JSON.stringify(body)).length

const posted = ({ body }: HttpRequest): number => (body === undefined ? 0 : bytesIn(body))

/** Counts what goes through `http`, and how long at least one request was under way. */
export function traffic(http: Http): Traffic {
  let exchanges: Exchange[] = []
  let busyMs = 0
  let underWay = 0
  let busySince = 0
  return {
    http: async (request) => {
      if (underWay === 0) busySince = performance.now()
      underWay += 1
      const answer = await http(request)
      underWay -= 1
      if (underWay === 0) busyMs += performance.now() - busySince
      const bytesDown = answer.ok ? bytesIn(answer.value.body) : 0
      const { path, body } = request
      exchanges.push({ path, bytesUp: posted(request), bytesDown, posted: body })
      return answer
    },
    take: () => {
      const taken = { exchanges, busyMs }
      exchanges = []
      busyMs = 0
      return taken
    },
  }
}

export const bytesUp = (exchanges: readonly Exchange[]): number =>
  exchanges.reduce((sum, exchange) => sum + exchange.bytesUp, 0)

export const bytesDown = (exchanges: readonly Exchange[], path = /(?:)/): number =>
  exchanges.reduce((sum, exchange) => sum + (path.test(exchange.path) ? exchange.bytesDown : 0), 0)
