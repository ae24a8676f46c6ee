import type { NetworkId, OrganisationId } from '@parasol/charter'
import type { Lane } from '@parasol/protocol'
import type { Kysely } from 'kysely'
import type { Tables } from '../http/tables.ts'
import type { Load } from './rules.ts'
import { addLoad, forgetLoadBefore, loadsSince } from './store.ts'

/** How busy intake is: exact for this process, in steps for the others that share its database. */
export type LoadMeter = {
  count(organisation: OrganisationId, lane: Lane): void
  load(organisation: OrganisationId): Load
  /** Tells the other processes and hears from them; to be called every few seconds. */
  exchange(): Promise<void>
}

type Count = { readonly all: Load; readonly told: Load }
type MinuteCounts = Map<OrganisationId, Count>

const WINDOW_MINUTES = 10
// Fewer are never written down, so in quiet times nothing in the database says when a report came.
const STEP = 8
const NOTHING: Load = { normal: 0, slow: 0 }
const UNCOUNTED: Count = { all: NOTHING, told: NOTHING }

export function openLoadMeter(db: Kysely<Tables>, network: NetworkId, now: () => Date): LoadMeter {
  const minutes = new Map<number, MinuteCounts>()
  let others = new Map<OrganisationId, Load>()
  const thisMinute = (): number => Math.floor(now().getTime() / 60_000)
  const firstMinute = (): number => thisMinute() - WINDOW_MINUTES + 1

  const own = (organisation: OrganisationId): Count =>
    [...minutes]
      .filter(([minute]) => minute >= firstMinute())
      .map(([, counts]) => counts.get(organisation) ?? UNCOUNTED)
      .reduce((sum, { all, told }) => ({ all: plus(sum.all, all), told: plus(sum.told, told) }), UNCOUNTED)

  const tell = async (minute: number, counts: MinuteCounts): Promise<void> => {
    const untold = [...counts]
      .map(([organisation, { all, told }]) => ({ organisation, ...minus(all, told) }))
      .filter(({ normal, slow }) => normal + slow >= STEP)
    if (untold.length === 0) return
    await addLoad(db, network, { minute, loads: untold })
    for (const { organisation, ...news } of untold) {
      const { all, told } = counts.get(organisation) ?? UNCOUNTED
      counts.set(organisation, { all, told: plus(told, news) })
    }
  }

  return {
    count(organisation, lane) {
      const counts: MinuteCounts = minutes.get(thisMinute()) ?? new Map()
      const { all, told } = counts.get(organisation) ?? UNCOUNTED
      counts.set(organisation, { all: { ...all, [lane]: all[lane] + 1 }, told })
      minutes.set(thisMinute(), counts)
    },
    load: (organisation) => plus(own(organisation).all, others.get(organisation) ?? NOTHING),
    async exchange() {
      const first = firstMinute()
      for (const minute of minutes.keys()) if (minute < first) minutes.delete(minute)
      for (const [minute, counts] of minutes) await tell(minute, counts)
      await forgetLoadBefore(db, network, first)
      const heard = await loadsSince(db, network, first)
      others = new Map(
        heard.map(({ organisation, ...all }) => [organisation, minus(all, own(organisation).told)]),
      )
    },
  }
}

const plus = (left: Load, right: Load): Load => ({
  normal: left.normal + right.normal,
  slow: left.slow + right.slow,
})

// A crash of the database empties its unlogged table: what we told may be more than what it still knows.
const minus = (left: Load, right: Load): Load => ({
  normal: Math.max(0, left.normal - right.normal),
  slow: Math.max(0, left.slow - right.slow),
})
