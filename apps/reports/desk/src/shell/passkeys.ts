import { fail, ok, type Random, type Result, toBase64url } from '@parasol/charter'
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialDescriptorJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser'

/** `not-given`: she or the device said no; `there-already`: made on this device before; `no-key`: it signs, but gives no key. */
export type PasskeyFailure = 'not-given' | 'there-already' | 'no-key'

/** What a passkey gives for a salt: 32 bytes, each time the same, to nobody who does not hold it and unlock it. */
export type PasskeyKey = { readonly id: string; readonly key: Uint8Array }

/** Passkeys as far as the desk needs them: the pseudo-random function of WebAuthn Level 3, section 10.1.4. */
export type Passkeys = {
  readonly offered: () => boolean
  /** @param salt 32 bytes @param known ids of those made before */
  readonly make: (salt: Uint8Array, known: readonly string[]) => Promise<Result<PasskeyKey, PasskeyFailure>>
  readonly use: (salt: Uint8Array, known: readonly string[]) => Promise<Result<PasskeyKey, PasskeyFailure>>
}

const KEY_BYTES = 32
const CHALLENGE_BYTES = 32
const USER_BYTES = 16
// Long enough to look for a security key in a bag.
const TIMEOUT_MS = 60_000
const ALGORITHMS = [-7, -8, -257]
// Shown by the device among its passkeys, to whoever looks through them.
const NAME = 'Desk'

const described = (known: readonly string[]): PublicKeyCredentialDescriptorJSON[] =>
  known.map((id) => ({ id, type: 'public-key' }))

type Outputs = { readonly prf?: { readonly results?: { readonly first: ArrayBuffer | ArrayBufferView } } }

function keyOf(outputs: Outputs): Uint8Array | null {
  const first = outputs.prf?.results?.first
  if (!first) return null
  const bytes = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first)
  return bytes.length === KEY_BYTES ? bytes : null
}

const refusal = (error: unknown): PasskeyFailure => {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'there-already'
  if (error instanceof Error && error.name !== 'TypeError') return 'not-given'
  throw error
}

/** Passkeys of this browser. Nobody checks what they sign: the key that they give opens the words, or does not. */
export function browserPasskeys(random: Random): Passkeys {
  const challenge = (): string => toBase64url(random(CHALLENGE_BYTES))
  const extensions = (salt: Uint8Array) => ({ prf: { eval: { first: salt as Uint8Array<ArrayBuffer> } } })
  const use: Passkeys['use'] = async (salt, known) => {
    try {
      const { id, clientExtensionResults } = await startAuthentication({
        optionsJSON: {
          challenge: challenge(),
          allowCredentials: described(known),
          userVerification: 'required',
          timeout: TIMEOUT_MS,
          extensions: extensions(salt),
        },
      })
      const key = keyOf(clientExtensionResults)
      return key ? ok({ id, key }) : fail('no-key')
    } catch (error) {
      return fail(refusal(error))
    }
  }
  const make: Passkeys['make'] = async (salt, known) => {
    try {
      const { id, clientExtensionResults } = await startRegistration({
        optionsJSON: {
          challenge: challenge(),
          rp: { name: NAME },
          user: { id: toBase64url(random(USER_BYTES)), name: NAME, displayName: NAME },
          pubKeyCredParams: ALGORITHMS.map((alg) => ({ alg, type: 'public-key' })),
          excludeCredentials: described(known),
          authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
          attestation: 'none',
          timeout: TIMEOUT_MS,
          extensions: extensions(salt),
        },
      })
      const key = keyOf(clientExtensionResults)
      if (key) return ok({ id, key })
      // Some give it only when they are used.
      return clientExtensionResults.prf?.enabled ? await use(salt, [id]) : fail('no-key')
    } catch (error) {
      return fail(refusal(error))
    }
  }
  return { offered: browserSupportsWebAuthn, make, use }
}
