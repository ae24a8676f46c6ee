import { type Area, type Charter, type Day, dayOf, instantOf } from '@parasol/charter'
import { type ReportsService, startReportsService } from '@parasol/testkit'
import { beginFeed, type Writer } from '../../apps/parasol/src/demo/feed-writer.ts'
import { beginRegister, openPlace, readCharter } from '../../apps/parasol/src/demo/open-places.ts'
import { inventProvince, type Province } from '../../apps/parasol/src/demo/province.ts'

export const ORGANISATIONS = 50
const AREAS = 10

export type BigProvince = {
  readonly service: ReportsService
  readonly province: Province
  readonly charter: Charter
  /** One an organisation; the first is the one that will remove a member. */
  readonly writers: readonly [Writer, ...Writer[]]
}

export const today = (): Day => dayOf(instantOf(Date.now()))

const areas: readonly Area[] = Array.from({ length: AREAS }, (_, n) => ({
  id: `area-${n}` as Area['id'],
  name: `Area ${n} (invented)`,
}))

const nameOf = (area: number): Area['id'] => (areas[area % AREAS] as Area).id

const plans = Array.from({ length: ORGANISATIONS }, (_, n) => ({
  name: `House ${n} (invented)`,
  areas: [nameOf(n), nameOf(n + 1)],
  languages: ['en'],
}))

/** A real service with fifty invented organisations, each in two of ten areas. @param phoneFiles folder of built pages */
export async function startBigProvince(phoneFiles: string): Promise<BigProvince> {
  const province = inventProvince({ name: 'Invented Province', day: today(), areas, places: plans })
  const network = JSON.stringify(province.file)
  const service = await startReportsService({ network, phoneFiles, asksForWork: false })
  try {
    const writers: Writer[] = []
    for (const place of province.places) {
      const token = await openPlace(service.desk, province, { place, day: today() })
      writers.push({ place, token })
    }
    const charter = await readCharter(service.desk, province)
    const [first, ...rest] = writers as [Writer, ...Writer[]]
    await beginRegister(service.desk, charter, first)
    for (const feed of ['province', ...first.place.areas, 'desk'] as const)
      await beginFeed(service.desk, charter, { feed, by: first })
    return { service, province, charter, writers: [first, ...rest] }
  } catch (thrown) {
    await service.stop()
    throw thrown
  }
}
