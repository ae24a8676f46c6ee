import UFuzzy from '@leeoniya/ufuzzy'
import { fields, type Peer, SHOWN, type SetUp } from './contracts.ts'

// One permutation of each two or three words: people seldom type them in the order written.
const OUT_OF_ORDER = 3
// Ranking looks at every match; more than this many are left in the order of the list.
const RANKED = 10_000

const setUp = (name: string, options: UFuzzy.Options): SetUp => ({
  name,
  build: (warnings) => {
    const haystack = warnings.map((warning) => fields.map((field) => warning[field]).join(' | '))
    const fuzzy = new UFuzzy(options)
    return ({ plain }) => {
      const [matched, info, order] = fuzzy.search(haystack, plain, OUT_OF_ORDER, RANKED)
      const best = info && order ? order.map((at) => info.idx[at] ?? -1) : (matched ?? [])
      return best.slice(0, SHOWN).flatMap((at) => warnings[at]?.id ?? [])
    }
  },
})

export const uFuzzy: Peer = {
  name: 'uFuzzy',
  setUps: [
    setUp('single error', { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 }),
    setUp('insertions', { intraMode: 0, intraIns: 1 }),
  ],
}
