// What it takes to shut one member of a thousand out of one organisation of fifty, and to sync ten thousand warnings.
//
//   npm run --silent bench:rekey
import { rm } from 'node:fs/promises'
import { cpus } from 'node:os'
import { memoryStore, readCircleKey, sealedStore } from '@parasol/device'
import { random } from '../apps/parasol/src/demo/province.ts'
import { readCharter } from '../apps/parasol/src/demo/open-places.ts'
import { fillCircle, MEMBERS, openDesk, phoneHttp } from './rekey/big-circle.ts'
import { type BigProvince, ORGANISATIONS, startBigProvince, today } from './rekey/big-province.ts'
import { fillFeed } from './rekey/fill-feed.ts'
import { buildPage, measureInChromium } from './rekey/in-chromium.ts'
import { measureSync, type SyncJob } from './rekey/measure-sync.ts'
import { phoneOf, removeMember } from './rekey/remove-member.ts'

const WARNINGS = 10_000
const WARNINGS_OF_AN_AREA = 100
const LEAVES = 500
const STAYS = 17

const say = (text: string): boolean => process.stderr.write(`${text}\n`)

async function measure(big: BigProvince) {
  const { province, service, writers, charter } = big
  const [{ place }] = writers
  const { work, traffic } = await openDesk(big)
  for (const feed of ['province', ...place.areas] as const) {
    say(`filling ${feed}`)
    await fillFeed(big, work, { feed, count: feed === 'province' ? WARNINGS : WARNINGS_OF_AN_AREA })
  }
  say(`filling a circle with ${MEMBERS} members`)
  const members = await fillCircle(work, place.circle)
  const [receive, left] = [members[STAYS], members[LEAVES]]
  if (!receive || !left) throw new Error('the circle is not filled')
  const phone = phoneOf(big, { slot: STAYS, receive, circle: place.circle })
  await phone.sync()

  say('removing one member')
  const removal = await removeMember(work, { slot: LEAVES, traffic })
  const after = await phone.sync()
  const renewed = await readCharter(service.phone, province)
  const at = { http: phoneHttp(service.phone), charter: renewed, organisation: place.id }
  const shutOut = await readCircleKey({ ...at, slot: LEAVES, receive: left })
  if (shutOut.ok) throw new Error('the member who left still reads')
  const reader = await readCircleKey({ ...at, slot: STAYS, receive })
  if (!reader.ok) throw new Error('the member who stays reads no more')

  say(`syncing ${WARNINGS} warnings`)
  const { founding: pin } = province.file
  const job: SyncJob = { origin: service.phone, pin, feed: 'province', reader: reader.value, today: today() }
  const node = await measureSync(job, {
    sealed: memoryStore(),
    open: sealedStore(memoryStore(), random(32), random),
  })
  say('the same in Chromium')
  const chromium = await measureInChromium(job)
  return {
    bench: 'rekey',
    machine: { cores: cpus().length, node: process.versions.node },
    province: {
      organisations: ORGANISATIONS,
      members: ORGANISATIONS * MEMBERS,
      areas: charter.state.areas.length,
      warnings: { province: WARNINGS, eachArea: WARNINGS_OF_AN_AREA },
    },
    removal: { ...removal, bytesDownOnePhone: after.bytesDown, secondsOnePhone: after.seconds },
    sync10k: { node, chromium },
  }
}

const page = await buildPage()
const big = await startBigProvince(page)
const result = await measure(big).finally(async () => {
  await big.service.stop()
  await rm(page, { recursive: true, force: true })
})
process.stdout.write(`${JSON.stringify(result)}\n`)
