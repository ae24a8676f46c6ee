import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Area, type Day, dayOf, instantOf } from '@parasol/charter'
import { type Secret, wordsOf } from '@parasol/sealing'
import { english } from '@parasol/sealing/words/english'
import type { WarningRecord } from '@parasol/protocol'
import { test as base } from '@playwright/test'
import { beginFeed, type Writer } from '../apps/parasol/src/demo/feed-writer.ts'
import { invite } from '../apps/parasol/src/demo/invite.ts'
import { beginRegister, openPlace, readCharter } from '../apps/parasol/src/demo/open-places.ts'
import type { InventedReport } from '../apps/parasol/src/demo/invented-reports.ts'
import { inventProvince, type Person, type Place, type Province } from '../apps/parasol/src/demo/province.ts'
import { sendReport } from '../apps/parasol/src/demo/send-report.ts'
import { installParasol, type Parasol } from './start-service.ts'

const DAY_MS = 86_400_000
const INVITED_DAYS = 14
const WARNED_DAYS = 365

const dayFromNow = (days: number): Day => dayOf(instantOf(Date.now() + days * DAY_MS))

export const HARBOUR: Area = { id: 'north-harbour' as Area['id'], name: 'North Harbour (invented)' }

/** A warning that members of the area can read from the start. */
export const PUBLISHED = { plate: 'YOQ 311I', text: 'Reported: followed somebody home.' }

/** What differs between invented warnings. */
export type InventedWarning = {
  readonly plate: string
  readonly text: string
  readonly names?: readonly string[]
  readonly level?: WarningRecord['level']
  readonly categories?: WarningRecord['categories']
}

/** Two organisations of one area, open and with their feeds begun, and every key of theirs. */
export type InventedNetwork = {
  readonly parasol: Parasol
  readonly places: readonly [Place, Place]
  /** Of two stewards; both have to sign. */
  readonly stewardsWords: readonly [readonly string[], readonly string[]]
  /** Invitation words of the first organisation, for one member. */
  readonly invitationWords: () => Promise<readonly string[]>
  /** Publishes another warning to members of the area, newest on the list. */
  readonly publishes: (warning: InventedWarning) => Promise<void>
  /** Sends the first organisation a report from which members of the area may be warned, and that partner organisations may
   *  read if she says so. */
  readonly receivesAReport: (report: { readonly plate: string; readonly partners?: 'yes' }) => Promise<void>
  /** Sends the first organisation a report. @returns its twelve words */
  readonly receives: (report: InventedReport) => Promise<readonly string[]>
}

const inWords = (secret: Secret): readonly string[] => wordsOf(secret, english)

const wordsOfPerson = (person: Person | undefined): readonly string[] => {
  if (!person) throw new Error('nobody is there')
  return inWords(person.secret)
}

/** The words of the one who signs for an organisation. */
export const coordinatorWords = ({ people }: Place): readonly string[] => wordsOfPerson(people[0])

/** The words of somebody who works there too. */
export const staffWords = ({ people }: Place): readonly string[] => wordsOfPerson(people[1])

/** A network of its own, for a journey that others must not disturb. */
export async function inventNetwork(parasol: Parasol): Promise<InventedNetwork> {
  const places = ['Lantern House (invented)', 'Tideline (invented)'].map((name) => ({
    name,
    areas: [HARBOUR.id],
    languages: ['en'],
  }))
  const today = dayFromNow(0)
  const province = inventProvince({ name: 'Invented Province', day: today, areas: [HARBOUR], places })
  const file = join(parasol.folder, 'network.json')
  writeFileSync(file, JSON.stringify(province.file))
  await parasol.run('init', file)
  await parasol.start()
  const { desk } = parasol
  const writers: Writer[] = []
  for (const place of province.places)
    writers.push({ place, token: await openPlace(desk, province, { place, day: today }) })
  const charter = await readCharter(desk, province)
  for (const writer of writers) await beginRegister(desk, charter, writer)
  const [writer] = writers as [Writer]
  const wide = await beginFeed(desk, charter, { feed: 'province', by: writer })
  const harbour = await beginFeed(desk, charter, { feed: HARBOUR.id, by: writer })
  await harbour.append(writer, warningOf(PUBLISHED))
  for (const feed of [wide, harbour]) await feed.note(writer)
  const [one, two] = province.places as [Place, Place]
  const [ann, bea] = province.stewards as [Province['stewards'][number], Province['stewards'][number]]
  return {
    parasol,
    places: [one, two],
    stewardsWords: [inWords(ann.secret), inWords(bea.secret)],
    invitationWords: async () =>
      inWords(
        await invite(desk, await readCharter(desk, province), {
          place: writer.place,
          token: writer.token,
          expires: dayFromNow(INVITED_DAYS),
        }),
      ),
    publishes: async (warning) => {
      await harbour.append(writer, warningOf(warning))
      await harbour.note(writer)
    },
    receives: async (report) =>
      inWords(
        await sendReport(parasol.phone, {
          charter: await readCharter(parasol.phone, province),
          place: writer.place,
          report,
        }),
      ),
    receivesAReport: async ({ plate, partners }) => {
      await sendReport(parasol.phone, {
        charter: await readCharter(parasol.phone, province),
        place: writer.place,
        report: {
          form: { happened: ['robbery'], area: HARBOUR.id, plate },
          consents: [
            { consent: 'warn-area', answer: 'yes' },
            ...(partners ? [{ consent: 'partners', answer: partners } as const] : []),
          ],
        },
      })
    },
  }
}

const warningOf = ({
  plate,
  text,
  names = [],
  level = 3,
  categories = ['stalking'],
}: InventedWarning): WarningRecord => ({
  type: 'warning',
  level,
  categories,
  areas: [HARBOUR.id],
  when: 'last week',
  place: 'Near the water',
  text,
  facts: {
    names,
    phones: [],
    plates: [plate],
    vehicles: [],
    handles: [],
    emails: [],
    places: [],
    description: '',
  },
  expires: dayFromNow(WARNED_DAYS),
  replaces: null,
})

/** Journeys that begin where a network runs already. They share one, as founding takes as long as all of them. */
export const test = base.extend<object, { readonly network: InventedNetwork }>({
  network: [
    async ({ browserName: _browser }, use) => {
      const parasol = await installParasol(true)
      try {
        await use(await inventNetwork(parasol))
      } finally {
        await parasol.remove()
      }
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})
