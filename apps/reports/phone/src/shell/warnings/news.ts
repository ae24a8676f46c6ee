import { type AreaId, areaIdShape, type Day, dayOf, dayShape, instantOf, list } from '@parasol/charter'
import type { FeedCopy, Store, VisibleWarning } from '@parasol/device'
import { CATEGORY_GROUPS, countShape, feedIdShape } from '@parasol/protocol'
import * as v from 'valibot'
import { warningKey } from './warning-key.ts'

/** The heads under which a warning says what happened. */
export const KINDS = ['money', 'behaviour', 'privacy', 'harm', 'more'] as const
/** How many days back a list may go. */
export const PERIODS = [7, 30, 90] as const

const filterShape = v.strictObject({
  areas: list(areaIdShape, 0, 200),
  kinds: list(v.picklist(KINDS), 0, KINDS.length),
  days: v.nullable(v.picklist(PERIODS)),
})
/** What a member wants to see of what is new. An empty list means all; `days` null means however old. */
export type NewsFilter = Readonly<v.InferOutput<typeof filterShape>>

const lookShape = v.strictObject({ on: dayShape, counts: v.array(v.tuple([feedIdShape, countShape])) })
/** How far each feed had come when she last looked. */
export type Look = Readonly<v.InferOutput<typeof lookShape>>

/** What is new: what came since she last looked, then what was there before. Both newest first. */
export type News = {
  readonly fresh: readonly VisibleWarning[]
  readonly earlier: readonly VisibleWarning[]
  /** How many there are of both together, beyond those that were asked for. */
  readonly total: number
  /** How many warnings are on this phone at all. */
  readonly held: number
  /** When she last looked; null when this is the first time. */
  readonly lookedOn: Day | null
  /** The areas that a choice among them makes sense for. */
  readonly areas: readonly AreaId[]
  readonly filter: NewsFilter
}

const EVERYTHING: NewsFilter = { areas: [], kinds: [], days: null }

const DAY_MS = 86_400_000

const daysBefore = (day: Day, days: number): Day =>
  dayOf(instantOf(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS))

/** Whether a warning is among what she wants to see. One for the whole province, without an area, is near everybody. */
function passes({ warning, day }: VisibleWarning, { areas, kinds, days }: NewsFilter, today: Day): boolean {
  const near =
    areas.length === 0 || warning.areas.length === 0 || warning.areas.some((area) => areas.includes(area))
  const wanted: readonly string[] = kinds.flatMap((kind) => [...CATEGORY_GROUPS[kind]])
  const ofKind = kinds.length === 0 || warning.categories.some((category) => wanted.includes(category))
  return near && ofKind && (days === null || day >= daysBefore(today, days))
}

/** @param warnings newest first
 *  @param copies in which place in its feed each has
 *  @param own areas whose feeds this member reads */
export function newsOf(
  {
    warnings,
    copies,
    own,
  }: {
    readonly warnings: readonly VisibleWarning[]
    readonly copies: readonly Pick<FeedCopy, 'feed' | 'entries'>[]
    readonly own: readonly AreaId[]
  },
  {
    filter,
    look,
    today,
    limit,
  }: {
    readonly filter: NewsFilter
    readonly look: Look | null
    readonly today: Day
    readonly limit: number
  },
): News {
  const counts = new Map(look?.counts)
  const came = new Set(
    look
      ? copies.flatMap(({ feed, entries }) =>
          entries.slice(counts.get(feed) ?? 0).map(({ header: { entry } }) => warningKey({ feed, entry })),
        )
      : [],
  )
  const all = warnings.filter((warning) => passes(warning, filter, today))
  const isFresh = (warning: VisibleWarning): boolean => came.has(warningKey(warning))
  const fresh = all.filter(isFresh).slice(0, limit)
  return {
    fresh,
    earlier: all.filter((warning) => !isFresh(warning)).slice(0, limit - fresh.length),
    total: all.length,
    held: warnings.length,
    lookedOn: look?.on ?? null,
    areas: [...new Set([...own, ...warnings.flatMap(({ warning }) => warning.areas)])].toSorted(),
    filter,
  }
}

/** How far the feeds have come, to be remembered when she looks. */
export const lookAt = (copies: readonly Pick<FeedCopy, 'feed' | 'entries'>[], on: Day): Look => ({
  on,
  counts: copies.map(({ feed, entries }) => [feed, entries.length]),
})

const FILTER = 'news/filter'
const LOOK = 'news/look'

async function read<Out>(
  store: Store,
  name: string,
  shape: v.GenericSchema<unknown, Out>,
): Promise<Out | null> {
  const bytes = await store.get(name)
  if (!bytes) return null
  try {
    const parsed = v.safeParse(shape, JSON.parse(new TextDecoder().decode(bytes)))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

const write = (store: Store, name: string, value: NewsFilter | Look): Promise<void> =>
  store.put([[name, new TextEncoder().encode(JSON.stringify(value))]])

/** What she chose and when she last looked, as kept on this phone. Anything damaged counts as never chosen, never looked.
 *  @param store sealed, as it tells where she is */
export const keptNews = async (store: Store): Promise<{ filter: NewsFilter; look: Look | null }> => ({
  filter: (await read(store, FILTER, filterShape)) ?? EVERYTHING,
  look: await read(store, LOOK, lookShape),
})

export const keepFilter = (store: Store, filter: NewsFilter): Promise<void> => write(store, FILTER, filter)

export const keepLook = (store: Store, look: Look): Promise<void> => write(store, LOOK, look)
