import { check, createIndex } from '@parasol/matching'
import { type Peer, SHOWN } from './contracts.ts'

export const parasol: Peer = {
  name: 'Parasol',
  setUps: [
    {
      name: 'as shipped',
      build: (_, warnings) => {
        const index = createIndex(warnings)
        return ({ typed }) => check(index, typed, SHOWN).map(({ id }) => id)
      },
    },
  ],
}
