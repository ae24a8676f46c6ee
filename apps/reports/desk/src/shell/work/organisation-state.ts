import {
  type Base64url,
  fail,
  ok,
  ORGANISATION_STATE,
  type OrganisationState,
  type StaffEntry,
  toBase64url,
} from '@parasol/charter'
import { changeOrganisationRoute, type Register } from '@parasol/protocol'
import { inboxContext, makePage, type SealKey, signStatement, wrapKey } from '@parasol/sealing'
import { refreshCharter } from '../desk.ts'
import { membersOnPage, pagesOf } from './register.ts'
import { charterOf, type OnProgress, type Outcome, type Work } from './work.ts'

/** Keys that go out with a state. */
export type Uploads = {
  /** The inbox's private key, when staff have to be given it. */
  readonly inbox?: SealKey
  /** For whom; all staff of the state, and its recovery key, unless named. */
  readonly inboxTo?: readonly Pick<StaffEntry, 'key' | 'receive'>[]
  /** The circle's private key with its members, when the pages have to be made anew. */
  readonly circle?: { readonly key: SealKey; readonly register: Register }
}

/** The recovery key stands for whoever holds the pieces. */
export const holderOf = ({ key }: NonNullable<OrganisationState['recovery']>) => ({ key, receive: key })

async function inboxWraps(work: Work, state: OrganisationState, { inbox, inboxTo }: Uploads) {
  if (!inbox) return {}
  const context = inboxContext(state.network, state.organisation, state.inbox.version)
  const { random } = work.desk.ports
  const { staff, recovery } = state
  const everybody = [...staff, ...(recovery ? [holderOf(recovery)] : [])]
  const wraps = await Promise.all(
    (inboxTo ?? everybody).map(async ({ key, receive }) => {
      const wrap = await wrapKey({ to: receive, context, key: inbox.secret, random })
      return wrap.ok ? [{ key, wrap: toBase64url(wrap.value) as Base64url }] : []
    }),
  )
  return { inboxWraps: wraps.flat() }
}

/** One page of the circle's wraps: members' places hold the key, free ones look the same and hold nothing. */
export async function sealPage(
  work: Work,
  page: number,
  {
    key,
    version,
    register,
  }: { readonly key: SealKey; readonly version: number; readonly register: Register },
) {
  const { organisation, desk } = work
  const bytes = await makePage({
    network: charterOf(work).network,
    organisation,
    version,
    page,
    circle: key.secret,
    members: membersOnPage(register, page),
    random: desk.ports.random,
  })
  return { page, bytes: toBase64url(bytes) as Base64url }
}

async function allPages(
  work: Work,
  state: OrganisationState,
  circle: Uploads['circle'],
  onProgress: OnProgress,
) {
  if (!circle) return {}
  const pages = []
  const numbers = pagesOf(circle.register)
  for (const page of numbers) {
    pages.push(await sealPage(work, page, { ...circle, version: state.circle.version }))
    onProgress(pages.length / numbers.length)
  }
  return { pages }
}

/** Signs an organisation's state as its coordinator and publishes it with the keys that belong to it, all or nothing. */
export async function publishState(
  work: Work,
  state: OrganisationState,
  { onProgress = () => undefined, ...uploads }: Uploads & { readonly onProgress?: OnProgress } = {},
): Outcome {
  const signed = signStatement(ORGANISATION_STATE, state, work.keys.sign)
  const answer = await work.call(changeOrganisationRoute, {
    body: {
      signed,
      ...(await inboxWraps(work, state, uploads)),
      ...(await allPages(work, state, uploads.circle, onProgress)),
    },
  })
  if (!answer.ok) return fail(answer.failure.code)
  const charter = await refreshCharter(work.desk)
  return charter.ok ? ok(true) : fail(charter.failure.reason)
}
