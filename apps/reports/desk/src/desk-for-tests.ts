import {
  type AreaId,
  bytesOf,
  type Day,
  dayOf,
  instantOf,
  type NetworkFile,
  type OrganisationId,
  readNetworkFile,
  type ReportId,
  sha256,
  toBase64url,
} from '@parasol/charter'
import { call, fetchHttp, memoryStore } from '@parasol/device'
import {
  claimInvitationRoute,
  type Draft,
  type FeedId,
  readMailboxRoute,
  type ReceiptContent,
  sendToOrganisationRoute,
  submitReportRoute,
  type WarningRecord,
  withdrawReportRoute,
} from '@parasol/protocol'
import {
  doWork,
  invitationKeys,
  makeRequest,
  memberKeys,
  newSecret,
  openMailbox,
  openReport,
  openWelcome,
  receiptKeys,
  sealClaim,
  sealMessage,
  sealReport,
  type Secret,
  signConsent,
  staffKeys,
  stewardKeys,
} from '@parasol/sealing'
import { setUp } from './organisation/set-up.ts'
import { createDesk, type Desk } from './shell/desk.ts'
import type { Ports } from './shell/ports.ts'
import { type Session, signIn } from './shell/session.ts'
import { authenticatorForTests } from './shell/authenticator-for-tests.ts'
import { loadDrafts, loadRegister } from './shell/work/documents.ts'
import { refreshFeeds } from './shell/work/feeds.ts'
import type { OpenedReport } from './shell/work/opened-report.ts'
import { readInboxKeys } from './shell/work/inbox-keys.ts'
import { charterOf, createWork, type Work } from './shell/work/work.ts'
import { draftFounding, networkFileOf, readDraft, signDraft } from './stewards/founding-draft.ts'
import { loadProposals, propose, signProposal } from './stewards/proposals.ts'

export const random = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes))
export const now = () => instantOf(Date.now())
export const today = () => dayOf(now())
export const nothing = (): void => undefined

/** The value of what has to succeed. */
export function must<Value>(result: { ok: true; value: Value } | { ok: false; failure: unknown }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

export const north = 'north' as AreaId
export const [ann, bea, ada, sam, cat] = [0, 0, 0, 0, 0].map(() => newSecret(random)) as [
  Secret,
  Secret,
  Secret,
  Secret,
  Secret,
]

/** A network of two stewards that is founded, with one area and nobody in it. */
export function foundNetwork(): NetworkFile {
  const stewards = [ann, bea].map((secret) => stewardKeys(secret).sign.public)
  const plan = { name: 'Invented network', day: today(), stewards, threshold: 2 }
  let draft = draftFounding({ ...plan, areas: [{ id: north, name: 'North' }] })
  for (const secret of [ann, bea])
    draft = must(signDraft(must(readDraft(JSON.stringify(draft))), stewardKeys(secret).sign))
  return must(networkFileOf(draft))
}

export const details = {
  hours: 'Every day',
  reading: 'By noon',
  languages: ['en'],
  areas: [north],
  cover: null,
}
export const warning: WarningRecord = {
  type: 'warning',
  level: 3,
  categories: ['threats'],
  areas: [north],
  when: 'early May',
  place: 'Somewhere in the north',
  text: 'Invented. Reported to threaten people.',
  facts: {
    names: ['Yqo'],
    phones: [],
    plates: ['QIO 12Z'],
    vehicles: [],
    handles: [],
    emails: [],
    places: [],
    description: '',
  },
  expires: '2099-01-01' as Day,
  replaces: null,
}

/** A warning made from a report, ready to be published. */
export const draftFrom = (report: ReportId, feed: FeedId): Draft => ({
  id: toBase64url(random(16)) as Draft['id'],
  report,
  feed,
  publishOn: null,
  record: warning,
  updated: today(),
})

/** Desks, reporters and members of an invented network, for tests against a real server. */
export function inventDesks(file: NetworkFile, origin: () => string) {
  const desk = (): Desk => {
    const http = fetchHttp({ origin: origin(), timeoutMs: 10_000 })
    const ports: Ports = {
      http,
      store: memoryStore(),
      stretch: async () => new Uint8Array(32),
      passkeys: authenticatorForTests(random),
      random,
      now,
      today,
      origin: origin(),
    }
    return createDesk(ports, must(readNetworkFile(JSON.stringify(file))))
  }
  const signedIn = async (secret: Secret): Promise<{ own: Desk; session: Session }> => {
    const own = desk()
    return { own, session: must(await signIn(own, secret)) }
  }
  const openWork = async (secret: Secret, organisation: OrganisationId): Promise<Work> => {
    const { own, session } = await signedIn(secret)
    if (!session.staff) throw new Error('not staff')
    const work = createWork(own, session.staff, organisation)
    must(await readInboxKeys(work))
    must(await loadRegister(work))
    must(await loadDrafts(work))
    must(await refreshFeeds(work))
    return work
  }
  const stewardOf = async (secret: Secret) => {
    const { own, session } = await signedIn(secret)
    if (!session.steward) throw new Error('no steward')
    return { own, steward: session.steward }
  }
  const report = async (
    organisation: OrganisationId,
    answers: Record<string, 'yes' | 'no'>,
    except: readonly OrganisationId[] = [],
  ): Promise<Secret> => {
    const receipt = newSecret(random)
    const own = desk()
    await signIn(own, ada)
    const charter = charterOf({ desk: own })
    const consents = Object.entries(answers).map(([consent, answer]) => ({
      consent: consent as 'warn-area',
      text: sha256(new TextEncoder().encode(consent)),
      answer,
    }))
    const { envelope, report: id } = must(
      await sealReport({
        charter,
        organisation,
        cover: null,
        except,
        day: today(),
        form: { happened: ['threats'], words: 'Invented words of hers.' },
        contact: null,
        police: null,
        consents,
        receipt,
        random,
      }),
    )
    const work = doWork({ report: id, envelope: sha256(envelope), bits: 8, from: 0, count: 100_000 })
    if (!work.found) throw new Error('no nonce')
    const expires = instantOf(Date.now() + 60_000)
    const { lookup } = receiptKeys(receipt)
    const { network } = charter
    const request = makeRequest({ network, action: 'submit', body: envelope, expires, lookup })
    const body = { organisation, request, envelope: toBase64url(envelope) as never, nonce: work.nonce }
    must(await call(own.ports.http, submitReportRoute, { body }))
    return receipt
  }
  const mailboxOf = async (receipt: Secret) => {
    const own = desk()
    await signIn(own, ada)
    const charter = charterOf({ desk: own })
    const keys = receiptKeys(receipt)
    const expires = instantOf(Date.now() + 60_000)
    const request = makeRequest({
      network: charter.network,
      action: 'read',
      body: null,
      expires,
      lookup: keys.lookup,
    })
    const answer = must(await call(own.ports.http, readMailboxRoute, { body: { request } }))
    const reader = { position: 1, receipt: keys } as const
    const { organisation, envelope, messages } = answer
    const place = { network: charter.network, organisation, report: keys.report, envelope: bytesOf(envelope) }
    const opened = must(await openReport({ ...place, reader }))
    const stored = messages.map((each) => ({ ...each, sealed: bytesOf(each.sealed) }))
    const mailbox = await openMailbox({ charter, report: opened, messages: stored, reader })
    return mailbox.messages.map(({ statement }) => statement.content)
  }

  /** Hands in a claim, or bytes in its place, and opens the welcome that the server gives for it. */
  const claimWith = async (work: Work, invitation: Secret, sealed: Uint8Array) => {
    const { desk: own, organisation } = work
    const charter = charterOf(work)
    const keys = invitationKeys(invitation)
    const { lookup } = keys
    const expires = instantOf(Date.now() + 60_000)
    const { network } = charter
    const request = makeRequest({ network, action: 'claim', body: sealed, expires, lookup })
    const body = { request, sealed: toBase64url(sealed) }
    const answer = await call(own.ports.http, claimInvitationRoute, { body })
    if (!answer.ok) return answer
    const welcome = bytesOf(answer.value.welcome)
    return openWelcome({ charter, organisation, sealed: welcome, keys, today: today() })
  }
  const claim = async (work: Work, invitation: Secret, words: Secret) => {
    const { organisation } = work
    const keys = invitationKeys(invitation)
    const { receive } = memberKeys(words)
    const claimed = { charter: charterOf(work), organisation, keys, receive: receive.public, day: today() }
    return claimWith(work, invitation, must(await sealClaim({ ...claimed, random })))
  }
  /** What a reporter does with her words: her report is gone afterwards. */
  const withdraw = async (work: Work, receipt: Secret): Promise<void> => {
    const { network } = charterOf(work)
    const { lookup } = receiptKeys(receipt)
    const expires = instantOf(Date.now() + 60_000)
    const request = makeRequest({ network, action: 'withdraw', body: null, expires, lookup })
    must(await call(work.desk.ports.http, withdrawReportRoute, { body: { request } }))
  }

  /** What a reporter writes, in her mailbox. */
  const writes = async (
    work: Work,
    { receipt, opened }: { readonly receipt: Secret; readonly opened: OpenedReport },
    content: ReceiptContent,
  ): Promise<void> => {
    const { sign, lookup } = receiptKeys(receipt)
    const charter = charterOf(work)
    const { network } = charter
    const from = { role: 'receipt', key: sign, content } as const
    const turn = opened.next.organisation
    const message = { charter, report: opened.report, from, turn, day: today(), random }
    const { sealed } = must(await sealMessage(message))
    const expires = instantOf(Date.now() + 60_000)
    const request = makeRequest({ network, action: 'send', body: sealed, expires, lookup })
    const body = { request, sequence: turn.sequence, sealed: toBase64url(sealed) }
    must(await call(work.desk.ports.http, sendToOrganisationRoute, { body }))
  }

  /** A reporter's later answer, in her mailbox. */
  const answers = async (
    work: Work,
    by: { readonly receipt: Secret; readonly opened: OpenedReport },
    [consent, answer]: readonly ['partners' | 'warn-area', 'yes' | 'no'],
  ): Promise<void> => {
    const said = { consent, answer, text: sha256(new Uint8Array(1)) }
    const statement = signConsent(by.opened.report, said, receiptKeys(by.receipt).sign)
    await writes(work, by, { type: 'consent', statement })
  }

  /** Admits an organisation, with one coordinator, and sets it up. */
  const admitHouse = async (
    id: OrganisationId,
    { name, coordinator }: { readonly name: string; readonly coordinator: Secret },
  ): Promise<Work> => {
    const [first, second] = [await stewardOf(ann), await stewardOf(bea)]
    const coordinators = [staffKeys(coordinator).sign.public]
    must(await propose(first.own, first.steward, { kind: 'admit', id, name, coordinators }))
    const [proposal] = must(await loadProposals(second.own, second.steward))
    if (!proposal) throw new Error('nothing proposed')
    must(await signProposal(second.own, second.steward, proposal))
    const { own, session } = await signedIn(coordinator)
    if (!session.staff) throw new Error('no coordinator')
    const work = createWork(own, session.staff, id)
    must(await setUp(work, details, nothing))
    return work
  }

  return {
    desk,
    signedIn,
    openWork,
    stewardOf,
    report,
    answers,
    writes,
    mailboxOf,
    claimWith,
    claim,
    withdraw,
    admitHouse,
  }
}
