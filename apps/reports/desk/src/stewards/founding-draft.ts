import {
  type Area,
  type Day,
  fail,
  FOUNDING,
  type Founding,
  foundingShape,
  hashOfStatement,
  list,
  NETWORK_STATE,
  type NetworkFile,
  networkIdOf,
  type NetworkState,
  networkStateShape,
  ok,
  type PublicKey,
  publicKeyShape,
  readExactJson,
  readNetworkFile,
  type Result,
  signatureShape,
  type StatementType,
  verifyDetached,
} from '@parasol/charter'
import { addSignature, type SignKey } from '@parasol/sealing'
import * as v from 'valibot'

const unsignedShape = v.strictObject({
  statement: v.pipe(v.string(), v.maxLength(65_536)),
  signatures: list(v.strictObject({ key: publicKeyShape, signature: signatureShape }), 0, 15),
})

const foundingDraftShape = v.strictObject({
  format: v.literal('parasol-founding-draft'),
  version: v.literal(1),
  founding: unsignedShape,
  network: unsignedShape,
})

/** What goes from steward to steward until enough have signed: the founding and the first state of the network. */
export type FoundingDraft = v.InferOutput<typeof foundingDraftShape>

export type FoundingPlan = {
  readonly name: string
  readonly day: Day
  readonly stewards: readonly PublicKey[]
  readonly threshold: number
  readonly areas: readonly Area[]
}

/** A draft that has been read and checked: what signing it would mean. */
export type ReadDraft = {
  readonly draft: FoundingDraft
  readonly founding: Founding
  readonly state: NetworkState
  /** Stewards who signed both statements. */
  readonly signedBy: readonly PublicKey[]
}

export type DraftFailure = 'not-a-draft' | 'malformed' | 'contradicts-itself' | 'bad-signature'

type Unsigned = FoundingDraft['founding']

const unsigned = (statement: unknown): Unsigned => ({ statement: JSON.stringify(statement), signatures: [] })

export function draftFounding({ name, day, stewards, threshold, areas }: FoundingPlan): FoundingDraft {
  const founding = unsigned({ kind: 'founding', suite: 1, name, day, stewards, threshold })
  const network = unsigned({
    kind: 'network',
    network: networkIdOf(founding),
    version: 1,
    previous: hashOfStatement(FOUNDING, founding.statement),
    day,
    name,
    stewards,
    threshold,
    // One spelling: a draft that is read again must come out letter for letter.
    areas: areas.map(({ id, name: called }) => ({ id, name: called })),
    organisations: [],
  })
  return { format: 'parasol-founding-draft', version: 1, founding, network }
}

function signersOf(type: StatementType, { statement, signatures }: Unsigned, stewards: readonly PublicKey[]) {
  const right = signatures.every(
    ({ key, signature }) => stewards.includes(key) && verifyDetached(type, statement, key, signature).ok,
  )
  return right ? ok(signatures.map(({ key }) => key)) : fail('bad-signature' as const)
}

function statementIn<Out>(text: string, shape: v.GenericSchema<unknown, Out>): Out | null {
  const json = readExactJson(text)
  if (!json.ok) return null
  const parsed = v.safeParse(shape, json.value)
  return parsed.success ? parsed.output : null
}

/** The first state must say what the founding says and nothing else: a steward reads one screen and signs both. */
function agree(draft: FoundingDraft, founding: Founding, state: NetworkState): boolean {
  const { name, day, stewards, threshold } = founding
  const expected = draftFounding({ name, day, stewards, threshold, areas: state.areas })
  return expected.network.statement === draft.network.statement
}

export function readDraft(text: string): Result<ReadDraft, DraftFailure> {
  const json = parsedJson(text)
  if (json === undefined) return fail('not-a-draft')
  const parsed = v.safeParse(foundingDraftShape, json)
  if (!parsed.success) return fail('not-a-draft')
  const draft = parsed.output
  const founding = statementIn(draft.founding.statement, foundingShape)
  const state = statementIn(draft.network.statement, networkStateShape)
  if (!founding || !state) return fail('malformed')
  if (!agree(draft, founding, state)) return fail('contradicts-itself')
  const founders = signersOf(FOUNDING, draft.founding, founding.stewards)
  const setters = signersOf(NETWORK_STATE, draft.network, founding.stewards)
  if (!founders.ok || !setters.ok) return fail('bad-signature')
  const signedBy = founding.stewards.filter(
    (key) => founders.value.includes(key) && setters.value.includes(key),
  )
  return ok({ draft, founding, state, signedBy })
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.trim())
  } catch {
    return undefined
  }
}

/** Adds a steward's signature to both statements; signing again changes nothing. */
export function signDraft(
  { draft, founding, signedBy }: ReadDraft,
  key: SignKey,
): Result<FoundingDraft, 'no-steward'> {
  if (!founding.stewards.includes(key.public)) return fail('no-steward')
  if (signedBy.includes(key.public)) return ok(draft)
  return ok({
    ...draft,
    founding: addSignature(FOUNDING, without(draft.founding, key.public), key),
    network: addSignature(NETWORK_STATE, without(draft.network, key.public), key),
  })
}

const without = ({ statement, signatures }: Unsigned, key: PublicKey): Unsigned => ({
  statement,
  signatures: signatures.filter((each) => each.key !== key),
})

const joined = (one: Unsigned, other: Unsigned): Unsigned => ({
  statement: one.statement,
  signatures: [
    ...one.signatures,
    ...other.signatures.filter(({ key }) => !one.signatures.some((had) => had.key === key)),
  ],
})

/** The signatures of two copies of one draft together. */
export function joinDrafts(one: FoundingDraft, other: FoundingDraft): Result<FoundingDraft, 'other-draft'> {
  const same =
    one.founding.statement === other.founding.statement && one.network.statement === other.network.statement
  if (!same) return fail('other-draft')
  return ok({
    ...one,
    founding: joined(one.founding, other.founding),
    network: joined(one.network, other.network),
  })
}

/** `network.json`, once enough stewards signed. */
export function networkFileOf(draft: FoundingDraft): Result<NetworkFile, 'not-enough-signatures'> {
  const file = {
    format: 'parasol-network',
    version: 1,
    founding: draft.founding,
    network: draft.network,
  } as const
  return readNetworkFile(JSON.stringify(file)).ok ? ok(file) : fail('not-enough-signatures')
}
