import { Index, type Tokenizer } from 'flexsearch'
import { fields, type Peer, SHOWN, type SetUp } from './contracts.ts'

const setUp = (name: string, tokenize: Tokenizer): SetUp => ({
  name,
  build: (warnings) => {
    const index = new Index({ tokenize })
    for (const [at, warning] of warnings.entries())
      index.add(at, fields.map((field) => warning[field]).join(' '))
    return ({ plain }) =>
      index.search(plain, { limit: SHOWN, suggest: true }).flatMap((at) => warnings[Number(at)]?.id ?? [])
  },
})

export const flexSearch: Peer = {
  name: 'FlexSearch',
  setUps: [setUp('forward', 'forward'), setUp('tolerant', 'tolerant')],
}
