import { fail, ok } from '@parasol/charter'
import type { Http } from '@parasol/device'
import { expect, it } from 'vitest'
import { heedVersion, outdated } from './outdated.ts'

const ask = { method: 'GET', path: '/v1/charter', answer: 'json' } as const
const answering =
  (status: number, body: unknown): Http =>
  async () =>
    ok({ status, body })

it('[UI-57] only a server that does not know the call makes a page outdated', async () => {
  for (const http of [
    answering(200, { code: 'fine' }),
    answering(404, { code: 'not-found' }),
    answering(404, null),
    answering(503, { code: 'of a newer server' }),
    async () => fail('offline' as const),
  ] satisfies readonly Http[]) {
    await heedVersion(http)(ask)
    expect(outdated.value).toBe(false)
  }
  const sent = await heedVersion(answering(404, { code: 'unknown-route' }))(ask)
  expect(sent).toEqual(ok({ status: 404, body: { code: 'unknown-route' } }))
  expect(outdated.value).toBe(true)
})
