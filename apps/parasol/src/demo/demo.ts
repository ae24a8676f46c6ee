import { existsSync, writeFileSync } from 'node:fs'
import { type Area, type Charter, type Day, dayOf, instantOf } from '@parasol/charter'
import type { FeedId } from '@parasol/protocol'
import { type Secret, wordsOf } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import type { Demo } from '../demo-contract.ts'
import { networkFileIn } from '../places.ts'
import { say } from '../say.ts'
import { keepDemoKeys, readDemoKeys } from './demo-keys.ts'
import { beginFeed, type FeedWriter, type Writer } from './feed-writer.ts'
import { inventTables } from './invent-tables.ts'
import { inventReport } from './invented-reports.ts'
import { returningPattern, returningReport, returningWarnings } from './invented-returns.ts'
import { inventWarning } from './invented-warnings.ts'
import { invite } from './invite.ts'
import { beginRegister, openPlace, readCharter } from './open-places.ts'
import { inventProvince, type Place, type PlacePlan, type Province } from './province.ts'
import { seeded } from './seeded.ts'
import { sendReport } from './send-report.ts'
import { signIn } from './sign-in.ts'

const WARNINGS = 300
const REPORTS = 20
const DAY_MS = 86_400_000
const YEAR = 365
const INVITED_DAYS = 30

const areaNamed = (id: string, name: string): Area => ({ id: id as Area['id'], name: `${name} (invented)` })

const AREAS = [
  areaNamed('north-harbour', 'North Harbour'),
  areaNamed('island-south', 'Island South'),
  areaNamed('inland-valley', 'Inland Valley'),
  areaNamed('far-north', 'Far North'),
] as const

const placeIn = (name: string, areas: readonly Area[], languages: readonly string[]): PlacePlan => ({
  name: `${name} (invented)`,
  areas: areas.map(({ id }) => id),
  languages,
})

const [HARBOUR, ISLAND, VALLEY, NORTH] = AREAS
const PLACES = [
  placeIn('Lantern House', [HARBOUR], ['en', 'zh-Hans']),
  placeIn('Tideline', [ISLAND], ['en', 'fr']),
  placeIn('Copper Door', [HARBOUR, VALLEY], ['en', 'pa']),
  placeIn('Valley Night Van', [VALLEY], ['en']),
  placeIn('Northern Kitchen', [NORTH], ['en']),
  placeIn('Red Awning', [HARBOUR, ISLAND], ['en', 'vi', 'ko']),
]

const dayFromNow = (days: number): Day => dayOf(instantOf(Date.now() + days * DAY_MS))

async function publish(desk: string, charter: Charter, writers: readonly Writer[]): Promise<void> {
  const chance = seeded(2026)
  const [first] = writers as [Writer, ...Writer[]]
  const serving = (area: Area): Writer => writers.find(({ place }) => place.areas.includes(area.id)) ?? first
  const plans: readonly (readonly [FeedId, Writer])[] = [
    ['province', first],
    ['desk', first],
    ...AREAS.map((area) => [area.id, serving(area)] as const),
  ]
  const feeds = new Map<FeedId, FeedWriter>()
  for (const [feed, by] of plans) feeds.set(feed, await beginFeed(desk, charter, { feed, by }))
  for (let made = 0; made < WARNINGS; made++) {
    const by = chance.pick(writers)
    const area = AREAS.find(({ id }) => id === chance.pick(by.place.areas)) ?? HARBOUR
    const feed = chance.chance(0.6) ? 'province' : area.id
    await feeds.get(feed)?.append(by, inventWarning(chance, { area, expires: dayFromNow(YEAR) }))
  }
  await linkWarnings(feeds, writers)
  for (const [feed, by] of plans) await feeds.get(feed)?.note(by)
}

/** Two organisations warn of one man, a third shares what it knows of him, and one desk has linked the warnings. */
async function linkWarnings(
  feeds: ReadonlyMap<FeedId, FeedWriter>,
  writers: readonly Writer[],
): Promise<void> {
  const [, second, third, fourth] = writers as [Writer, Writer, Writer, Writer]
  const [one, other] = returningWarnings(HARBOUR, dayFromNow(YEAR))
  const [province, desk] = [feeds.get('province'), feeds.get('desk')]
  if (!province || !desk || !one || !other) return
  const left = { kind: 'warning', feed: 'province', entry: await province.append(second, one) } as const
  const right = { kind: 'warning', feed: 'province', entry: await province.append(third, other) } as const
  await desk.append(fourth, returningPattern(VALLEY, dayFromNow(YEAR)))
  await desk.append(second, {
    type: 'judgement',
    left,
    right,
    decision: 'same',
    note: 'Invented: both speak of one truck, and both people knew the arm.',
    suggested: null,
  })
}

async function report(phone: string, charter: Charter, places: readonly Place[]): Promise<void> {
  const chance = seeded(7)
  for (let sent = 0; sent < REPORTS; sent++) {
    const place = places[sent % places.length] as Place
    const area = AREAS.find(({ id }) => id === place.areas[0]) ?? HARBOUR
    await sendReport(phone, { charter, place, report: inventReport(chance, area) })
  }
  const [first] = places as [Place]
  await sendReport(phone, { charter, place: first, report: returningReport(HARBOUR) })
}

async function fillProvince(
  province: Province,
  { phone, desk }: { phone: string; desk: string },
): Promise<void> {
  const { places } = province
  const tokens: string[] = []
  for (const place of places) tokens.push(await openPlace(desk, province, { place, day: dayFromNow(0) }))
  const charter = await readCharter(desk, province)
  const writers = places.map((place, n) => ({ place, token: tokens[n] as string }))
  for (const writer of writers) await beginRegister(desk, charter, writer)
  await publish(desk, charter, writers)
  await report(phone, charter, places)
}

async function inviteSomebody(desk: string, province: Province): Promise<Secret> {
  const [place] = province.places as [Place]
  const [coordinator] = place.people as [Place['people'][number]]
  const token = await signIn(desk, province.network, coordinator.keys.sign)
  const charter = await readCharter(desk, province)
  return await invite(desk, charter, { place, token, expires: dayFromNow(INVITED_DAYS) })
}

const words = (secret: Secret): string => `    ${wordsOf(secret, english).join(' ')}`

export const demo: Demo = {
  found: async (home) => {
    if (existsSync(networkFileIn(home))) return
    const plan = { name: 'Invented Province', day: dayFromNow(0), areas: AREAS, places: PLACES }
    const province = inventProvince(plan)
    keepDemoKeys(home, { province, filled: false })
    writeFileSync(networkFileIn(home), `${JSON.stringify(province.file)}\n`)
  },
  fill: async (at) => {
    const { home, phone, desk } = at
    const keys = readDemoKeys(home)
    if (!keys) return ['This data folder holds a real network, so nothing invented was added.', '']
    const { province } = keys
    if (!keys.filled) {
      say('  inventing a province: 6 organisations, 302 warnings, 21 reports')
      await fillProvince(province, { phone, desk })
      keepDemoKeys(home, { province, filled: true })
    }
    const [place] = province.places as [Place]
    const [coordinator] = place.people as [Place['people'][number]]
    const [steward] = province.stewards as [Province['stewards'][number]]
    const invitation = await inviteSomebody(desk, province)
    const tables = await inventTables(at)
    return [
      'Everything in this network is invented. Its words are made on this computer: never use it for real people.',
      '',
      `  Staff (coordinator of ${place.name}), at the desk:`,
      words(coordinator.secret),
      '  Steward, at the desk:',
      words(steward.secret),
      `  Member, on the phone: an invitation from ${place.name}, for one phone:`,
      words(invitation),
      '',
      ...tables,
    ]
  },
}
