import {
  type Charter,
  fail,
  instantOf,
  millisecondsOf,
  ok,
  type OrganisationId,
  type PublicKey,
  type Result,
  whoIs,
} from '@parasol/charter'
import { type AnswerOf, type ApiFailure, call, type CallInput, type Http } from '@parasol/device'
import {
  askChallengeRoute,
  SIGN_IN,
  SIGN_IN_WINDOW_MS,
  signInRoute,
  signOutRoute,
  type WireRoute,
} from '@parasol/protocol'
import {
  type Secret,
  type SignKey,
  signStatement,
  type StaffKeys,
  staffKeys,
  stewardKeys,
} from '@parasol/sealing'
import { type Desk, refreshCharter } from './desk.ts'
import type { Trouble } from './failures.ts'

/** Calls a route as the person signed in; signs in once more by itself when the server has forgotten her. */
export type Caller = <Route extends WireRoute>(
  route: Route,
  input: Omit<CallInput<Route>, 'token'>,
) => Promise<Result<AnswerOf<Route>, ApiFailure>>

/** Who works at this desk until it is locked. It lives in memory only. */
export type Session = {
  readonly secret: Secret
  /** At an organisation, as staff or as a coordinator. */
  readonly staff: {
    readonly keys: StaffKeys
    readonly organisations: readonly OrganisationId[]
    readonly call: Caller
    /** Requests of hers that say who asks: while a feed is being restored only staff may read it. */
    readonly http: Http
  } | null
  readonly steward: { readonly key: SignKey; readonly call: Caller } | null
  readonly signOut: () => Promise<void>
}

type Token = { readonly call: Caller; readonly http: Http; readonly signOut: () => Promise<void> }

async function askToken({ ports, pin }: Desk, key: SignKey): Promise<Result<string, ApiFailure>> {
  if (!pin) return fail({ code: 'not-founded' })
  const asked = await call(ports.http, askChallengeRoute, {})
  if (!asked.ok) return asked
  // Half the window, so that a clock a little off does not matter.
  const expires = instantOf(millisecondsOf(ports.now()) + SIGN_IN_WINDOW_MS / 2)
  const { origin } = ports
  const { challenge } = asked.value
  const { network } = pin
  const signed = signStatement(
    SIGN_IN,
    { kind: 'sign-in', network, service: 'reports', origin, challenge, expires },
    key,
  )
  const answer = await call(ports.http, signInRoute, { body: { signed } })
  return answer.ok ? ok(answer.value.token) : answer
}

async function openToken(desk: Desk, key: SignKey): Promise<Result<Token, ApiFailure>> {
  const first = await askToken(desk, key)
  if (!first.ok) return first
  let token = first.value
  const asHer: Caller = async (route, input) => {
    const ask = () => call(desk.ports.http, route, { ...input, token } as CallInput<typeof route>)
    const answer = await ask()
    if (answer.ok || answer.failure.code !== 'not-signed-in') return answer
    const renewed = await askToken(desk, key)
    if (!renewed.ok) return renewed
    token = renewed.value
    return ask()
  }
  const signOut = async (): Promise<void> => {
    await call(desk.ports.http, signOutRoute, { token })
  }
  const http: Http = (request) => desk.ports.http({ ...request, token })
  return ok({ call: asHer, http, signOut })
}

type Standing = {
  readonly staff: { readonly keys: StaffKeys; readonly organisations: readonly OrganisationId[] } | null
  readonly steward: SignKey | null
}

/** What the charter says of somebody's words. A steward may have handed over either of her two cards. */
function standingOf(charter: Charter, secret: Secret): Standing {
  const keys = staffKeys(secret)
  const own = stewardKeys(secret).sign
  const isSteward = (key: PublicKey): boolean => whoIs(charter, key).steward
  const { coordinatorOf, staffOf } = whoIs(charter, keys.sign.public)
  const organisations = [...new Set([...staffOf, ...coordinatorOf])]
  return {
    staff: organisations.length > 0 ? { keys, organisations } : null,
    steward: isSteward(own.public) ? own : isSteward(keys.sign.public) ? keys.sign : null,
  }
}

/** Signs in with every role that the charter gives these words. */
export async function signIn(desk: Desk, secret: Secret): Promise<Result<Session, Trouble>> {
  const charter = await refreshCharter(desk)
  if (!charter.ok) return fail(charter.failure.reason)
  const { staff, steward } = standingOf(charter.value, secret)
  if (!staff && !steward) return fail('unknown-words')
  const atOrganisation = staff && (await openToken(desk, staff.keys.sign))
  if (atOrganisation && !atOrganisation.ok) return fail(atOrganisation.failure.code)
  const same = steward !== null && steward.public === staff?.keys.sign.public
  const atNetwork = steward && !same ? await openToken(desk, steward) : atOrganisation
  if (atNetwork && !atNetwork.ok) return fail(atNetwork.failure.code)
  return ok({
    secret,
    staff:
      staff && atOrganisation
        ? { ...staff, call: atOrganisation.value.call, http: atOrganisation.value.http }
        : null,
    steward: steward && atNetwork ? { key: steward, call: atNetwork.value.call } : null,
    signOut: async () => {
      await atOrganisation?.value.signOut()
      if (!same) await atNetwork?.value.signOut()
    },
  })
}
