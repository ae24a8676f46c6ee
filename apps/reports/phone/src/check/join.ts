import {
  type Base64url,
  bytesOf,
  type Charter,
  fail,
  fromBase64url,
  instantOf,
  millisecondsOf,
  ok,
  type OrganisationId,
  type Result,
  toBase64url,
} from '@parasol/charter'
import { type ApiFailure, call, createVault, type Secrets, type Vault } from '@parasol/device'
import { claimInvitationRoute } from '@parasol/protocol'
import {
  invitationKeys,
  makeRequest,
  memberKeys,
  newSecret,
  openWelcome,
  sealClaim,
  type Secret,
  secretOf,
} from '@parasol/sealing'
import type { Engine } from '../shell/engine.ts'
import { stretch } from '../shell/stretch.ts'

/** 'used': somebody claimed it with another key. 'organisation': the welcome is not by the organisation she named. */
export type JoinFailure = 'used' | 'unknown' | 'organisation' | 'offline' | 'server'

const REQUEST_MS = 5 * 60_000

const failureOf = ({ code }: ApiFailure): JoinFailure => {
  if (code === 'already-claimed') return 'used'
  if (code === 'not-found') return 'unknown'
  return code === 'offline' ? 'offline' : 'server'
}

function secretIn(secrets: Secrets, name: string): Secret | null {
  const bytes = fromBase64url(secrets[name] ?? '')
  return bytes.ok ? secretOf(bytes.value) : null
}

/** Claims the invitation in the vault, always with the same sealed bytes, and keeps what the welcome holds. */
export async function claim(
  engine: Engine,
  charter: Charter,
  vault: Vault,
): Promise<Result<null, JoinFailure>> {
  const { invitation: _invitation, claim: sealed, organisation: named, ...rest } = vault.secrets()
  const invitation = secretIn(vault.secrets(), 'invitation')
  if (!invitation || !sealed || !named) return fail('unknown')
  const organisation = named as OrganisationId
  const keys = invitationKeys(invitation)
  const request = makeRequest({
    network: engine.network,
    action: 'claim',
    body: bytesOf(sealed as Base64url),
    expires: instantOf(millisecondsOf(engine.now()) + REQUEST_MS),
    lookup: keys.lookup,
  })
  const answer = await call(engine.http, claimInvitationRoute, {
    body: { request, sealed },
  })
  if (!answer.ok) return fail(failureOf(answer.failure))
  const welcome = openWelcome({
    charter,
    organisation,
    sealed: bytesOf(answer.value.welcome),
    keys,
    today: engine.today(),
  })
  if (!welcome.ok) return fail('organisation')
  const { slot, circle } = welcome.value
  await vault.keep({
    ...rest,
    organisation,
    slot: String(slot),
    circleVersion: String(circle.version),
    circle: circle.secret,
  })
  return ok(null)
}

/** Makes this phone's own words, locks the phone with the passphrase, and only then claims: an invitation works once,
 *  and must not be lost with a closed page. A failure that cannot be tried again leaves nothing behind. */
export async function join(
  engine: Engine,
  charter: Charter,
  asked: {
    readonly organisation: OrganisationId
    readonly invitation: Secret
    readonly passphrase: string
  },
): Promise<Result<{ readonly vault: Vault; readonly own: Secret }, JoinFailure>> {
  const { organisation, invitation, passphrase } = asked
  const own = newSecret(engine.random)
  const sealed = await sealClaim({
    charter,
    organisation,
    keys: invitationKeys(invitation),
    receive: memberKeys(own).receive.public,
    day: engine.today(),
    random: engine.random,
  })
  if (!sealed.ok) return fail('organisation')
  const secrets = {
    member: toBase64url(own),
    invitation: toBase64url(invitation),
    claim: toBase64url(sealed.value),
    organisation,
    copies: toBase64url(engine.random(32)),
  }
  const vault = await createVault(
    { store: engine.store, stretch, random: engine.random },
    { passphrase, secrets },
  )
  const claimed = await claim(engine, charter, vault)
  if (claimed.ok) return ok({ vault, own })
  vault.lock()
  await engine.store.remove(['vault'])
  return claimed
}
