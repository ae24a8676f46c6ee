import type { Mark } from './charter.ts'
import type { Hash } from './encoded.ts'
import { fail, ok, type Result } from './result.ts'

type Step = Mark & { readonly previous: Hash | null }

/** Whether `next` can follow what was seen before: the same state again, its direct successor, or one further on. */
export function follows(next: Step, before: Mark): Result<true, 'rolled-back' | 'forked'> {
  if (next.version < before.version) return fail('rolled-back')
  if (next.version === before.version) return next.hash === before.hash ? ok(true) : fail('forked')
  if (next.version === before.version + 1 && next.previous !== before.hash) return fail('forked')
  return ok(true)
}
