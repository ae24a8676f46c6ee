import { openStore } from '@parasol/device'
import * as v from 'valibot'
import { dropStore, isKept, OUTBOX_STORE } from '../shell/stores.ts'
import { waiting } from '../shell/waiting.ts'
import { type SealedReport, sealedReportShape } from './sealed-report.ts'

const NAME = 'reports'
const keptShape = v.array(sealedReportShape)

async function put(reports: readonly SealedReport[]): Promise<void> {
  const store = await openStore(OUTBOX_STORE)
  await store.put([[NAME, new TextEncoder().encode(JSON.stringify(reports))]])
  waiting.value = reports.length
}

/** The reports that wait here, oldest first. */
export async function readWaiting(): Promise<readonly SealedReport[]> {
  // Looking must not leave an empty store behind: that alone would tell that something was sent from here.
  if (!(await isKept(OUTBOX_STORE))) {
    waiting.value = 0
    return []
  }
  const store = await openStore(OUTBOX_STORE)
  const bytes = await store.get(NAME)
  const read = bytes && v.safeParse(keptShape, JSON.parse(new TextDecoder().decode(bytes)))
  const reports = read?.success ? read.output : []
  waiting.value = reports.length
  return reports
}

/** Keeps a sealed report on this phone until it is sent, or the work since done for it. Only when she asked for it. */
export async function keepWaiting(sealed: SealedReport): Promise<void> {
  const others = (await readWaiting()).filter(({ report }) => report !== sealed.report)
  await put([...others, sealed])
}

/** Removes a waiting report; with the last one goes every trace of the store. */
export async function dropWaiting({ report }: SealedReport): Promise<void> {
  const others = (await readWaiting()).filter((each) => each.report !== report)
  if (others.length > 0) {
    await put(others)
    return
  }
  await (await openStore(OUTBOX_STORE)).clear()
  await dropStore(OUTBOX_STORE)
  waiting.value = 0
}
