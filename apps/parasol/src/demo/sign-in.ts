import { instantOf, type NetworkId } from '@parasol/charter'
import { askChallengeRoute, SIGN_IN, signInRoute } from '@parasol/protocol'
import { type SignKey, signStatement } from '@parasol/sealing'
import { ask } from './ask.ts'

const WINDOW_MS = 2 * 60_000

/** Signs in at the desk's origin. @returns the session's token */
export async function signIn(desk: string, network: NetworkId, key: SignKey): Promise<string> {
  const { challenge } = await ask(desk, askChallengeRoute, {})
  const expires = instantOf(Date.now() + WINDOW_MS)
  const statement = {
    kind: 'sign-in',
    network,
    service: 'reports',
    origin: desk,
    challenge,
    expires,
  } as const
  const { token } = await ask(desk, signInRoute, { body: { signed: signStatement(SIGN_IN, statement, key) } })
  return token
}
