import { create, insertMultiple, search } from '@orama/orama'
import { fields, type Peer, SHOWN, type SetUp } from './contracts.ts'

const schema = Object.fromEntries(['id', ...fields].map((field) => [field, 'string'] as const))

const boost = { names: 3, phones: 4, plates: 4, handles: 4, emails: 4, vehicles: 2 }

const setUp = (name: string, tolerance: number, threshold: number): SetUp => ({
  name,
  build: async (warnings) => {
    const index = create({ schema })
    await insertMultiple(index, [...warnings])
    return ({ plain }) => {
      const found = search(index, {
        term: plain,
        properties: [...fields],
        tolerance,
        threshold,
        boost,
        limit: SHOWN,
      })
      if (found instanceof Promise) throw new TypeError('a search without plugins answers at once')
      return found.hits.map(({ document }) => String(document['id']))
    }
  },
})

export const orama: Peer = {
  name: 'Orama',
  // A threshold of 1 takes warnings that hold any of the words, 0 only those that hold all.
  setUps: [setUp('one slip, any word', 1, 1), setUp('one slip, all words', 1, 0)],
}
