import { type Cluster, distance, kMeans, silhouette } from './k-means.ts'
import type { Position } from './positions.ts'

/** People who stand in one place, as one point. */
export type BaseCluster = { readonly members: readonly number[]; readonly center: Position }

const MOST_BASE_CLUSTERS = 100
const BASE_ROUNDS = 100
const GROUP_ROUNDS = 20
const MOST_GROUPS = 5
const BASE_PER_GROUP = 12
const UPDATES_IN_A_ROW = 4

/** Middles of before, each once, and the points that lie farthest from them, one after another, up to a hundred. */
function grown(middles: readonly Position[], points: readonly Position[]): readonly Position[] {
  const starts = [...new Map(middles.map((middle) => [middle.join(), middle])).values()]
  if (starts.length >= MOST_BASE_CLUSTERS) return starts
  const away = points.map((point) =>
    starts.reduce((least, start) => Math.min(least, distance(point, start)), Infinity),
  )
  while (starts.length < MOST_BASE_CLUSTERS) {
    let farthest = 0
    for (let at = 1; at < away.length; at++)
      if ((away[at] as number) > (away[farthest] as number)) farthest = at
    const next = points[farthest]
    if (!next || away[farthest] === 0) break
    starts.push(next)
    for (const [at, point] of points.entries()) away[at] = Math.min(away[at] as number, distance(point, next))
  }
  return starts
}

/** Gathers people who stand close together into at most a hundred points (Polis, step 7). @param before those of the update before, whose
 *  middles the search then starts from, with more where there is room */
export function baseClusters(
  people: readonly number[],
  positions: readonly Position[],
  before: readonly BaseCluster[] = [],
): readonly BaseCluster[] {
  const points = people.map((person) => positions[person] as Position)
  const middles = before.map(({ members }) => middleOf(members.map((each) => positions[each] as Position)))
  const starts = before.length === 0 ? [] : grown(middles, points)
  return kMeans({ points, k: MOST_BASE_CLUSTERS, rounds: BASE_ROUNDS, starts }).map(
    ({ members, center }) => ({
      center,
      members: members.map((at) => people[at] as number),
    }),
  )
}

function middleOf(points: readonly Position[]): Position {
  let [x, y] = [0, 0]
  for (const [px, py] of points) {
    x += px
    y += py
  }
  return [x / points.length, y / points.length]
}

/** A grouping of base clusters, and how well it sets them apart. */
export type Grouping = {
  readonly k: number
  readonly silhouette: number
  /** People of each group. */
  readonly groups: readonly (readonly number[])[]
}

/** Every number of groups that there may be (Polis, step 8), weighted by people, from two up. Always begun anew, so that it does not depend
 *  on what was before. */
export function groupings(base: readonly BaseCluster[]): readonly Grouping[] {
  if (base.length === 0) return []
  const points = base.map(({ center }) => center)
  const weights = base.map(({ members }) => members.length)
  const most = Math.min(MOST_GROUPS, 2 + Math.floor(base.length / BASE_PER_GROUP))
  return Array.from({ length: Math.max(0, most - 1) }, (_none, at) => {
    const k = at + 2
    const clusters: readonly Cluster[] = kMeans({ points, weights, k, rounds: GROUP_ROUNDS })
    return {
      k,
      silhouette: silhouette(points, clusters),
      groups: clusters.map(({ members }) => members.flatMap((each) => [...(base[each]?.members ?? [])])),
    }
  })
}

/** The grouping that sets people apart best, of equally good ones the finer (Polis, step 9). Null for nobody. */
export const bestGrouping = (all: readonly Grouping[]): Grouping | null =>
  all.reduce<Grouping | null>(
    (best, each) => (best === null || each.silhouette >= best.silhouette ? each : best),
    null,
  )

/** How many groups are shown, and since how many updates another number would have been better. */
export type Steadiness = { readonly shown: number; readonly candidate: number; readonly updates: number }

/** A new number of groups is shown once it was best four updates running; the first at once (Polis, step 9). */
export function steadier(before: Steadiness | null, best: number): Steadiness {
  if (before === null) return { shown: best, candidate: best, updates: 1 }
  const updates = before.candidate === best ? before.updates + 1 : 1
  const shown = updates >= UPDATES_IN_A_ROW ? best : before.shown
  return { shown, candidate: best, updates }
}
