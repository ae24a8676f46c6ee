import { SMALLEST_CELL } from './cells.ts'
import { opinionMap } from './opinion-map.ts'
import type { Position } from './positions.ts'
import { type Chance, type Held, steadinessOf } from './stability.ts'
import type { Conversation } from './votes.ts'

/** A group of opinion as it may be shown: about how many people, where its middle lies and how wide it is, in halves of a unit of the map, and
 *  what it holds more than the others do in nine of ten samples, in no order of strength. No person is a point. */
export type ShownGroup = {
  /** To the nearest five. */
  readonly about: number
  readonly middle: Position
  readonly width: number
  readonly holds: readonly Held[]
}

/** `too-few`: fewer than fifty people voted enough. `unsteady`: the groups change when some people are left out, or one is too small. */
export type ShownGroups =
  | { readonly kind: 'too-few' | 'unsteady' }
  | { readonly kind: 'groups'; readonly groups: readonly ShownGroup[] }

/** Groups are a hint, and below this not even that: Polis itself calls fewer than fifty to a hundred too few. */
export const PEOPLE_FOR_GROUPS = 50
const STEADY_FROM = 0.8
const RESAMPLES = 100
/** Each costs a grouping of the whole table, and large tables are steadier. */
const RESAMPLES_OF_MANY = 20
const MANY = 500

/** The groups of opinion at a table, where there are enough people and the groups hold when some are left out. */
export function shownGroups(conversation: Conversation, chance: Chance, smallest: number): ShownGroups {
  if (conversation.people < PEOPLE_FOR_GROUPS) return { kind: 'too-few' }
  const { inConversation, groups, people } = opinionMap(conversation)
  if (inConversation.length < PEOPLE_FOR_GROUPS) return { kind: 'too-few' }
  const least = Math.max(SMALLEST_CELL, smallest)
  if (groups.length < 2 || groups.some((group) => group.length < least)) return { kind: 'unsteady' }
  const resamples = inConversation.length > MANY ? RESAMPLES_OF_MANY : RESAMPLES
  const { alike, holds } = steadinessOf(conversation, groups, { chance, resamples })
  if (alike < STEADY_FROM) return { kind: 'unsteady' }
  return {
    kind: 'groups',
    groups: groups.map((members, at) => {
      const points = members.map((person) => people[person] as Position)
      const middle = meanOf(points)
      const spread = Math.sqrt(
        points.reduce((sum, [x, y]) => sum + (x - middle[0]) ** 2 + (y - middle[1]) ** 2, 0) / points.length,
      )
      return {
        about: Math.max(5, Math.round(members.length / 5) * 5),
        middle: [halves(middle[0]), halves(middle[1])],
        width: Math.max(0.5, halves(spread)),
        holds: holds[at] ?? [],
      }
    }),
  }
}

/** -0 is 0. */
const halves = (value: number): number => Math.round(value * 2) / 2 + 0

const meanOf = (points: readonly Position[]): Position => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
]
