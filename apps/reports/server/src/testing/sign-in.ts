import type { Signed } from '@parasol/charter'
import { SIGN_IN } from '@parasol/protocol'
import { signStatement, type TestKey } from './keys.ts'
import type { TestNetwork } from './network.ts'

export const ORIGIN = 'http://localhost:7301'

type SigningIn = {
  readonly key: TestKey
  readonly network: TestNetwork
  readonly now: Date
  readonly challenge: string
  readonly origin?: string
}

export const signInStatement = ({ key, network, now, challenge, origin = ORIGIN }: SigningIn): Signed =>
  signStatement(
    SIGN_IN,
    {
      kind: 'sign-in',
      network: network.network,
      service: 'reports',
      origin,
      challenge,
      expires: new Date(now.getTime() + 120_000).toISOString(),
    },
    key,
  )
