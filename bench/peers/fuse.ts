import Fuse, { type IFuseOptions } from 'fuse.js'
import { fields, type Peer, type PlainWarning, SHOWN, type SetUp } from './contracts.ts'

const setUp = (name: string, options: IFuseOptions<PlainWarning>): SetUp => ({
  name,
  build: (warnings) => {
    const fuse = new Fuse(warnings, { keys: [...fields], ignoreLocation: true, ...options })
    return ({ plain }) => fuse.search(plain, { limit: SHOWN }).map(({ item }) => item.id)
  },
})

export const fuse: Peer = {
  name: 'Fuse.js',
  setUps: [
    setUp('token search', { useTokenSearch: true, threshold: 0.3 }),
    setUp('fuzzy, threshold 0.3', { threshold: 0.3, ignoreFieldNorm: true }),
  ],
}
