import type { ReportId } from '@parasol/charter'
import { mailboxIdOf, type RequestAction, type Wait } from '@parasol/protocol'
import type { Call, Setting } from './call.ts'
import type { TestKey } from './keys.ts'
import type { TestOrganisation } from './network.ts'
import { sealedLooking, testRequest, workFor } from './sealed.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

export type Sending = {
  readonly lookup: TestKey
  readonly to?: TestOrganisation
  readonly envelope?: Buffer
  /** Work done; none unless told. */
  readonly bits?: number
  readonly expires?: Date
  readonly wait?: Wait
}

export const mailboxOf = (lookup: TestKey): ReportId => mailboxIdOf(lookup.public)

/** What a phone posts. */
export function reportOf(
  { network, clock }: Setting,
  { lookup, to = network.kelp, envelope = sealedLooking(1, 3), bits, expires, wait }: Sending,
) {
  return {
    organisation: to.id,
    request: testRequest({
      network: network.network,
      lookup,
      action: 'submit',
      wait,
      body: envelope,
      expires: expires ?? new Date(clock.now.getTime() + HOUR_MS),
    }),
    envelope: envelope.toString('base64url'),
    nonce: workFor(mailboxOf(lookup), envelope, bits),
  }
}

export const submit = (server: Setting & { readonly post: Call }, sending: Sending) =>
  server.post<{ stored: string; lane: string; code: string; bits?: number }>('/v1/reports', {
    body: reportOf(server, sending),
  })

export const requestOf = (
  { network, clock }: Setting,
  lookup: TestKey,
  {
    action,
    body = null,
    wait,
  }: { readonly action: RequestAction; readonly body?: Uint8Array | null; readonly wait?: Wait },
) =>
  testRequest({
    wait,
    network: network.network,
    lookup,
    action,
    body,
    expires: new Date(clock.now.getTime() + 5 * MINUTE_MS),
  })
