import { readNetworkFile, type Result } from '@parasol/charter'
import { fetchHttp, type Http, memoryStore } from '@parasol/device'
import { instantOf } from '@parasol/charter'
import { putPageRoute } from '@parasol/protocol'
import { memberKeys, newSecret, type SealKey } from '@parasol/sealing'
import { random } from '../../apps/parasol/src/demo/province.ts'
import { createDesk } from '../../apps/reports/desk/src/shell/desk.ts'
import { signIn } from '../../apps/reports/desk/src/shell/session.ts'
import { changeRegister, loadRegister } from '../../apps/reports/desk/src/shell/work/documents.ts'
import { refreshFeeds } from '../../apps/reports/desk/src/shell/work/feeds.ts'
import { readInboxKeys } from '../../apps/reports/desk/src/shell/work/inbox-keys.ts'
import { sealPage } from '../../apps/reports/desk/src/shell/work/organisation-state.ts'
import { pagesOf } from '../../apps/reports/desk/src/shell/work/register.ts'
import { createWork, type Work } from '../../apps/reports/desk/src/shell/work/work.ts'
import { type BigProvince, today } from './big-province.ts'
import { type Traffic, traffic } from './traffic.ts'

export const MEMBERS = 1_000
const TIMEOUT_MS = 120_000
const nothingKept = () => Promise.reject(new Error('nothing is kept on this device'))

export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const phoneHttp = (origin: string): Http => fetchHttp({ origin, timeoutMs: TIMEOUT_MS })

/** The desk of the first organisation, its coordinator signed in, with what she has read this morning. */
export async function openDesk({
  service,
  province,
}: BigProvince): Promise<{ work: Work; traffic: Traffic }> {
  const counted = traffic(phoneHttp(service.desk))
  const now = () => instantOf(Date.now())
  const desk = createDesk(
    {
      http: counted.http,
      store: memoryStore(),
      stretch: nothingKept,
      passkeys: { offered: () => false, make: nothingKept, use: nothingKept },
      random,
      now,
      today,
      origin: service.desk,
    },
    must(readNetworkFile(JSON.stringify(province.file))),
  )
  const [place] = province.places
  const [coordinator] = place?.people ?? []
  if (!place || !coordinator) throw new Error('the province has no organisation')
  const session = must(await signIn(desk, coordinator.secret))
  if (!session.staff) throw new Error('the coordinator is not staff')
  const work = createWork(desk, session.staff, place.id)
  must(await readInboxKeys(work))
  must(await loadRegister(work))
  must(await refreshFeeds(work))
  return { work, traffic: counted }
}

/** Fills the first organisation's circle: a register with every member, and real pages. @returns members' keys by slot */
export async function fillCircle(work: Work, circle: SealKey): Promise<readonly SealKey[]> {
  const members = Array.from({ length: MEMBERS }, () => memberKeys(newSecret(random)).receive)
  const since = today()
  const register = must(
    await changeRegister(work, (before) => ({
      ...before,
      nextSlot: MEMBERS,
      members: members.map(({ public: receive }, slot) => ({ slot, receive, since, note: '' })),
    })),
  )
  const { organisation } = work
  for (const page of pagesOf(register)) {
    const sealed = await sealPage(work, page, { key: circle, version: 1, register })
    must(await work.call(putPageRoute, { params: { organisation }, body: { version: 1, ...sealed } }))
  }
  return members
}
