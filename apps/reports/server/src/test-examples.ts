import { randomBytes } from 'node:crypto'
import { NETWORK_STATE } from '@parasol/charter'
import { genesisHead, invitationIdOf, nextHead, SEGMENT } from '@parasol/protocol'
import { addEntry, lockFeed } from './feed/store.ts'
import { hashOfSigned, signStatement, testKey } from './testing/keys.ts'
import { AREA, nextState } from './testing/network.ts'
import { mailboxOf, reportOf, requestOf, submit } from './testing/reports.ts'
import { sealedLooking, testEntry } from './testing/sealed.ts'
import { type TestServer } from './test-server.ts'
import { signInStatement } from './testing/sign-in.ts'

/** A call that whoever may make it can make at any time, and that succeeds. */
export type Example = { readonly path: string; readonly body?: object }
export type Examples = Readonly<Record<string, () => Promise<Example> | Example>>

const text = (bytes: Buffer): string => bytes.toString('base64url')
const wrap = (): string => text(randomBytes(80))
const reporter = testKey('example reporter')
const claimant = testKey('example claimant')
const claim = sealedLooking(1, 1)

/** Fills a server so that each route has something to answer, and tells how to ask. One for each route, by its name. */
export async function fillExamples(server: TestServer): Promise<Examples> {
  const { network, post, get } = server
  const { kelp, stewards, state, pin } = network
  const token = await server.signIn(kelp.coordinator)
  const entries = await fillFeed(server)
  await submit(server, { lookup: reporter, bits: 8 })
  const of = (path: string): string => `/v1/organisation/${kelp.id}/${path}`
  const page = { page: 0, bytes: text(randomBytes(5120)) }
  await post(`/v1/circles/${kelp.id}/pages`, { token, body: { version: 1, ...page } })
  const invitation = (label: string) => ({
    invitation: invitationIdOf(testKey(label).public),
    expires: '2026-12-01',
    welcome: text(randomBytes(1064)),
  })
  await post(of('invitations'), { token, body: { invitations: [invitation('example claimant')] } })
  await post(of('documents/register'), { token, body: { version: 1, sealed: text(claim) } })

  const message = sealedLooking(1, 3)
  const next = { ...state, version: 2, previous: hashOfSigned(NETWORK_STATE, pin.first) }
  const proposal = signStatement(NETWORK_STATE, next, stewards[0])
  const change = {
    signed: nextState(kelp, { hours: 'Nights' }).signed,
    inboxWraps: [{ key: kelp.staff.public, wrap: wrap() }],
    pages: [page],
  }
  const feed = `/v1/feeds/${AREA}`
  return {
    'GET /v1/charter': () => ({ path: '/v1/charter' }),
    'GET /v1/intake/{organisation}': () => ({ path: `/v1/intake/${kelp.id}` }),
    'POST /v1/reports': () => {
      const lookup = testKey(text(randomBytes(8)))
      return { path: '/v1/reports', body: reportOf(server, { lookup, bits: 8 }) }
    },
    'POST /v1/mailbox/read': () => {
      const request = requestOf(server, reporter, { action: 'read' })
      return { path: '/v1/mailbox/read', body: { request } }
    },
    'POST /v1/mailbox/send': () => {
      const request = requestOf(server, reporter, { action: 'send', body: message })
      return { path: '/v1/mailbox/send', body: { request, sequence: 1, sealed: text(message) } }
    },
    'POST /v1/mailbox/withdraw': () => {
      const request = requestOf(server, testKey('nobody'), { action: 'withdraw' })
      return { path: '/v1/mailbox/withdraw', body: { request } }
    },
    'POST /v1/mailbox/keep': () => {
      const request = requestOf(server, reporter, { action: 'keep' })
      return { path: '/v1/mailbox/keep', body: { request } }
    },
    'POST /v1/mailbox/wait': () => {
      const request = requestOf(server, reporter, { action: 'wait', wait: 0 })
      return { path: '/v1/mailbox/wait', body: { request } }
    },
    'GET /v1/inbox': () => ({ path: '/v1/inbox' }),
    'POST /v1/inbox/open': () => ({ path: '/v1/inbox/open', body: { report: mailboxOf(reporter) } }),
    'POST /v1/inbox/send': () => ({
      path: '/v1/inbox/send',
      body: { report: mailboxOf(reporter), sequence: 1, sealed: text(message) },
    }),
    'POST /v1/inbox/rewrap': async () => {
      const report = mailboxOf(reporter)
      const { body } = await get<{ reports: { report: string; messages: number }[] }>('/v1/inbox', {
        token: await server.signIn(kelp.staff),
      })
      const messages = body.reports.find((each) => each.report === report)?.messages
      return {
        path: '/v1/inbox/rewrap',
        body: { report, position: 'inbox', version: 1, messages, wraps: [] },
      }
    },
    'GET /v1/feeds/{feed}/tail': () => ({ path: `${feed}/tail` }),
    'GET /v1/feeds/{feed}/segments/{segment}': () => ({ path: `${feed}/segments/0` }),
    'GET /v1/feeds/{feed}/bodies/{segment}': () => ({ path: `${feed}/bodies/0` }),
    'GET /v1/feeds/{feed}/epochs/{epoch}': () => ({ path: `${feed}/epochs/1` }),
    'POST /v1/withdrawals': () => {
      const { entry, preimage } = entries.withdrawn
      return { path: '/v1/withdrawals', body: { feed: AREA, entry, preimage: text(preimage) } }
    },
    'POST /v1/feeds/{feed}/entries': async () => {
      const { body } = await get<{ head: string }>(`${feed}/tail`)
      const entry = testEntry(1)
      return {
        path: `${feed}/entries`,
        body: { previous: body.head, header: entry.header, body: text(entry.body) },
      }
    },
    'POST /v1/feeds/{feed}/notes': () => ({
      path: `${feed}/notes`,
      body: { organisation: kelp.id, sealed: text(randomBytes(1064)) },
    }),
    'POST /v1/feeds/{feed}/recalls': () => ({
      path: `${feed}/recalls`,
      body: { entry: entries.recalled.entry, recall: entries.recalling.entry },
    }),
    'POST /v1/feeds/{feed}/settled': () => ({ path: `${feed}/settled` }),
    'GET /v1/roster/proposals': () => ({ path: '/v1/roster/proposals' }),
    'POST /v1/roster/proposals': () => ({ path: '/v1/roster/proposals', body: { signed: proposal } }),
    'POST /v1/roster/organisation': () => ({ path: '/v1/roster/organisation', body: change }),
    'GET /v1/circles/{organisation}/pages/{page}': () => ({ path: `/v1/circles/${kelp.id}/pages/0` }),
    'POST /v1/circles/{organisation}/pages': () => ({
      path: `/v1/circles/${kelp.id}/pages`,
      body: { version: 1, ...page },
    }),
    'GET /v1/organisation/{organisation}/inbox-keys': () => ({ path: of('inbox-keys') }),
    'POST /v1/invitations/claim': () => {
      const request = requestOf(server, claimant, { action: 'claim', body: claim })
      return { path: '/v1/invitations/claim', body: { request, sealed: text(claim) } }
    },
    'POST /v1/organisation/{organisation}/invitations': () => ({
      path: of('invitations'),
      body: { invitations: [invitation(text(randomBytes(8)))] },
    }),
    'GET /v1/organisation/{organisation}/claims': () => ({ path: of('claims') }),
    'POST /v1/organisation/{organisation}/invitations/close': () => ({
      path: of('invitations/close'),
      body: { invitations: [invitation('never made').invitation] },
    }),
    'GET /v1/organisation/{organisation}/documents/{name}': () => ({ path: of('documents/register') }),
    'POST /v1/organisation/{organisation}/documents/{name}': () => ({
      path: of('documents/register'),
      body: { version: 1, sealed: text(claim) },
    }),
    'POST /v1/sign-in/challenge': () => ({ path: '/v1/sign-in/challenge' }),
    'POST /v1/sign-in': async () => {
      const { body } = await post<{ challenge: string }>('/v1/sign-in/challenge')
      const signed = signInStatement({ key: kelp.staff, network, now: server.clock.now, ...body })
      return { path: '/v1/sign-in', body: { signed } }
    },
    'POST /v1/sign-out': () => ({ path: '/v1/sign-out' }),
  }
}

/** A whole segment and a little more; put in directly, because each has to wait for the one before. */
async function fillFeed({ database: { db }, network: { network, kelp } }: TestServer) {
  const [withdrawn, recalled, recalling] = [testEntry(1), testEntry(1), testEntry(1)]
  const others = Array.from({ length: SEGMENT }, () => testEntry(1))
  const of = { network, feed: AREA }
  await db.transaction().execute(async (transaction) => {
    let head = genesisHead(network, AREA)
    await lockFeed(transaction, of, head)
    for (const [index, { entry, header, body }] of [withdrawn, recalled, recalling, ...others].entries()) {
      head = nextHead(head, header)
      const wraps = index === 0 ? [{ organisation: kelp.id, version: 1, wrap: wrap() }] : []
      await addEntry(transaction, of, { index, entry, epoch: 1, header, head, body, wraps })
    }
  })
  return { withdrawn, recalled, recalling }
}
