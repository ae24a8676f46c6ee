import {
  defineRoute,
  fail,
  type Result,
  type Route,
  type RouteDefinition,
  type RouteFailure,
} from '@parasol/service'
import type { TableFailureCode } from '@parasol/tables-protocol'
import { type Kysely, sql } from 'kysely'
import type * as v from 'valibot'
import { type Lock, readSeated, type Seated } from './seated.ts'
import type { Shared } from './shared.ts'
import type { Tables } from './tables.ts'

type Act<Body> = Seated & {
  readonly tx: Kysely<Tables>
  readonly body: Body
  /** The token that called. */
  readonly token: string
}

type Always = 'not-signed-in' | 'malformed' | 'unavailable'

type SeatRoute<Body, Answer, Code extends string> = Pick<
  RouteDefinition<Body, null, Answer, Code>,
  'method' | 'path' | 'summary' | 'answer' | 'bearer' | 'failures'
> & {
  readonly body?: v.GenericSchema<unknown, Body>
  readonly lock?: Lock
  /** Failures at which what was written stays. */
  readonly keeps?: readonly Code[]
  readonly handler: (
    act: Act<NoInfer<Body>>,
  ) => ReturnType<RouteDefinition<NoInfer<Body>, null, NoInfer<Answer>, NoInfer<Code> | Always>['handler']>
}

/** Undoes what an act has written when it fails after all. */
class Undone extends Error {
  readonly failure: RouteFailure<TableFailureCode>
  constructor(failure: RouteFailure<TableFailureCode>) {
    super()
    this.failure = failure
  }
}

/** How long a call waits for its table. A large table is counted in seconds, and whoever waits holds a connection that other tables need. */
const PATIENCE_MS = 2_000
/** PostgreSQL's own code for it (Appendix A of its manual). */
const LOCK_NOT_AVAILABLE = '55P03'

/** A route for somebody at her table: one transaction, in which the table stays as it is. What a refused act wrote is undone. */
export const seatRoute = <const Code extends TableFailureCode, Answer, Body = null>(
  { db, now }: Pick<Shared, 'db' | 'now'>,
  { handler, lock = 'share', keeps = [], ...route }: SeatRoute<Body, Answer, Code>,
): Route<Code | Always> =>
  defineRoute<Code | Always, Answer, Body>({
    ...route,
    failures: [...route.failures, 'not-signed-in', 'malformed', 'unavailable'],
    handler: async ({ token, body }) => {
      const run = db.transaction().execute(async (tx) => {
        await sql.raw(`set local lock_timeout = ${PATIENCE_MS}`).execute(tx)
        const seated = await readSeated(tx, { token, now: now(), lock })
        if (!seated) throw new Undone('not-signed-in')
        const done = await handler({ ...seated, tx, body, token })
        if (!done.ok && !keeps.some((code) => code === done.failure)) throw new Undone(done.failure)
        return done
      })
      return run.catch((thrown: unknown) => {
        if (thrown instanceof Undone)
          return fail(thrown.failure) as Result<never, RouteFailure<Code | Always>>
        if (thrown instanceof Error && 'code' in thrown && thrown.code === LOCK_NOT_AVAILABLE)
          return fail('unavailable')
        throw thrown
      })
    },
  })
