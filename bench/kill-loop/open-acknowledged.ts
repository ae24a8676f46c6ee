import { bytesOf, type Charter } from '@parasol/charter'
import { openReportRoute, readInboxRoute } from '@parasol/protocol'
import { openReport } from '@parasol/sealing'
import { ask } from '../../apps/parasol/src/demo/ask.ts'
import type { Person, Place } from '../../apps/parasol/src/demo/province.ts'
import { signIn } from '../../apps/parasol/src/demo/sign-in.ts'
import type { Acknowledged } from './persistent-client.ts'

const AT_ONCE = 4

export type Kept = {
  /** Acknowledged reports that the inbox lists. */
  readonly found: number
  /** Those of them that open with the inbox key and say what was sent. */
  readonly opened: number
}

/** Looks as staff do: the list of the inbox, then every single report. */
export async function openAcknowledged(
  desk: string,
  { charter, place }: { readonly charter: Charter; readonly place: Place },
  acknowledged: readonly Acknowledged[],
): Promise<Kept> {
  const [person] = place.people as [Person]
  const { network } = charter
  const token = await signIn(desk, network, person.keys.sign)
  const inbox = await ask(desk, readInboxRoute, { token })
  const listed = new Set(inbox.reports.map(({ report }) => report))
  const found = acknowledged.filter(({ report }) => listed.has(report))
  const left = found.values()
  let opened = 0
  const openRest = async (): Promise<void> => {
    for (const { report, hash } of left) {
      const mailbox = await ask(desk, openReportRoute, { token, body: { report } })
      const read = await openReport({
        network,
        organisation: mailbox.organisation,
        report,
        envelope: bytesOf(mailbox.envelope),
        reader: { position: 0, secrets: [place.inbox.secret] },
      })
      if (read.ok && read.value.hash === hash) opened += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, openRest))
  return { found: found.length, opened }
}
