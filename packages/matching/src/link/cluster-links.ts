import type { LinkCluster } from './contracts.ts'
import type { LinkIndex } from './create-links.ts'

function weakestOf(index: LinkIndex, members: readonly number[]): LinkCluster['weakest'] {
  const idOf = (record: number): string => index.items[record]?.id ?? ''
  let weakest: LinkCluster['weakest'] = null
  for (const [at, left] of members.entries())
    for (const right of members.slice(at + 1)) {
      const bits = index.pairs.bits(left, right) + index.priorBits
      if (weakest === null || bits < weakest.bits) weakest = { left: idOf(left), right: idOf(right), bits }
    }
  return weakest
}

/** Records that may be about one aggressor, two or more a cluster, each record in one at most. Clusters and the ids in them
 *  ascend by id. */
export const clusterLinks = (index: LinkIndex): readonly LinkCluster[] =>
  index.grouping.members
    .filter((members) => members.length > 1)
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((members) => ({
      ids: members.map((record) => index.items[record]?.id ?? ''),
      weakest: weakestOf(index, members),
    }))
