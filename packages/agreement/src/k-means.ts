import type { Position } from './positions.ts'

/** Points with weights, by their places in `points`. */
export type Cluster = { readonly center: Position; readonly members: readonly number[] }

const NEAR_ENOUGH = 0.01

export const distance = ([ax, ay]: Position, [bx, by]: Position): number =>
  Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2)

/** The first k points that differ, in their order. */
function firstDistinct(points: readonly Position[], k: number): readonly Position[] {
  const seen = new Set<string>()
  const starts: Position[] = []
  for (const point of points) {
    const name = point.join()
    if (seen.has(name)) continue
    seen.add(name)
    starts.push(point)
    if (starts.length === k) break
  }
  return starts
}

/** The nearest centre; of equally near ones the last. */
function nearest(point: Position, centers: readonly Position[]): number {
  let best = 0
  let least = Infinity
  for (let at = 0; at < centers.length; at++) {
    const away = distance(point, centers[at] as Position)
    if (away > least) continue
    best = at
    least = away
  }
  return best
}

function meanOf(
  points: readonly Position[],
  members: readonly number[],
  weights: readonly number[],
): Position {
  let [x, y, all] = [0, 0, 0]
  for (const member of members) {
    const [px, py] = points[member] as Position
    const weight = weights[member] ?? 1
    x += px * weight
    y += py * weight
    all += weight
  }
  return [x / all, y / all]
}

const inOrder = (one: Position, other: Position): number => one[0] - other[0] || one[1] - other[1]

function settled(before: readonly Position[], after: readonly Position[]): boolean {
  if (before.length !== after.length) return false
  const [old, fresh] = [before.toSorted(inOrder), after.toSorted(inOrder)]
  return old.every((center, at) => distance(center, fresh[at] as Position) < NEAR_ENOUGH)
}

export type KMeans = {
  readonly points: readonly Position[]
  /** One a point; 1 where it is missing. */
  readonly weights?: readonly number[]
  readonly k: number
  readonly rounds: number
  /** Where the centres were before; without it the first k distinct points. */
  readonly starts?: readonly Position[]
}

/** k-means as Polis does it (steps 7 and 8): from the first k distinct points, ties to the last centre, empty clusters dropped, until
 *  no centre moves 0.01 or more. The same points in the same order always give the same clusters. */
export function kMeans({ points, weights = [], k, rounds, starts = [] }: KMeans): readonly Cluster[] {
  let centers = starts.length > 0 ? starts : firstDistinct(points, k)
  let clusters: readonly Cluster[] = []
  for (let round = 0; round < rounds; round++) {
    const members = centers.map((): number[] => [])
    for (const [at, point] of points.entries()) members[nearest(point, centers)]?.push(at)
    clusters = members
      .filter((each) => each.length > 0)
      .map((each) => ({ members: each, center: meanOf(points, each, weights) }))
    const after = clusters.map(({ center }) => center)
    const done = settled(centers, after)
    centers = after
    if (done) break
  }
  return clusters
}

/** How well clusters are set apart: the mean of (b − a) / max(a, b) over all points, where a is the mean distance to the others of the own
 *  cluster and b the least mean distance to another one (Rousseeuw 1987). A point alone in its cluster scores 0. */
export function silhouette(points: readonly Position[], clusters: readonly Cluster[]): number {
  const meanDistance = (from: number, members: readonly number[]): number => {
    const others = members.filter((each) => each !== from)
    return (
      others.reduce((sum, each) => sum + distance(points[from] as Position, points[each] as Position), 0) /
      others.length
    )
  }
  let sum = 0
  for (const [own, { members }] of clusters.entries())
    for (const member of members) {
      if (members.length < 2) continue
      const a = meanDistance(member, members)
      const b = Math.min(
        ...clusters.flatMap((other, at) => (at === own ? [] : [meanDistance(member, other.members)])),
      )
      const most = Math.max(a, b)
      sum += most === 0 || !Number.isFinite(b) ? 0 : (b - a) / most
    }
  return points.length === 0 ? 0 : sum / points.length
}
