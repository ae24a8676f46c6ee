import MiniSearch, { type SearchOptions } from 'minisearch'
import { fields, type Peer, type PlainWarning, SHOWN, type SetUp } from './contracts.ts'

const setUp = (name: string, searchOptions: SearchOptions): SetUp => ({
  name,
  build: (warnings) => {
    const index = new MiniSearch<PlainWarning>({ fields: [...fields], searchOptions })
    index.addAll(warnings)
    return ({ plain }) =>
      index
        .search(plain)
        .slice(0, SHOWN)
        .map(({ id }) => String(id))
  },
})

/** One slip a five letters; shorter words none. */
const sparing = (term: string): number | false => (term.length < 4 ? false : 0.2)
/** Two slips from six letters on, as many as a misread plate or a misheard name has. */
const generous = (term: string): number | false => (term.length < 4 ? false : term.length < 6 ? 1 : 2)

export const miniSearch: Peer = {
  name: 'MiniSearch',
  setUps: [
    setUp('prefix, one slip', { prefix: true, fuzzy: sparing }),
    setUp('prefix, two slips, identifiers and names boosted', {
      prefix: true,
      fuzzy: generous,
      boost: { names: 3, phones: 4, plates: 4, handles: 4, emails: 4, vehicles: 2 },
    }),
  ],
}
