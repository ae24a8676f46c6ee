export type HttpFailure =
  | 'malformed'
  | 'not-signed-in'
  | 'not-found'
  | 'unknown-route'
  | 'too-large'
  | 'unsupported-media-type'
  | 'internal'
  | 'unavailable'

export type StatusTable<Code extends string> = Readonly<Record<Code | HttpFailure, number>>

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

export function problemOf<Code extends string>(
  table: StatusTable<Code>,
  code: Code | HttpFailure,
  extra: Readonly<Record<string, number | string>> = {},
): Problem {
  const words = code.replaceAll('-', ' ')
  return {
    ...extra,
    type: `urn:parasol:problem:${code}`,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    status: table[code],
    code,
  }
}
