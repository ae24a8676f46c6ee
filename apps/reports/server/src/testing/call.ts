import type { TestNetwork } from './network.ts'

export type Answer<Body> = {
  readonly status: number
  readonly body: Body
  readonly headers: Readonly<Record<string, unknown>>
}

/** What a test says it expects to read; every answer was already checked against its shape by the server. */
export type Call = <Body = Record<string, unknown>>(
  path: string,
  options?: { readonly body?: object; readonly token?: string },
) => Promise<Answer<Body>>

/** What it takes to make statements that a server will accept now. */
export type Setting = { readonly network: TestNetwork; readonly clock: { readonly now: Date } }

export const statusesOf = (answers: readonly Answer<unknown>[]): readonly number[] =>
  answers.map(({ status }) => status).toSorted((left, right) => left - right)
