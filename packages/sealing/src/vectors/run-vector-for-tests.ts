import { feedOperations } from './feed-operations-for-tests.ts'
import type { Hex, VectorTools } from './in-vectors-for-tests.ts'
import { keyOperations } from './key-operations-for-tests.ts'
import { membershipOperations } from './membership-operations-for-tests.ts'
import { reportOperations } from './report-operations-for-tests.ts'

/** What a vector's `operation` does with its `input`; the answer is the vector's `output`. */
const OPERATIONS = { ...keyOperations, ...reportOperations, ...feedOperations, ...membershipOperations }

export type VectorOperation = keyof typeof OPERATIONS

export type Vector = {
  readonly name: string
  readonly operation: VectorOperation
  readonly input: object
  /** Every byte drawn, in the order of drawing. */
  readonly random: Hex
  readonly output: unknown
}

export type VectorFile = { readonly about: string; readonly vectors: readonly Vector[] }

/** Through JSON, so that what a file can hold is all that is compared. */
export async function runVector(
  { operation, input }: Pick<Vector, 'operation' | 'input'>,
  tools: VectorTools,
): Promise<unknown> {
  const run = OPERATIONS[operation] as unknown as (input: object, tools: VectorTools) => unknown
  return JSON.parse(JSON.stringify(await run(input, tools)))
}
