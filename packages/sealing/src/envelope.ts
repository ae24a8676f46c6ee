import { concatBytes } from '@noble/hashes/utils.js'
import { fail, ok, type PublicKey, type Random, type Result } from '@parasol/charter'
import { MOST_WRAPS, SUITE, WRAP_BYTES } from '@parasol/protocol'
import { draw } from './bytes.ts'
import { type Context, contextText } from './context.ts'
import { KEY_BYTES } from './key-tree.ts'
import { pad, unpad } from './padding.ts'
import { openWith, sealWith } from './symmetric.ts'
import { decoyWrap, unwrapKeyAt, wrapKeyAt } from './wrap.ts'

const HEADER_BYTES = 2

export type SealingEnvelope = {
  /** One a position; `null` is a place that looks like the others and that nobody can open. */
  readonly readers: readonly (PublicKey | null)[]
  readonly context: Context
  readonly plaintext: Uint8Array
  readonly random: Random
}

export type OpeningEnvelope = {
  readonly envelope: Uint8Array
  readonly position: number
  readonly secret: Uint8Array
  readonly context: Context
}

export type OpenFailure = 'malformed' | 'unsupported-suite' | 'cannot-open'

export async function sealEnvelope({
  readers,
  context,
  plaintext,
  random,
}: SealingEnvelope): Promise<Result<Uint8Array, 'bad-key'>> {
  const of = readers.length
  if (of < 1 || of > MOST_WRAPS) throw new RangeError(`an envelope has 1 to ${MOST_WRAPS} readers`)
  const key = draw(random, KEY_BYTES)
  const wraps: Uint8Array[] = []
  for (const [position, to] of readers.entries()) {
    const wrap = to ? await wrapKeyAt({ to, context, key, random }, { of, position }) : ok(decoyWrap(random))
    if (!wrap.ok) return wrap
    wraps.push(wrap.value)
  }
  const body = sealWith({ key, context: bodyContext(context, of), plaintext: pad(plaintext), random })
  return ok(concatBytes(Uint8Array.of(SUITE, of), ...wraps, body))
}

export async function openEnvelope({
  envelope,
  position,
  secret,
  context,
}: OpeningEnvelope): Promise<Result<Uint8Array, OpenFailure>> {
  const [suite, of = 0] = envelope
  if (suite === undefined) return fail('malformed')
  if (suite !== SUITE) return fail('unsupported-suite')
  const bodyAt = HEADER_BYTES + of * WRAP_BYTES
  if (of < 1 || of > MOST_WRAPS || position >= of) return fail('malformed')
  const at = HEADER_BYTES + position * WRAP_BYTES
  const wrap = envelope.slice(at, at + WRAP_BYTES)
  const key = await unwrapKeyAt({ wrap, context, secret }, { of, position })
  if (!key.ok) return key
  const opened = openWith({
    key: key.value,
    context: bodyContext(context, of),
    sealed: envelope.slice(bodyAt),
  })
  return opened.ok ? unpad(opened.value) : opened
}

// The body does not cover the wraps: a new inbox replaces its wrap without touching what was sealed.
const bodyContext = (context: Context, of: number): string => contextText(context, { of, position: 'body' })
